using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>A public item with its statutory meta tags, its catalogue data, its files, what interprets it, and its editions.</summary>
public sealed class ItemModel(SuiteClient suite, PublicationClient publication) : PageModel
{
    public TownSummary Town { get; private set; } = null!;

    public PublicItem Item { get; private set; } = null!;

    /// <summary>What the Regulation says that the item discloses.</summary>
    public CatalogueEntry? Duty { get; private set; }

    public PublicInterpretations Links { get; private set; } = new([], []);

    public IReadOnlyList<PublicEdition> Editions { get; private set; } = [];

    public string ColumnName { get; private set; } = "";

    public string PubDate { get; private set; } = "";

    public EditionHistory History => EditionHistory.Of(Town.Slug, Item.IndexNumber, Editions);

    public async Task<IActionResult> OnGetAsync(string town, string indexNumber, CancellationToken ct)
    {
        var number = Uri.UnescapeDataString(indexNumber);
        if (await suite.TownAsync(town, ct) is not { } found) return NotFound();
        if (await publication.ItemAsync(town, number, ct) is not { } item) return NotFound();
        (Town, Item) = (found, item);
        Links = await publication.InterpretationsAsync(town, number, ct) ?? Links;
        if (item.Edition > 1) Editions = (await publication.EditionsAsync(town, number, null, null, ct))?.Editions ?? [];
        if (item.CatalogueItem is { } code) Duty = (await publication.AllCatalogueAsync(ct)).FirstOrDefault(entry => entry.Code == code);
        var first = Editions.Count > 0 ? Editions.MinBy(e => e.Number)!.PublishedAt : item.PublishedAt;
        PubDate = PageMeta.PubDate(item.PublishedOn, first);
        ColumnName = OwnColumn.NameOf(item.Column, Names.IsColumn(item.Column) ? [] : await publication.ColumnsAsync(town, ct));
        ViewData["Meta"] = PageMeta.Article(found, item, ColumnName, first);
        return Page();
    }
}
