using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Search;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>The search as anybody would write it first: look at everything, keep what fits, sort. It shares no code with the one that it judges.</summary>
internal sealed record NaiveSearch(string? Query, TownId? Town, string? Column, int? Year, string? Validity, string? CatalogueItem, string? DocNumber)
{
    /// <param name="files">By attachment, what its reader sees.</param>
    public List<Guid> Of(IEnumerable<Item> items, IReadOnlyDictionary<Guid, string> files) =>
    [
        .. items.Where(i => Fits(i, files)).OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id.ToString(), StringComparer.Ordinal).Select(i => i.Id),
    ];

    public Wanted ToWanted() => new(Domain.Searching.SearchTerms.Of(Query))
    {
        Town = Town,
        Column = Column,
        Year = Year,
        Validity = Validity,
        CatalogueItem = CatalogueItem,
        DocKey = DocNumber?.TrimEnd('*'),
        DocKeyIsPrefix = DocNumber?.EndsWith('*') is true,
    };

    private bool Fits(Item item, IReadOnlyDictionary<Guid, string> files)
    {
        if (Town is { } town && item.TownId != town) return false;
        if (Column is not null && item.Content.Column != Column) return false;
        if (Year is { } year && item.PublishedOn!.Value.Year != year) return false;
        if (Validity is not null && item.Validity.Code != Validity) return false;
        if (CatalogueItem is not null && item.Content.CatalogueItem != CatalogueItem) return false;
        if (DocNumber is { } number && !(number.EndsWith('*') ? item.Content.DocNumber?.StartsWith(number[..^1], StringComparison.Ordinal) is true : item.Content.DocNumber == number)) return false;
        var title = Plain(item.Content.Title);
        string[] texts = [title, Plain(item.Content.DocNumber ?? ""), Plain(item.Content.Body), .. item.Content.Attachments.SelectMany(a => (string[])[Plain(a.Name), Plain(files[a.Id])])];
        return Plain(Query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(term => term.Length == 1
            ? title.Contains(term, StringComparison.Ordinal)
            : texts.Any(t => t.Contains(term, StringComparison.Ordinal)));
    }

    /// <summary>Half-width, lower case, blanks for white space, one kind of brackets: character by character, by table.</summary>
    private static string Plain(string text)
    {
        const string Wide = "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ";
        const string Narrow = "0123456789abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
        return string.Concat(text.Select(c => Wide.Contains(c, StringComparison.Ordinal) ? Narrow[Wide.IndexOf(c, StringComparison.Ordinal)]
            : char.IsWhiteSpace(c) ? ' '
            : "(（[［【﹝〔".Contains(c, StringComparison.Ordinal) ? '<'
            : ")）]］】﹞〕".Contains(c, StringComparison.Ordinal) ? '>'
            : char.ToLowerInvariant(c)));
    }
}
