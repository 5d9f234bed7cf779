using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>政府信息公开目录: what the Regulation requires of a town, with how much of it the town has published.</summary>
public sealed class CatalogueModel(SuiteClient suite, PublicationClient publication) : TownPageModel(suite, publication)
{
    /// <summary>The text of 2007 ruled until this day.</summary>
    private static readonly DateOnly LastDayOf2007 = new(2019, 5, 14);

    [BindProperty(SupportsGet = true)]
    public string Regime { get; set; } = "2019";

    public IReadOnlyList<CatalogueEntry> Entries { get; private set; } = [];

    public IReadOnlyList<PublicGuide> Versions { get; private set; } = [];

    private PublishedFigures Figures { get; set; } = new(0, [], []);

    /// <returns>Null where nothing is public yet.</returns>
    public PublishedFigure? Of(string code) => Figures.CatalogueItems.FirstOrDefault(figure => figure.Code == code);

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (Regime is not ("2007" or "2019") || !await EnterAsync(town, "catalogue", ct)) return NotFound();
        Entries = (await Publication.CatalogueAsync(town, Regime == "2007" ? LastDayOf2007 : null, ct))?.Items ?? [];
        Figures = await Publication.FiguresAsync(town, ct);
        Versions = [.. (await Publication.GuidesAsync(town, ct)).Where(v => v.Kind == "catalogue")];
        return Page();
    }
}
