using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Searching;

namespace GovPortal.Publication.Search;

/// <summary>The entry of a published item.</summary>
internal static class EntryOf
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <param name="files">What of its attachments anybody may fetch, in order, as far as it has been read.</param>
    public static PublishedEntry Item(Item item, DateTimeOffset updatedAt, IReadOnlyList<FileText> files)
    {
        var content = item.Content;
        var title = Line(content.Title);
        var own = $"{title}\n{Line(content.DocNumber ?? "")}\n{content.Body.ReplaceLineEndings("\n").Replace('\0', ' ')}";
        var (held, behind) = EntryFiles.Of(own, files);
        var written = own + behind;
        var (foldedTitle, folded) = (Folding.Fold(title), Lines(written));
        var docKey = content.DocNumber is null ? null : DocKey.Of(content.DocNumber);
        return new PublishedEntry
        {
            ItemId = item.Id,
            TownId = item.TownId,
            IndexNumber = item.IndexNumber!,
            Title = content.Title,
            DocNumber = content.DocNumber,
            DocKey = docKey,
            Column = content.Column,
            CatalogueItem = content.CatalogueItem,
            PublishedOn = item.PublishedOn!.Value,
            Validity = item.Validity.Code,
            Version = item.PublicVersion,
            UpdatedAt = updatedAt,
            Format = PublishedEntry.CurrentFormat,
            Text = folded,
            Original = folded == written ? null : written,
            Files = held,
            Grams = Grams.Of(foldedTitle, folded, [.. FacetsOf(item), .. docKey is null ? [] : Facets.OfBeginnings(docKey)]),
        };
    }

    /// <summary>The first moment of a legal day.</summary>
    public static DateTimeOffset BeginningOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), China).ToUniversalTime();

    private static IEnumerable<int> FacetsOf(Item item)
    {
        yield return Facets.OfTown(item.TownId);
        yield return Facets.OfColumn(item.Content.Column);
        yield return Facets.OfValidity(item.Validity.Code);
        yield return Facets.OfYear(item.PublishedOn!.Value.Year);
        if (item.Content.CatalogueItem is { } code) yield return Facets.OfCatalogueItem(code);
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace('\0', ' ');

    /// <summary>Folded, but for the ends of lines, by which title, document number and body are told apart.</summary>
    private static string Lines(string written) => string.Create(written.Length, written, static (to, from) =>
    {
        Folding.Fold(from).CopyTo(to);
        for (var at = from.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = from.IndexOf('\n', at + 1)) to[at] = '\n';
    });
}
