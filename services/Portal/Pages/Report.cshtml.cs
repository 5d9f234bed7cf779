using GovPortal.Kernel;
using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>A published annual report with the tables of its form; before that, what the town published in the year.</summary>
public sealed class ReportModel(SuiteClient suite) : PageModel
{
    public TownSummary Town { get; private set; } = null!;

    public AnnualReport? Report { get; private set; }

    public ReportForm? Form { get; private set; }

    public FoundItems Items { get; private set; } = new([], null);

    public int Year { get; private set; }

    public DateOnly? PublishedOn => Report?.Signature?.PublishedAt is { } at ? LegalDay.Of(at) : null;

    public async Task<IActionResult> OnGetAsync(string town, int year, CancellationToken ct)
    {
        if (await suite.TownAsync(town, ct) is not { } found) return NotFound();
        (Town, Year) = (found, year);
        Report = await suite.ReportAsync(town, year, ct);
        if (Report is null) Items = await suite.SearchAsync(null, town, null, null, ct, year);
        else Form = await suite.FormAsync(Report.Form, ct);
        ViewData["Meta"] = PublishedOn is { } day
            ? PageMeta.Article(found, "annualReport", $"{found.Name}{year}年政府信息公开工作年度报告", day)
            : PageMeta.Column(found, "annualReport");
        return Page();
    }

    public IEnumerable<ReportGrid> TablesOf(int part) =>
        Report is { } report && Form is { } form ? form.Tables.Where(table => table.Part == part).Select(table => ReportGrid.Of(table, report)) : [];
}
