using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>The county's home page: every town's column, what came out last, and how far the key areas of the year are covered.</summary>
public sealed class IndexModel(SuiteClient suite, PublicationClient publication, CountySite site) : PageModel
{
    private const int Newly = 12;

    public string SiteName { get; private set; } = "";

    public IReadOnlyList<TownSummary> Towns { get; private set; } = [];

    public FoundItems Newest { get; private set; } = new([], null);

    /// <summary>Of the latest year that has a list.</summary>
    public KeyAreaOverview? KeyAreas { get; private set; }

    public BarChart Chart => new(
        "各单位已公开信息的重点领域数", "单位", "已公开领域",
        [.. (KeyAreas?.Towns ?? []).Select(town => new Bar(town.TownName, town.Covered, $"/{town.Town}/key-areas/{KeyAreas!.Year}") { Text = $"{town.Covered}/{KeyAreas.Areas}" })])
    {
        Full = KeyAreas?.Areas,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        SiteName = (await site.ReadAsync(ct)).Name;
        ViewData["Meta"] = PageMeta.Home(SiteName);
        Towns = await suite.TownsAsync(ct);
        var found = await suite.SearchAsync(null, null, null, null, ct);
        Newest = found with { Items = [.. found.Items.Take(Newly)] };
        if (await publication.KeyAreaYearsAsync(ct) is [var latest, ..]) KeyAreas = await publication.KeyAreaOverviewAsync(latest.Year, ct);
    }
}
