using GovPortal.Kernel;
using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>A town's disclosure column (政府信息公开专栏): the four statutory contents, then the rest (国办公开办函〔2019〕61号).</summary>
public sealed class TownModel(SuiteClient suite, PublicationClient publication, TimeProvider clock) : TownPageModel(suite, publication)
{
    /// <summary>The first year with a report: the Regulation came into force on 2008-05-01.</summary>
    private const int FirstYear = 2008;

    [BindProperty(SupportsGet = true)]
    public string Column { get; set; } = "disclosure";

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public FoundItems Items { get; private set; } = new([], null);

    /// <summary>The published reports, the newest year first.</summary>
    public IReadOnlyList<PublishedReport> Reports { get; private set; } = [];

    /// <summary>Years without a published report.</summary>
    public IEnumerable<int> OtherYears { get; private set; } = [];

    /// <summary>Address of the next page; empty on the last.</summary>
    public string Next => Items.Next is { } next ? $"/{Town.Slug}?column={Uri.EscapeDataString(Column)}&after={Uri.EscapeDataString(next)}" : "";

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (!await EnterAsync(town, Column, ct)) return NotFound();
        if (Names.OwnPage(Column) is not null) return RedirectPermanent(Names.PathOf(town, Column));
        if (Column == "annualReport")
        {
            Reports = await Suite.ReportsAsync(town, ct);
            OtherYears = Enumerable.Range(FirstYear, LegalDay.Today(clock).Year - FirstYear).Except(Reports.Select(report => report.Year)).OrderDescending();
        }

        Items = await Suite.SearchAsync(null, town, Column, After, ct);
        return Page();
    }
}
