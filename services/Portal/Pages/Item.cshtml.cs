using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>A public item with its statutory meta tags and its catalogue data.</summary>
public sealed class ItemModel(SuiteClient suite) : PageModel
{
    public TownSummary Town { get; private set; } = null!;

    public PublicItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string town, string indexNumber, CancellationToken ct)
    {
        if (await suite.TownAsync(town, ct) is not { } found) return NotFound();
        if (await suite.ItemAsync(town, Uri.UnescapeDataString(indexNumber), ct) is not { } item) return NotFound();
        (Town, Item) = (found, item);
        ViewData["Meta"] = PageMeta.Article(found, item.Column, item.Title, item.PublishedOn);
        return Page();
    }
}
