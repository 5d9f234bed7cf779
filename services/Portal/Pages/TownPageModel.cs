using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>A page of a town's disclosure column: it stands in the frame with the town's name and all of its columns.</summary>
public abstract class TownPageModel(SuiteClient suite) : PageModel
{
    public TownSummary Town { get; private set; } = new("", "", "", null, null);

    protected SuiteClient Suite => suite;

    /// <returns>Whether there is such a town.</returns>
    protected async Task<bool> EnterAsync(string slug, string column, CancellationToken ct, string? heading = null)
    {
        if (await suite.TownAsync(slug, ct) is not { } found) return false;
        Town = found;
        ViewData["Meta"] = PageMeta.Column(found, column);
        ViewData["Frame"] = new TownFrame(found, column, heading ?? Names.Column(column));
        return true;
    }
}

/// <param name="Column">Code of the column that the page belongs to.</param>
public sealed record TownFrame(TownSummary Town, string Column, string Heading);
