using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Duties;

/// <summary>How well a town, or each town of the county, keeps its limits: the duties that fell due in a year, and the share met in time.</summary>
internal static class SumDuties
{
    public static void MapTown(RouteGroupBuilder town) => town.MapGet("/duties/summary", TownAsync).WithName("SumDutiesOfTown").ForTownOrCounty().ProducesProblem(400);

    public static void MapCounty(RouteGroupBuilder county) =>
        county.MapGet("/duties", CountyAsync).WithName("SumDutiesOfCounty").RequireAuthorization(Policies.County).ProducesProblem(400);

    private static async Task<Results<Ok<DutySummary>, ProblemHttpResult>> TownAsync(PublicationDb db, TimeProvider clock, CancellationToken ct, int? year = null)
    {
        var today = LegalDay.Today(clock);
        if (Fault(year) is { } fault) return Problems.Invalid([fault]);
        var sums = await SumAsync(db, year ?? today.Year, today, ct);
        return TypedResults.Ok(sums.SingleOrDefault()?.Summary ?? DutySummary.Of(year ?? today.Year, 0, 0, 0, 0));
    }

    private static async Task<Results<Ok<IReadOnlyList<TownDuties>>, ProblemHttpResult>> CountyAsync(PublicationDb db, TimeProvider clock, CancellationToken ct, int? year = null)
    {
        var today = LegalDay.Today(clock);
        if (Fault(year) is { } fault) return Problems.Invalid([fault]);
        db.Town.EnterCountyReading();
        var sums = (await SumAsync(db, year ?? today.Year, today, ct)).ToDictionary(s => s.Town, s => s.Summary);
        var towns = await db.KnownTowns.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<TownDuties>>(
            [.. towns.Select(t => new TownDuties(t.Slug, t.Name, sums.GetValueOrDefault(t.Id) ?? DutySummary.Of(year ?? today.Year, 0, 0, 0, 0)))]);
    }

    private static Fault? Fault(int? year) => year is < 2008 or > 9998 ? new Fault("year", "publication.no-year", "year is from 2008 on.") : null;

    private static async Task<List<TownSum>> SumAsync(PublicationDb db, int year, DateOnly today, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var sums = await db.Duties.AsNoTracking().Where(d => d.DueOn >= first && d.DueOn <= last).GroupBy(d => d.TownId).Select(g => new
        {
            Town = g.Key,
            InTime = g.Count(d => d.FulfilledOn <= d.DueOn),
            Late = g.Count(d => d.FulfilledOn > d.DueOn),
            Open = g.Count(d => d.FulfilledOn == null && d.DueOn >= today),
            Overdue = g.Count(d => d.FulfilledOn == null && d.DueOn < today),
        }).ToListAsync(ct);
        return [.. sums.Select(s => new TownSum(s.Town, DutySummary.Of(year, s.InTime, s.Late, s.Open, s.Overdue)))];
    }

    private sealed record TownSum(TownId Town, DutySummary Summary);
}

/// <param name="Year">The duties that fall due in it.</param>
/// <param name="ShareInTime">Of those met or overdue, the share met in time, from 0 to 1 with four digits; null while there is none.</param>
public sealed record DutySummary(int Year, int InTime, int Late, int Open, int Overdue, decimal? ShareInTime)
{
    internal static DutySummary Of(int year, int inTime, int late, int open, int overdue)
    {
        var ended = inTime + late + overdue;
        return new(year, inTime, late, open, overdue, ended == 0 ? null : decimal.Round((decimal)inTime / ended, 4, MidpointRounding.ToEven));
    }
}

public sealed record TownDuties(string Town, string Name, DutySummary Duties);
