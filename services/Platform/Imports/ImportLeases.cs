using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Imports;

/// <summary>Who works on which import: one at a time in a town, and never two runners on one.</summary>
internal static class ImportLeases
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    /// <summary>The oldest import that waits, or whose runner has gone, in a town where no other runs.</summary>
    public static async Task<Job?> ClaimAsync(TownDbContext db, string[] kinds, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // One claim at a time: two runners must not pick two imports of one town.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('import claim', 0))", ct);
        var claimed = await db.Jobs.FromSql(
            $"""
             select * from jobs j
             where kind = any({kinds}) and (state = 'Queued' or (state = 'Running' and lease_until < {now}))
               and not exists (select 1 from jobs other where other.town_id = j.town_id and other.id <> j.id and other.state = 'Running')
             order by created_at, id limit 1 for update of j skip locked
             """).AsTracking().ToListAsync(ct);
        if (claimed is not [var job]) return null;
        job.State = JobState.Running;
        job.StartedAt ??= now;
        job.LeaseUntil = now + Length;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return job;
    }

    public static Task RenewAsync(TownDbContext db, Guid job, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? until = now + Length;
        return db.Jobs.Where(j => j.Id == job && j.State == JobState.Running).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, until), ct);
    }
}
