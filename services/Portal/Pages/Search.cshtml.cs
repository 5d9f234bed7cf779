using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>检索 (2019 art. 24): what is published in the whole county or one town, narrowed by column, year, validity and document number.</summary>
public sealed class SearchModel(SuiteClient suite) : PageModel
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
    public string? After { get; set; }

    public FoundItems Found { get; private set; } = new([], null);

    public IReadOnlyList<TownSummary> Towns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Meta"] = new PageMeta("检索");
        Towns = await suite.TownsAsync(ct);
        Found = await suite.SearchAsync(Asked with { After = After }, ct);
    }

    /// <summary>The address of the page that begins there.</summary>
    public string At(string after) => "/search?" + (Asked with { After = after }).ToQuery().TrimStart('&');

    private SearchParts Asked => new(Q, Town, Column) { Year = Year, Validity = Validity, DocNumber = DocNumber };
}
