using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.KeyAreas;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.KeyAreas;

/// <summary>How far the towns have disclosed in the key areas of a year: one town for anybody, all of them for the county.</summary>
internal static class ReadKeyAreaCoverage
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/key-areas/{year:int:range(2008,9999)}", OfTownAsync).WithName(nameof(ReadKeyAreaCoverage)).ForPublic().WithRevalidation();

    public static void MapCounty(RouteGroupBuilder county) => county.MapGet("/key-areas/{year:int:range(2008,9999)}/coverage", OfCountyAsync).WithName("ReadCountyKeyAreaCoverage")
        .ForCountyReading().ProducesProblem(403).ProducesProblem(404);

    private static async Task<Results<Ok<KeyAreaCoverageView>, ProblemHttpResult>> OfTownAsync(int year, PublicationDb db, CancellationToken ct)
    {
        if (await ListAsync(db, year, ct) is not { } list) return KeyAreaErrors.NoList.ToProblem();
        var town = db.Town.RequireTown();
        var name = await db.KnownTowns.AsNoTracking().Where(t => t.Id == town).Select(t => t.Name).SingleOrDefaultAsync(ct) ?? "";
        var coverage = await CoverageAsync(db, list, ct);
        return TypedResults.Ok(KeyAreaCoverageView.Of(db.Town.Slug!, name, coverage(town)));
    }

    /// <summary>Every town, also one that has not begun.</summary>
    private static async Task<Results<Ok<IReadOnlyList<KeyAreaCoverageView>>, ProblemHttpResult>> OfCountyAsync(int year, PublicationDb db, CancellationToken ct)
    {
        if (await ListAsync(db, year, ct) is not { } list) return KeyAreaErrors.NoList.ToProblem();
        var towns = await db.KnownTowns.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(ct);
        var coverage = await CoverageAsync(db, list, ct);
        return TypedResults.Ok<IReadOnlyList<KeyAreaCoverageView>>([.. towns.Select(t => KeyAreaCoverageView.Of(t.Slug, t.Name, coverage(t.Id)))]);
    }

    private static Task<KeyAreaList?> ListAsync(PublicationDb db, int year, CancellationToken ct) =>
        db.Set<KeyAreaList>().AsNoTracking().SingleOrDefaultAsync(l => l.Year == year, ct);

    /// <summary>For every town that the unit of work may see. Only what is on the web counts, as the list behind the figure shows it: a draft or a withdrawn item covers nothing.</summary>
    private static async Task<Func<TownId, KeyAreaCoverage>> CoverageAsync(PublicationDb db, KeyAreaList list, CancellationToken ct)
    {
        var departments = (await db.Set<KeyAreaDepartment>().AsNoTracking().Where(d => d.Year == list.Year).ToListAsync(ct)).ToLookup(d => d.TownId);
        var items = (await db.Set<KeyAreaMark>().AsNoTracking().Where(m => m.Year == list.Year)
            .Join(db.ItemsOnTheWeb, m => m.ItemId, i => i.Id, (m, _) => new { m.TownId, m.Code })
            .GroupBy(m => new { m.TownId, m.Code }).Select(g => new { g.Key.TownId, g.Key.Code, Count = g.Count() }).ToListAsync(ct)).ToLookup(g => g.TownId);
        return town => KeyAreaCoverage.Of(
            list, departments[town].ToDictionary(d => d.Code, d => d.Department, StringComparer.Ordinal), items[town].ToDictionary(g => g.Code, g => g.Count, StringComparer.Ordinal));
    }
}
