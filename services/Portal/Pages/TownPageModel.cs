using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>A page of a town's disclosure column: it stands in the frame with the town's name and all of its columns.</summary>
public abstract class TownPageModel(SuiteClient suite, PublicationClient publication) : PageModel
{
    public TownSummary Town { get; private set; } = new("", "", "", null, null);

    protected SuiteClient Suite => suite;

    protected PublicationClient Publication => publication;

    /// <returns>Whether there is such a town with such a column.</returns>
    protected async Task<bool> EnterAsync(string slug, string column, CancellationToken ct, string? heading = null)
    {
        if (await suite.TownAsync(slug, ct) is not { } found) return false;
        var own = await publication.ColumnsAsync(slug, ct);
        if (!Names.IsColumn(column) && !own.Any(c => c.Code == column)) return false;
        Town = found;
        var name = OwnColumn.NameOf(column, own);
        ViewData["Meta"] = PageMeta.Column(found, column, name);
        ViewData["Frame"] = new TownFrame(found, column, name, heading ?? name, own);
        return true;
    }
}

/// <param name="Column">Code of the column that the page belongs to.</param>
/// <param name="Own">The columns that the town has beside those of the platform.</param>
public sealed record TownFrame(TownSummary Town, string Column, string ColumnName, string Heading, IReadOnlyList<OwnColumn> Own);
