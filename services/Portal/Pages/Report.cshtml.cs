using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>A published annual report, or the word that there is none yet.</summary>
public sealed class ReportModel(SuiteClient suite) : PageModel
{
    public TownSummary Town { get; private set; } = null!;

    public AnnualReport? Report { get; private set; }

    public int Year { get; private set; }

    public async Task<IActionResult> OnGetAsync(string town, int year, CancellationToken ct)
    {
        if (await suite.TownAsync(town, ct) is not { } found) return NotFound();
        (Town, Year) = (found, year);
        Report = await suite.ReportAsync(town, year, ct);
        ViewData["Meta"] = PageMeta.Article(found, "annualReport", $"{found.Name}{year}年政府信息公开工作年度报告", new DateOnly(year, 12, 31));
        return Page();
    }
}
