namespace GovPortal.Publication.Domain.Items;

/// <summary>What differs in one field of two editions; for the text, line by line.</summary>
/// <param name="Field">Name of the field, as the API writes it.</param>
/// <param name="Lines">The changed field as lines kept, removed and added.</param>
public sealed record ContentDifference(string Field, IReadOnlyList<DifferentLine> Lines)
{
    /// <param name="restricted">Originals that a masked form has replaced: nobody is told of them, neither by name nor by hash.</param>
    public static IReadOnlyList<ContentDifference> Between(ItemContent old, ItemContent young, IReadOnlyCollection<Guid> restricted)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(young);
        return
        [
            .. Fields(old, restricted).Zip(Fields(young, restricted)).Where(pair => pair.First.Text != pair.Second.Text)
                .Select(pair => new ContentDifference(pair.First.Field, TextDifference.Between(pair.First.Text, pair.Second.Text))),
        ];
    }

    private static IEnumerable<(string Field, string Text)> Fields(ItemContent content, IReadOnlyCollection<Guid> restricted) =>
    [
        ("title", content.Title),
        ("docNumber", content.DocNumber ?? ""),
        ("column", content.Column),
        ("catalogueItem", content.CatalogueItem ?? ""),
        ("channels", string.Join('\n', content.Channels)),
        ("normative", Flag(content.Normative)),
        ("governmentInformation", Flag(content.GovernmentInformation)),
        ("audience", content.Audience),
        ("producedOn", Day(content.ProducedOn)),
        ("changedOn", Day(content.ChangedOn)),
        ("shownUntil", Day(content.ShownUntil)),
        ("summary", content.Summary ?? ""),
        ("subject", content.Subject ?? ""),
        ("genre", content.Genre ?? ""),
        ("source", content.Source ?? ""),
        ("attachments", string.Join('\n', content.Attachments.Where(a => !restricted.Contains(a.Id)).Select(a => $"{a.Name} {a.Sha256}"))),
        ("body", content.Body),
    ];

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

/// <param name="How">kept, removed or added.</param>
public sealed record DifferentLine(string How, string Text);
