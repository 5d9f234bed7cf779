using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>政府信息公开查阅点 (2019 art. 25): where and when to read, and how many came.</summary>
public sealed class ReadingPointsModel(SuiteClient suite, PublicationClient publication) : TownPageModel(suite, publication)
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<PublicReadingPoint> Points { get; private set; } = [];

    public ReadingFigures? Figures { get; private set; }

    public BarChart Chart => new(
        $"{Figures?.Year}年各月查阅人次", "月份", "人次",
        [.. Enumerable.Range(1, 12).Select(month => new Bar($"{month}月", (Figures?.Months ?? []).Where(m => m.Month == month).Sum(m => m.Count)))]);

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (!await EnterAsync(town, "reading-points", ct)) return NotFound();
        Points = await Publication.ReadingPointsAsync(town, ct);
        Figures = await Publication.ReadingFiguresAsync(town, Year, ct);
        // Nobody counted this year yet: the last year that has figures says more than a blank.
        if (Year is null && Figures is { Visits: 0, Years: [var last, ..] }) Figures = await Publication.ReadingFiguresAsync(town, last, ct);
        return Page();
    }
}
