using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.WorkLists;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>Each town's open and urgent cases, and how many it answered in time this year.</summary>
internal static class CountyNumbers
{
    /// <summary>A case counts once, by its most urgent clock.</summary>
    public static async Task<IReadOnlyList<CountyTownView>> OfAsync(
        RequestsDb db, IEnumerable<KnownTown> towns, IReadOnlyList<(TownId Town, WorkEntry Entry)> urgent, int year, CancellationToken ct)
    {
        var open = await WorkListReader.Open(db).GroupBy(c => c.TownId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var answered = await AnsweredCases.In(db, year).GroupBy(c => c.TownId)
            .Select(g => new { g.Key, All = g.Count(), InTime = g.Count(c => (c.DeliveredOn ?? c.DecidedOn) <= c.DueOn) }).ToDictionaryAsync(g => g.Key, ct);
        var colours = urgent.Where(u => u.Entry.Kind == WorkEntry.OfCase).GroupBy(u => (u.Town, u.Entry.SubjectId))
            .Select(g => (g.Key.Town, Colour: g.Max(u => u.Entry.Colour))).ToLookup(u => u.Town, u => u.Colour);
        return
        [
            .. towns.OrderBy(t => t.AdminCode, StringComparer.Ordinal).ThenBy(t => t.Slug, StringComparer.Ordinal).Select(t =>
            {
                var (all, inTime) = answered.TryGetValue(t.Id, out var own) ? (own.All, own.InTime) : (0, 0);
                return new CountyTownView(
                    t.Slug, t.Name, open.GetValueOrDefault(t.Id), colours[t.Id].Count(c => c == Colour.Amber), colours[t.Id].Count(c => c == Colour.Red),
                    colours[t.Id].Count(c => c == Colour.Overdue), all, inTime, AnsweredCases.Share(inTime, all));
            }),
        ];
    }
}

/// <param name="Open">Cases that are not over.</param>
/// <param name="Amber">Of these, by the most urgent of the agency's own limits.</param>
/// <param name="Answered">Cases answered this year.</param>
/// <param name="AnsweredInTimeShare">From 0 to 1; null if none was answered.</param>
public sealed record CountyTownView(
    string Town, string Name, int Open, int Amber, int Red, int Overdue, int Answered, int AnsweredInTime, decimal? AnsweredInTimeShare);
