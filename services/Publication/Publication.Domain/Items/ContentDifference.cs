namespace GovPortal.Publication.Domain.Items;

/// <summary>What differs in one field of two editions; for the text, line by line.</summary>
/// <param name="Field">Name of the field, as the API writes it.</param>
/// <param name="Lines">The changed field as lines kept, removed and added.</param>
public sealed record ContentDifference(string Field, IReadOnlyList<DifferentLine> Lines)
{
    public static IReadOnlyList<ContentDifference> Between(ItemContent old, ItemContent young)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(young);
        return
        [
            .. Fields(old).Zip(Fields(young)).Where(pair => pair.First.Text != pair.Second.Text)
                .Select(pair => new ContentDifference(pair.First.Field, TextDifference.Between(pair.First.Text, pair.Second.Text))),
        ];
    }

    private static IEnumerable<(string Field, string Text)> Fields(ItemContent content) =>
    [
        ("title", content.Title),
        ("docNumber", content.DocNumber ?? ""),
        ("column", content.Column),
        ("catalogueItem", content.CatalogueItem ?? ""),
        ("producedOn", Day(content.ProducedOn)),
        ("changedOn", Day(content.ChangedOn)),
        ("shownUntil", Day(content.ShownUntil)),
        ("summary", content.Summary ?? ""),
        ("subject", content.Subject ?? ""),
        ("genre", content.Genre ?? ""),
        ("source", content.Source ?? ""),
        ("attachments", string.Join('\n', content.Attachments.Select(a => $"{a.Name} {a.Sha256}"))),
        ("body", content.Body),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

/// <param name="How">kept, removed or added.</param>
public sealed record DifferentLine(string How, string Text);
