using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>检索 (2019 art. 24): what is published in the whole county or one town, narrowed by column, catalogue item, year, validity and document number.</summary>
public sealed class SearchModel(SuiteClient suite, PublicationClient publication) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Town { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Column { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Validity { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? DocNumber { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? CatalogueItem { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public FoundItems Found { get; private set; } = new([], null);

    /// <summary>What of the Regulation the hits are narrowed to.</summary>
    public CatalogueEntry? Duty { get; private set; }

    public IReadOnlyList<TownSummary> Towns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Meta"] = PageMeta.OfSite("信息检索", "全县已公开政府信息的检索");
        Towns = await suite.TownsAsync(ct);
        Found = await suite.SearchAsync(Asked with { After = After }, ct);
        if (!string.IsNullOrEmpty(CatalogueItem)) Duty = (await publication.AllCatalogueAsync(ct)).FirstOrDefault(entry => entry.Code == CatalogueItem);
    }

    /// <summary>Address of the next page; empty on the last.</summary>
    public string Next => Found.Next is { } next ? "/search?" + (Asked with { After = next }).ToQuery().TrimStart('&') : "";

    private SearchParts Asked => new(Q, Town, Column) { Year = Year, Validity = Validity, DocNumber = DocNumber, CatalogueItem = CatalogueItem };
}
