using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GovPortal.Portal.Pages;

/// <summary>The county's home page: every town's column, and what came out last.</summary>
public sealed class IndexModel(SuiteClient suite, IOptions<SiteOptions> site) : PageModel
{
    public IReadOnlyList<TownSummary> Towns { get; private set; } = [];

    public FoundItems Newest { get; private set; } = new([], null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Meta"] = PageMeta.Home(site.Value.Name);
        Towns = await suite.TownsAsync(ct);
        Newest = await suite.SearchAsync(null, null, null, null, ct);
    }
}
