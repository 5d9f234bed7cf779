using GovPortal.Kernel;
using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>A town's disclosure column (政府信息公开专栏): the four statutory contents, then the rest (国办公开办函〔2019〕61号).</summary>
public sealed class TownModel(SuiteClient suite, TimeProvider clock) : PageModel
{
    /// <summary>The first year with a report: the Regulation came into force on 2008-05-01.</summary>
    private const int FirstYear = 2008;

    [BindProperty(SupportsGet = true)]
    public string Column { get; set; } = "disclosure";

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public TownSummary Town { get; private set; } = new("", "", "", null, null);

    public FoundItems Items { get; private set; } = new([], null);

    public IReadOnlyList<PublicGuide> Guides { get; private set; } = [];

    /// <summary>The published reports, the newest year first.</summary>
    public IReadOnlyList<PublishedReport> Reports { get; private set; } = [];

    /// <summary>Years without a published report.</summary>
    public IEnumerable<int> OtherYears { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (await suite.TownAsync(town, ct) is not { } found) return NotFound();
        Town = found;
        ViewData["Meta"] = PageMeta.Column(found, Column);
        if (Column == "guide") Guides = await suite.GuidesAsync(town, ct);
        if (Column == "annualReport")
        {
            Reports = await suite.ReportsAsync(town, ct);
            OtherYears = Enumerable.Range(FirstYear, LegalDay.Today(clock).Year - FirstYear).Except(Reports.Select(report => report.Year)).OrderDescending();
        }

        Items = await suite.SearchAsync(null, town, Column, After, ct);
        return Page();
    }
}
