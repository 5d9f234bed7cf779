using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Searching;

/// <summary>How much a town has published by column and by catalogue item: what its catalogue page shows beside each item of the Regulation.</summary>
internal static class CountPublished
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/figures", HandleAsync).WithName(nameof(CountPublished)).ForPublic().WithRevalidation();

    private static async Task<Ok<PublishedFiguresView>> HandleAsync(PublicationDb db, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        var held = await db.PublishedSearch.AsNoTracking().Where(p => p.TownId == town).GroupBy(p => new { p.Column, p.CatalogueItem })
            .Select(g => new { g.Key.Column, g.Key.CatalogueItem, Items = g.Count(), Newest = g.Max(p => p.PublishedOn) }).ToListAsync(ct);
        return TypedResults.Ok(new PublishedFiguresView(
            held.Sum(h => h.Items),
            [.. held.GroupBy(h => h.Column, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new PublishedFigure(g.Key, g.Sum(h => h.Items), g.Max(h => h.Newest)))],
            [.. held.Where(h => h.CatalogueItem is not null).GroupBy(h => h.CatalogueItem!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new PublishedFigure(g.Key, g.Sum(h => h.Items), g.Max(h => h.Newest)))]));
    }
}

/// <param name="Columns">By column code; a blank column is not listed.</param>
/// <param name="CatalogueItems">By code of the statutory catalogue.</param>
public sealed record PublishedFiguresView(int Items, IReadOnlyList<PublishedFigure> Columns, IReadOnlyList<PublishedFigure> CatalogueItems);

/// <param name="NewestOn">Day of the latest publication.</param>
public sealed record PublishedFigure(string Code, int Items, DateOnly NewestOn);
