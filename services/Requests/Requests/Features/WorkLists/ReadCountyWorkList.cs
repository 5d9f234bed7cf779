using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>The county sees what is red and overdue in its towns, and what they missed until a supervisor has acknowledged it; and each town in numbers.</summary>
internal static class ReadCountyWorkList
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder county) =>
        county.MapGet("/worklist", HandleAsync).WithName(nameof(ReadCountyWorkList)).ForCountyReading().ProducesProblem(400).ProducesProblem(403);

    /// <param name="acknowledged">Whether what a supervisor has acknowledged is listed too.</param>
    private static async Task<Results<Ok<CountyWorkListPage>, ProblemHttpResult>> HandleAsync(
        RequestsDb db, WorkListReader reader, Calendars calendars, TimeProvider clock, CancellationToken ct,
        int limit = 50, string? after = null, bool acknowledged = false)
    {
        var last = after is null ? null : PageKey.Read(after);
        if (limit is < 1 or > MaxPage) return Problems.Invalid([new Fault("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.")]);
        if (after is not null && last is null) return Problems.Invalid([PageKey.Unreadable]);
        var today = LegalDay.Today(clock);
        var towns = await db.KnownTowns.AsNoTracking().ToDictionaryAsync(t => t.Id, ct);
        var urgent = await reader.UrgentAsync(ct);
        var all = (await MergedAsync(db, urgent, towns, today, calendars, ct)).Where(e => acknowledged || !e.Acknowledged).OrderBy(Order, StringComparer.Ordinal);
        var page = all.Where(e => last is null || string.CompareOrdinal(Order(e), last) > 0).Take(limit + 1).ToList();
        var next = page.Count > limit ? PageKey.Write(Order(page[limit - 1])) : null;
        var numbers = last is null ? await CountyNumbers.OfAsync(db, towns.Values, urgent, today.Year, ct) : null;
        return TypedResults.Ok(new CountyWorkListPage(today, [.. page.Take(limit)], numbers, next));
    }

    /// <summary>What is red or overdue now, joined with the missed limits; one that was answered too late stays until it is acknowledged.</summary>
    private static async Task<List<CountyEntryView>> MergedAsync(
        RequestsDb db, IReadOnlyList<(TownId Town, WorkEntry Entry)> urgent, Dictionary<TownId, KnownTown> towns, DateOnly today, Calendars calendars, CancellationToken ct)
    {
        var live = urgent.Where(u => u.Entry.Colour is Colour.Red or Colour.Overdue).ToList();
        var subjects = live.Select(u => u.Entry.SubjectId).Distinct().ToList();
        var missed = await db.MissedLimits.AsNoTracking().Where(m => m.AcknowledgedAt == null || subjects.Contains(m.SubjectId)).ToListAsync(ct);
        var byClock = missed.ToLookup(m => (m.SubjectId, m.Clock, (DateOnly?)m.DueOn));
        var entries = live.Select(u => Of(u.Entry, Slug(u.Town), byClock[(u.Entry.SubjectId, u.Entry.Clock!, u.Entry.DueOn)].FirstOrDefault(), today)).ToList();
        var shown = live.Select(u => (u.Entry.SubjectId, u.Entry.Clock!, u.Entry.DueOn)).ToHashSet();
        var gone = missed.FindAll(m => m.AcknowledgedAt is null && !shown.Contains((m.SubjectId, m.Clock, m.DueOn)));
        foreach (var past in await StandingAsync(db, gone, calendars, ct))
        {
            var over = -DaysLeft.Of(await calendars.OfTownAsync(past.Town, ct), past.MissedOn, past.DueOn);
            entries.Add(new CountyEntryView(
                Slug(past.Town), past.Kind, past.Number, past.Clock, past.DueOn, false, over, past.MissedOn.DayNumber - past.DueOn.DayNumber, Colour.Overdue, Open: false, past.Id, false));
        }

        return entries;

        string Slug(TownId town) => towns.TryGetValue(town, out var known) ? known.Slug : town.ToString();
    }

    /// <summary>Without those of which the town has recorded since that they were kept.</summary>
    private static async Task<List<MissedLimit>> StandingAsync(RequestsDb db, List<MissedLimit> limits, Calendars calendars, CancellationToken ct)
    {
        var subjects = limits.ConvertAll(m => m.SubjectId);
        var cases = await db.Cases.AsNoTracking().Where(c => subjects.Contains(c.Id)).WithLedger().ToDictionaryAsync(c => c.Id, ct);
        var appeals = await db.Appeals.AsNoTracking().Where(a => subjects.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var standing = new List<MissedLimit>();
        foreach (var limit in limits)
        {
            var kept = cases.TryGetValue(limit.SubjectId, out var one) ? limit.WasKept(one, await calendars.OfTownAsync(limit.Town, ct))
                : appeals.TryGetValue(limit.SubjectId, out var appeal) && limit.WasKept(appeal);
            if (!kept) standing.Add(limit);
        }

        return standing;
    }

    private static CountyEntryView Of(WorkEntry e, string town, MissedLimit? missed, DateOnly today) => new(
        town, e.Kind, e.Number, e.Clock!, e.DueOn!.Value, e.Provisional, -e.WorkingDaysLeft!.Value, today.DayNumber - e.DueOn.Value.DayNumber, e.Colour, Open: true,
        missed?.Id, missed?.AcknowledgedAt is not null);

    private static string Order(CountyEntryView e) => $"{3 - (int)e.Colour}|{e.DueOn:yyyyMMdd}|{e.Town}|{e.Number}|{e.Clock}|{e.MissedLimit}";
}

/// <param name="Towns">Each town in numbers; on the first page only.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record CountyWorkListPage(DateOnly Today, IReadOnlyList<CountyEntryView> Entries, IReadOnlyList<CountyTownView>? Towns, string? Next);

/// <param name="Number">Of the case or the appeal.</param>
/// <param name="WorkingDaysOver">Below or at zero while the last day has not passed. Of what is no longer open: when it was found.</param>
/// <param name="DaysOver">The same in calendar days.</param>
/// <param name="Colour">red or overdue.</param>
/// <param name="Open">Whether the clock still runs; else it was dealt with after its last day.</param>
/// <param name="MissedLimit">To acknowledge it by; null until the town's message is here.</param>
public sealed record CountyEntryView(
    string Town, string Kind, string Number, string Clock, DateOnly DueOn, bool Provisional, int WorkingDaysOver, int DaysOver, Colour Colour, bool Open,
    Guid? MissedLimit, bool Acknowledged);
