using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>网站地图 for people: every column of every town.</summary>
public sealed class SitemapModel(SuiteClient suite) : PageModel
{
    public static IReadOnlyList<string> Columns { get; } =
        [.. Names.Statutory, .. Names.BelowDisclosure, "onRequest", .. Names.Others, "clarification", "reading-points"];

    public IReadOnlyList<TownSummary> Towns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Meta"] = PageMeta.OfSite("网站地图", "全站各单位、各栏目的入口");
        Towns = await suite.TownsAsync(ct);
    }
}
