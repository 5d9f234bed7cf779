using System.Diagnostics;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Imports;

/// <summary>A file on its way into the database, a short transaction for each piece, under a job that nobody sees before the end.</summary>
internal sealed class ImportStaging<TDb>(TDb db, IDataProtector protector, TimeProvider clock)
    where TDb : TownDbContext
{
    /// <summary>How long the next piece may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private Job? _job;
    private int _pieces;

    public async Task<Job> BeginAsync(string kind, bool dryRun, bool skipsBadLines, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var job = new Job
        {
            Id = Guid.CreateVersion7(),
            TownId = db.Town.RequireTown(),
            Kind = kind,
            State = JobState.Receiving,
            DryRun = dryRun,
            SkipsBadLines = skipsBadLines,
            Client = db.Town.Actor,
            FileHash = "",
            CreatedAt = now,
            LeaseUntil = now + Patience,
            TraceParent = Activity.Current?.Id,
        };
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return _job = job;
    }

    /// <summary>Keeps what the sender asked for beside the file.</summary>
    public async Task KeepAsync(byte[] settings, CancellationToken ct)
    {
        db.StagedChunks.Add(new StagedChunk { JobId = _job!.Id, Number = (int)ImportNote.Settings, Content = protector.Protect(settings) });
        await db.SaveChangesAsync(ct);
    }

    public async Task AddAsync(byte[] piece, CancellationToken ct)
    {
        var staged = new StagedChunk { JobId = _job!.Id, Number = _pieces++, Content = protector.Protect(piece) };
        _job.LeaseUntil = clock.GetUtcNow() + Patience;
        db.StagedChunks.Add(staged);
        await db.SaveChangesAsync(ct);
        // Written and no longer needed: the file must not gather in memory.
        db.Entry(staged).State = EntityState.Detached;
    }

    /// <summary>Queues the job.</summary>
    /// <returns>False if the file took so long that it was given up.</returns>
    public async Task<bool> EndAsync(string hash, CancellationToken ct)
    {
        var job = _job!;
        (job.FileHash, job.CreatedAt, job.LeaseUntil, job.State) = (hash, clock.GetUtcNow(), null, JobState.Queued);
        db.Audit("import.accepted", job.Id.ToString(), new { job.Kind, job.FileHash, job.DryRun, job.SkipsBadLines });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        _job = null;
        return true;
    }

    /// <summary>Removes what has come of a file that was not ended.</summary>
    public async Task AbandonAsync()
    {
        if (_job is null) return;
        await db.Jobs.Where(j => j.Id == _job.Id && j.State == JobState.Receiving).ExecuteDeleteAsync(CancellationToken.None);
    }

    /// <summary>Removes files whose senders, or whose receiving process, went away in the middle. Their pieces go with the job.</summary>
    public static Task<int> RemoveAbandonedAsync(TDb db, DateTimeOffset now, CancellationToken ct) =>
        db.Jobs.Where(j => j.State == JobState.Receiving && j.LeaseUntil < now).ExecuteDeleteAsync(ct);
}
