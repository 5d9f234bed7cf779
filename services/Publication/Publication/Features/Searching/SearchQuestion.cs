using System.ComponentModel;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Searching;
using GovPortal.Publication.Search;

namespace GovPortal.Publication.Features.Searching;

/// <summary>What a search is asked, as parameters of the address.</summary>
internal sealed record SearchQuestion
{
    private const int PageIfUnsaid = 20;
    private const int MaxPage = 200;
    private const int MaxQuery = 100;

    [Description("Terms between blanks; each must be in the title, the document number, the body or an attachment. A single character is looked for in titles.")]
    public string? Q { get; init; }

    [Description("A town's slug.")]
    public string? Town { get; init; }

    [Description("The year of publication.")]
    public int? Year { get; init; }

    [Description("Code of a portal column.")]
    public string? Column { get; init; }

    [Description("Code of a statutory catalogue item, such as B20-1.")]
    public string? CatalogueItem { get; init; }

    [Description("effective, amended, repealed or expired.")]
    public string? Validity { get; init; }

    [Description("文号, in any brackets; with * at its end: whatever begins so.")]
    public string? DocNumber { get; init; }

    [Description("How many hits a page has: 20, or from 1 to 200.")]
    public int? Limit { get; init; }

    [Description("What a page gave as next.")]
    public string? After { get; init; }

    public int Page => Limit ?? PageIfUnsaid;

    /// <summary>The same question without what was left blank: a form sends all of its fields, and a blank one asks for nothing.</summary>
    public SearchQuestion Said() => this with { Town = Filled(Town), Column = Filled(Column), CatalogueItem = Filled(CatalogueItem), Validity = Filled(Validity), After = Filled(After) };

    public List<Fault> Faults()
    {
        var faults = new List<Fault>();
        if (Page is < 1 or > MaxPage) faults.Add(new("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}."));
        if (Q?.Length > MaxQuery) faults.Add(new("q", "publication.query-too-long", $"A query has at most {MaxQuery} characters."));
        else if (Terms.All.Count() > SearchTerms.Most) faults.Add(new("q", "publication.query-too-many-terms", $"A query has at most {SearchTerms.Most} terms."));
        if (DocNumber?.Length > MaxQuery) faults.Add(new("docNumber", "publication.query-too-long", $"A document number has at most {MaxQuery} characters."));
        if (Year is < 1 or > 9999) faults.Add(new("year", "publication.no-year", "year is from 1 to 9999."));
        if (Validity is not null && !Columns.Validities.Contains(Validity)) faults.Add(new("validity", "publication.unknown-validity", "validity is effective, amended, repealed or expired."));
        if (After is not null && FoundPosition.Parse(After) is null) faults.Add(new("after", "publication.unknown-position", "Send what a page gave as next."));
        return faults;
    }

    /// <returns>Null for a town that nobody knows.</returns>
    public async Task<Wanted?> ToWantedAsync(TownDirectory towns, CancellationToken ct)
    {
        TownId? town = null;
        if (Town is not null && (town = await towns.FindAsync(Town, ct)) is null) return null;
        var number = DocKey.Of(DocNumber ?? "");
        // PostgreSQL takes no NUL; no code has one, so it finds nothing all the same.
        return new Wanted(Terms)
        {
            Town = town,
            Year = Year,
            Column = Column?.Replace('\0', '?'),
            CatalogueItem = CatalogueItem?.Replace('\0', '?'),
            Validity = Validity,
            DocKey = number.TrimEnd('*') is { Length: > 0 } key ? key : null,
            DocKeyIsPrefix = number.EndsWith('*'),
        };
    }

    private SearchTerms Terms => SearchTerms.Of(Q);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
