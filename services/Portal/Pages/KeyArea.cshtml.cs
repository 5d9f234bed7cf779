using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>What a town has published in one key area of a year.</summary>
public sealed class KeyAreaModel(SuiteClient suite, PublicationClient publication) : TownPageModel(suite, publication)
{
    public KeyAreaItems Area { get; private set; } = null!;

    public FoundItems Items => new(
        [.. Area.Items.Select(i => new FoundItem(Town.Slug, Town.Name, i.IndexNumber, i.Title, i.Column, i.PublishedOn) { DocNumber = i.DocNumber, Validity = i.Validity })], null);

    public async Task<IActionResult> OnGetAsync(string town, int year, string code, CancellationToken ct)
    {
        if (await Publication.KeyAreaItemsAsync(town, year, code, ct) is not { } area) return NotFound();
        if (!await EnterAsync(town, "key-areas", ct, area.Name)) return NotFound();
        Area = area;
        return Page();
    }
}
