using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>The jobs that read every open limit anew after a calendar has changed: enqueued with the change, worked off by one replica.</summary>
internal static class RecomputationJobs
{
    public const string Kind = "calendar-recomputation";

    /// <summary>Longer than any replica counts by the calendar before: an act in between is then counted by one of the two, and looked at afterwards.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Adds the job to the transaction of the change.</summary>
    public static Guid EnqueueRecomputation(this RequestsDb db, string change, DateTimeOffset now)
    {
        var job = new Job
        {
            Id = Guid.CreateVersion7(),
            TownId = TownContext.County,
            Kind = Kind,
            Client = db.Town.Actor,
            FileHash = change,
            CreatedAt = now,
        };
        db.Jobs.Add(job);
        return job.Id;
    }

    /// <summary>The oldest job that is due and that nobody works on.</summary>
    public static async Task<Job?> ClaimAsync(RequestsDb db, DateTimeOffset now, CancellationToken ct)
    {
        var (settled, until) = (now - Settled, now + Lease);
        var claimed = await db.Jobs.FromSql(
            $"""
             update jobs set state = 'Running', started_at = coalesce(started_at, {now}), lease_until = {until}, done = 0
             where id = (select id from jobs where kind = {Kind} and created_at <= {settled} and (state = 'Queued' or (state = 'Running' and lease_until < {now}))
                         order by created_at, id limit 1 for update skip locked)
             returning *
             """).AsNoTracking().ToListAsync(ct);
        return claimed is [var job] ? job : null;
    }

    public static Task ProgressAsync(RequestsDb db, Guid job, long total, long done, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? until = now + Lease;
        return db.Jobs.Where(j => j.Id == job).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Total, total).SetProperty(j => j.Done, done).SetProperty(j => j.LeaseUntil, until), ct);
    }

    public static Task FinishAsync(RequestsDb db, Guid job, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? finished = now;
        return db.Jobs.Where(j => j.Id == job).ExecuteUpdateAsync(
            // What was closed since the beginning was not there to be looked at any more: the end is the whole.
            set => set.SetProperty(j => j.State, JobState.Succeeded).SetProperty(j => j.FinishedAt, finished).SetProperty(j => j.Total, j => j.Done), ct);
    }
}
