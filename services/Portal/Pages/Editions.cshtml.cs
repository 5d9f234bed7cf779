using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>Two editions of a public item side by side, line by line.</summary>
public sealed class EditionsModel(SuiteClient suite, PublicationClient publication) : PageModel
{
    public TownSummary Town { get; private set; } = null!;

    public PublicItem Item { get; private set; } = null!;

    public EditionHistory History { get; private set; } = null!;

    public IReadOnlyList<FieldDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string town, string indexNumber, CancellationToken ct, int? from = null, int? to = null)
    {
        var number = Uri.UnescapeDataString(indexNumber);
        if (await suite.TownAsync(town, ct) is not { } found) return NotFound();
        if (await publication.ItemAsync(town, number, ct) is not { } item) return NotFound();
        if (await publication.EditionsAsync(town, number, null, null, ct) is not { } all) return NotFound();
        (Town, Item, History) = (found, item, EditionHistory.Of(town, number, all.Editions, from, to));
        if (await publication.EditionsAsync(town, number, History.From, History.To, ct) is not { } compared) return NotFound();
        Differences = compared.Differences ?? [];
        ViewData["Meta"] = PageMeta.Column(found, item.Column) with { Title = $"{item.Title} 版本比较" };
        return Page();
    }

    /// <summary>A file is told by its name and its digest; a reader needs the name.</summary>
    public static string FileName(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.LastIndexOf(' ') is > 0 and var at ? line[..at] : line;
    }
}
