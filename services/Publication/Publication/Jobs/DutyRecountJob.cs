using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Duties;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Jobs;

/// <summary>
/// Counts duties anew that were counted by another calendar than the one in force (the county has loaded a year or an order, or a new release ships one), or in a way that the
/// suite has given up.
/// </summary>
/// <remarks>
/// Each duty names the calendar that it was counted by, so nothing has to be remembered between a change and its end: a killed process begins where the last
/// transaction ended, and what somebody saves meanwhile by the calendar before is found the next time. The day before is kept in the audit log.
/// </remarks>
internal sealed partial class DutyRecountJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DutyRecountJob> logger)
    : TownJob<PublicationDb>(scopes, clock, Every, logger)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override string Name => "duty-recount";

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(PublicationDb county, CancellationToken ct)
    {
        var counted = await county.Duties.AsNoTracking().Where(d => d.FulfilledOn == null || d.Provisional)
            .Select(d => new { d.TownId, d.CalendarVersion }).Distinct().ToListAsync(ct);
        var otherwise = await county.Duties.AsNoTracking().Where(d => d.Rule == DutyRule.Budget.Code && d.Counting < DutyRule.Budget.Counting)
            .Select(d => d.TownId).Distinct().ToListAsync(ct);
        if (counted.Count == 0) return otherwise;
        var calendars = await county.CalendarsAsync(ct);
        return
        [
            .. counted.GroupBy(c => c.TownId).Where(t => calendars.OfTown(t.Key).Version is var now && t.Any(c => c.CalendarVersion != now)).Select(t => t.Key).Union(otherwise),
        ];
    }

    protected override async Task WorkAsync(IServiceProvider services, PublicationDb db, CancellationToken ct)
    {
        while (await StepAsync(db, ct)) db.ChangeTracker.Clear();
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> StepAsync(PublicationDb db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, ct);
        var (town, calendar, budget) = (db.Town.RequireTown().Value, await db.CalendarAsync(ct), DutyRule.Budget);
        // Those that somebody else is writing at this moment are left for the next time: who waits for none cannot be in anybody's way.
        var duties = await db.Duties.FromSql(
            $"""
             select * from duties where town_id = {town}
               and ((calendar_version <> {calendar.Version} and (fulfilled_on is null or provisional)) or (rule = {budget.Code} and counting < {budget.Counting}))
             order by item_id, arisen_on limit {AtOnce} for update skip locked
             """).AsTracking().ToListAsync(ct);
        var moved = duties.Select(d => d.CountBy(calendar)).OfType<DutyMove>().ToList();
        if (moved.Count > 0) db.Audit("duties.recounted", $"calendar {calendar.Version}", new { moved });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (duties.Count > 0) LogCounted(logger, duties.Count, town, calendar.Version, moved.Count);
        return duties.Count == AtOnce;
    }

    [LoggerMessage(3203, LogLevel.Information, "{Duties} duties of town {Town} counted by the calendar {Calendar}: {Moved} have another last day.")]
    private static partial void LogCounted(ILogger logger, int duties, Guid town, string calendar, int moved);
}
