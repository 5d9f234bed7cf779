using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.KeyAreas;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.KeyAreas;

/// <summary>What a town has published in a key area of a year, newest first: the items behind the figure of the coverage.</summary>
internal static class ReadKeyAreaItems
{
    private const int Most = 1_000;

    public static void Map(RouteGroupBuilder town) => town.MapGet("/key-areas/{year:int:range(2008,9999)}/{code}/items", HandleAsync)
        .WithName(nameof(ReadKeyAreaItems)).ForPublic().WithRevalidation();

    private static async Task<Results<Ok<KeyAreaItemsView>, ProblemHttpResult>> HandleAsync(int year, string code, PublicationDb db, CancellationToken ct)
    {
        if (await db.Set<KeyAreaList>().AsNoTracking().SingleOrDefaultAsync(l => l.Year == year, ct) is not { } list) return KeyAreaErrors.NoList.ToProblem();
        if (list.Areas.FirstOrDefault(a => a.Code == code) is not { } area) return (KeyAreaErrors.Unknown with { Kind = ErrorKind.NotFound }).ToProblem();
        var town = db.Town.RequireTown();
        var items = await db.Set<KeyAreaMark>().AsNoTracking().Where(m => m.Year == year && m.Code == code)
            .Join(db.PublishedSearch.Where(p => p.TownId == town), m => m.ItemId, p => p.ItemId, (_, p) => p)
            .OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.ItemId).Take(Most + 1)
            .Select(p => new KeyAreaItemView(p.IndexNumber, p.Title, p.Column, p.DocNumber, p.PublishedOn, p.Validity)).ToListAsync(ct);
        return TypedResults.Ok(new KeyAreaItemsView(year, code, area.Name, [.. items.Take(Most)], items.Count > Most));
    }
}

/// <param name="More">Whether there are more than are listed.</param>
public sealed record KeyAreaItemsView(int Year, string Code, string Name, IReadOnlyList<KeyAreaItemView> Items, bool More);

public sealed record KeyAreaItemView(string IndexNumber, string Title, string Column, string? DocNumber, DateOnly PublishedOn, string Validity);
