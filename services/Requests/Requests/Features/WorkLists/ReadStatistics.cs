using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>A town's year in requests, for charts on its desk. The report's own figures are Reporting's.</summary>
internal static class ReadStatistics
{
    public static void Map(RouteGroupBuilder town) =>
        town.MapGet("/statistics", HandleAsync).WithName(nameof(ReadStatistics)).ForTownOrCounty().ProducesProblem(400);

    /// <remarks>A record that continues a case is not counted again, whether a judgment opened it or the agency itself: contracts, "which year".</remarks>
    private static async Task<Results<Ok<StatisticsView>, ProblemHttpResult>> HandleAsync(
        RequestsDb db, Calendars calendars, TimeProvider clock, CancellationToken ct, int? year = null)
    {
        var today = LegalDay.Today(clock);
        var wanted = year ?? today.Year;
        if (wanted < RuleSet.FirstDay.Year || wanted > today.Year)
            return Problems.Invalid([new Fault("year", "requests.year-out-of-range", $"year is from {RuleSet.FirstDay.Year} to {today.Year}.")]);
        var (first, last) = (new DateOnly(wanted, 1, 1), new DateOnly(wanted, 12, 31));
        var counted = db.Cases.AsNoTracking().Where(c => !c.Deleted && c.ContinuesId == null);
        var received = await counted.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last)
            .GroupBy(c => new { c.Channel, c.ApplicantKind, Extended = c.ExtendedWorkingDays > 0 }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var decided = await counted.Where(c => c.Decision != null && c.DecidedOn >= first && c.DecidedOn <= last)
            .GroupBy(c => c.Decision!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var open = await counted.CountAsync(c => c.ReceivedOn <= last && (c.DecidedOn == null || c.DecidedOn > last), ct);
        var answers = await AnsweredCases.In(db, wanted)
            .GroupBy(c => new { c.ReceivedOn, On = c.DeliveredOn ?? c.DecidedOn, c.DueOn }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var calendar = await calendars.OfTownAsync(db.Town.RequireTown(), ct);
        var answered = answers.Sum(a => a.Count);
        var inTime = answers.Where(a => a.Key.On <= a.Key.DueOn).Sum(a => a.Count);
        var days = answers.Sum(a => (long)a.Count * calendar.CountWorkingDays(a.Key.ReceivedOn, a.Key.On!.Value));
        return TypedResults.Ok(new StatisticsView(
            wanted, received.Sum(r => r.Count), received.Where(r => r.Key.Extended).Sum(r => r.Count),
            Sums(received.Select(r => (r.Key.Channel, r.Count))), Sums(received.Select(r => (r.Key.ApplicantKind, r.Count))),
            decided.Sum(d => d.Count), Sums(decided.Select(d => (d.Key, d.Count))), open,
            answered, inTime, AnsweredCases.Share(inTime, answered), answered == 0 ? null : Math.Round((decimal)days / answered, 2)));
    }

    private static SortedDictionary<string, int> Sums(IEnumerable<(string Key, int Count)> counts)
    {
        var sums = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, count) in counts) sums[key] = sums.GetValueOrDefault(key) + count;
        return sums;
    }
}

/// <param name="Received">Cases received in the year.</param>
/// <param name="Extended">Of these, those whose reply limit was extended.</param>
/// <param name="Decided">Cases decided in the year, whenever they were received.</param>
/// <param name="OpenAtEnd">Received by 31 December and not decided by then; of the current year, open now.</param>
/// <param name="Answered">Cases whose answer was delivered in the year; withdrawn and abandoned ones have none.</param>
/// <param name="InTime">Of these, delivered on or before the last day.</param>
/// <param name="InTimeShare">From 0 to 1; null if none was answered.</param>
/// <param name="MeanWorkingDays">From receipt to delivery, what did not count for the limit included.</param>
public sealed record StatisticsView(
    int Year, int Received, int Extended, IReadOnlyDictionary<string, int> ByChannel, IReadOnlyDictionary<string, int> ByApplicantKind, int Decided,
    IReadOnlyDictionary<string, int> ByDecision, int OpenAtEnd, int Answered, int InTime, decimal? InTimeShare, decimal? MeanWorkingDays);
