using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>重点领域信息公开: how far a town has come in the key areas of a year.</summary>
public sealed class KeyAreasModel(SuiteClient suite, PublicationClient publication) : TownPageModel(suite, publication)
{
    public IReadOnlyList<KeyAreaYear> Years { get; private set; } = [];

    public int? Year { get; private set; }

    public KeyAreasCovered? Covered { get; private set; }

    public BarChart Chart => new(
        $"{Year}年重点领域公开的信息数", "重点领域", "信息数",
        [.. (Covered?.Areas ?? []).Select(area => new Bar(
            area.Name, area.Items, area.Items > 0 ? $"/{Town.Slug}/key-areas/{Year}/{area.Code}" : null, area.Department is { } department ? $"责任部门：{department}" : "责任部门待明确"))]);

    public async Task<IActionResult> OnGetAsync(string town, int? year, CancellationToken ct)
    {
        if (!await EnterAsync(town, "key-areas", ct)) return NotFound();
        Years = await Publication.KeyAreaYearsAsync(ct);
        Year = year ?? Years.Select(y => (int?)y.Year).FirstOrDefault();
        if (year is not null && Years.All(y => y.Year != year)) return NotFound();
        if (Year is { } shown) Covered = await Publication.KeyAreasAsync(town, shown, ct);
        return Page();
    }
}
