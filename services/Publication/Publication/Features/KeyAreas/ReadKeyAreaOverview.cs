using GovPortal.Platform.Hosting;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.KeyAreas;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.KeyAreas;

/// <summary>For anybody: the years with a list of key areas, and how many of a year's areas each town has covered. Counts of what is public, nothing else.</summary>
internal static class ReadKeyAreaOverview
{
    public static void MapCounty(RouteGroupBuilder county)
    {
        county.MapGet("/key-areas", YearsAsync).WithName("ListKeyAreaYears").AllowAnonymous().WithRevalidation();
        county.MapGet("/key-areas/{year:int:range(2008,9999)}/overview", OfYearAsync).WithName(nameof(ReadKeyAreaOverview)).AllowAnonymous()
            .WithRevalidation().ProducesProblem(404);
    }

    private static async Task<Ok<IReadOnlyList<KeyAreaYearView>>> YearsAsync(PublicationDb db, CancellationToken ct)
    {
        var lists = await db.Set<KeyAreaList>().AsNoTracking().OrderByDescending(l => l.Year).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<KeyAreaYearView>>([.. lists.Select(l => new KeyAreaYearView(l.Year, l.Basis, l.Areas.Count))]);
    }

    /// <summary>Every town, also one that has not begun.</summary>
    private static async Task<Results<Ok<KeyAreaOverviewView>, ProblemHttpResult>> OfYearAsync(int year, PublicationDb db, CancellationToken ct)
    {
        db.Town.EnterCountyReading();
        if (await db.Set<KeyAreaList>().AsNoTracking().SingleOrDefaultAsync(l => l.Year == year, ct) is not { } list) return KeyAreaErrors.NoList.ToProblem();
        var codes = list.Areas.Select(a => a.Code).ToList();
        var held = await db.Set<KeyAreaMark>().AsNoTracking().Where(m => m.Year == year && codes.Contains(m.Code))
            .Join(db.ItemsOnTheWeb, m => m.ItemId, i => i.Id, (m, _) => new { m.TownId, m.Code })
            .GroupBy(m => m.TownId).Select(g => new { g.Key, Covered = g.Select(m => m.Code).Distinct().Count(), Items = g.Count() })
            .ToDictionaryAsync(g => g.Key, ct);
        var towns = await db.KnownTowns.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(ct);
        return TypedResults.Ok(new KeyAreaOverviewView(
            list.Year, list.Basis, codes.Count,
            [.. towns.Select(t => held.GetValueOrDefault(t.Id) is { } of ? new KeyAreaTownView(t.Slug, t.Name, of.Covered, of.Items) : new KeyAreaTownView(t.Slug, t.Name, 0, 0))]));
    }
}

/// <param name="Areas">How many areas the list has.</param>
public sealed record KeyAreaYearView(int Year, string Basis, int Areas);

public sealed record KeyAreaOverviewView(int Year, string Basis, int Areas, IReadOnlyList<KeyAreaTownView> Towns);

/// <param name="Covered">How many of the areas have at least one public item.</param>
public sealed record KeyAreaTownView(string Town, string TownName, int Covered, int Items);
