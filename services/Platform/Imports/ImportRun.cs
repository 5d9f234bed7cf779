using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Imports;

/// <summary>One import from the first line to the last: all lines are checked before the first is applied.</summary>
internal sealed class ImportRun<TDb>(IServiceScopeFactory scopes, IImportKind<TDb> import, IDataProtector protector, TimeProvider clock, Job job)
    where TDb : TownDbContext
{
    private const int Attempts = 3;
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(1);

    /// <returns>How it ended, as <see cref="ImportMeter"/> names it; null if another runner has taken it over.</returns>
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        if (!job.Validated && await ValidateAsync(ct) is { } outcome)
            return !await FinishAsync(outcome, ct) ? null : outcome is JobState.Succeeded ? ImportMeter.Done : ImportMeter.Refused;
        return await ApplyAsync(ct) && await FinishAsync(JobState.Succeeded, ct) ? ImportMeter.Done : null;
    }

    /// <summary>Ends the job after a fault of ours; says nothing of the data.</summary>
    public async Task FailAsync(CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var jobs = scope.ServiceProvider.GetRequiredService<TDb>().Jobs.Where(j => j.Id == job.Id);
            var report = ImportReport.Parse(await jobs.Select(j => j.Errors).SingleAsync(ct));
            report.AddLast(new ImportFault(0, "", "import-failed", "The import stopped because of a fault of the service. What 'done' counts is in; the file can be sent again."));
            var errors = report.ToJson();
            await jobs.Where(j => j.State == JobState.Running).ExecuteUpdateAsync(set => set.SetProperty(j => j.Errors, errors), ct);
        }

        await FinishAsync(JobState.Failed, ct);
    }

    /// <returns>How the job ends here, or null if its good lines are to be applied.</returns>
    private async Task<JobState?> ValidateAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = InTown(scope);
        var file = FileOf(db);
        await using var pass = await import.OpenAsync(db, file, ct);
        var judge = new ImportJudge<TDb>(import, db, () => NewChunk(file));
        var (total, saved) = (0L, clock.GetTimestamp());
        while (await pass.NextAsync(ct) is { } record)
        {
            total++;
            await judge.TakeAsync(record, ct);
            if (clock.GetElapsedTime(saved) < ProgressInterval) continue;
            var bad = judge.Failed;
            await db.Jobs.Where(j => j.Id == job.Id && !j.Validated)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.Total, total).SetProperty(j => j.Failed, bad), ct);
            saved = clock.GetTimestamp();
        }

        await judge.EndAsync(ct);
        foreach (var fault in pass.FileFaults) judge.Errors.AddLast(fault);
        var failed = judge.Failed + pass.FileFaults.Count;
        // A file that breaks off is never "good but for some lines": nobody knows what the rest holds.
        JobState? outcome = pass.FileFaults.Count > 0 || (failed > 0 && (job.DryRun || !job.SkipsBadLines)) ? JobState.Failed
            : job.DryRun ? JobState.Succeeded
            : null;
        await ReportAsync(db, file, judge, (total, failed, outcome is null), ct);
        return outcome;
    }

    /// <summary>The report, and with it what was refused: together or not at all.</summary>
    private async Task ReportAsync(TDb db, ImportFile file, ImportJudge<TDb> judge, (long Total, long Failed, bool Valid) found, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var json = judge.Errors.ToJson();
        var held = await db.Jobs.Where(j => j.Id == job.Id && !j.Validated).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Total, found.Total).SetProperty(j => j.Failed, found.Failed).SetProperty(j => j.Errors, json).SetProperty(j => j.Validated, found.Valid), ct);
        if (held > 0 && found.Valid && judge.Refused.Count > 0)
        {
            file.Keep(ImportNote.Refused, JsonSerializer.SerializeToUtf8Bytes(judge.Refused));
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Applies the good rows after those already done.</summary>
    /// <returns>False if another runner has taken the job over.</returns>
    private async Task<bool> ApplyAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = InTown(scope);
        var file = FileOf(db);
        var refused = await file.NoteAsync(ImportNote.Refused, ct) is { } kept ? JsonSerializer.Deserialize<HashSet<int>>(kept)! : [];
        await import.PrepareAsync(db, file, ct);
        await using var pass = await import.OpenAsync(db, file, ct);
        var warnings = ImportReport.Parse(job.Warnings);
        var (done, seen, size) = (job.Done, 0L, 0L);
        var chunk = NewChunk(file);
        while (await pass.NextAsync(ct) is { } record)
        {
            if (record.Row is not { } row || refused.Contains(record.Number) || ++seen <= job.Done) continue;
            chunk.Rows.Add(row);
            chunk.Lines.Add(record.Number);
            size += record.Size;
            if (chunk.Rows.Count < ImportChunk.MaxRows && size < ImportChunk.MaxSize) continue;
            if (!await ApplyAsync(chunk, done, warnings, ct)) return false;
            (done, size, chunk) = (done + chunk.Rows.Count, 0L, NewChunk(file));
        }

        return chunk.Rows.Count == 0 || await ApplyAsync(chunk, done, warnings, ct);
    }

    private async Task<bool> ApplyAsync(ImportChunk chunk, long done, ImportReport warnings, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            chunk.Warnings.Clear();
            try
            {
                if (!await CommitAsync(chunk, done, warnings, ct)) return false;
                warnings.Add(chunk.Warnings);
                return true;
            }
            catch (Exception failure) when (attempt < Attempts && ImportFailures.IsRace(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), clock, ct);
            }
        }
    }

    private async Task<bool> CommitAsync(ImportChunk chunk, long done, ImportReport warnings, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = InTown(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await import.ApplyRowsAsync(db, chunk, ct);
        await db.SaveChangesAsync(ct);
        var (after, json) = (done + chunk.Rows.Count, warnings.With(chunk.Warnings).ToJson());
        // Counting from the expected number is the fence: of two runners that both believe they hold the job, one finds it moved on and rolls back.
        var held = await db.Jobs.Where(j => j.Id == job.Id && j.State == JobState.Running && j.Done == done)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.Done, after).SetProperty(j => j.Warnings, json), ct);
        if (held == 0) return false;
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<bool> FinishAsync(JobState state, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = InTown(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        DateTimeOffset? now = clock.GetUtcNow();
        var held = await db.Jobs.Where(j => j.Id == job.Id && j.State == JobState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, state).SetProperty(j => j.FinishedAt, now).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null), ct);
        if (held == 0) return false;
        await db.StagedChunks.Where(c => c.JobId == job.Id).ExecuteDeleteAsync(ct);
        db.Audit("import.finished", job.Id.ToString(), new { job.Kind, State = state.ToString(), job.FileHash });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private ImportFile FileOf(TDb db) => new(db, job, protector);

    private TDb InTown(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        db.Town.EnterTown(job.TownId);
        db.Town.Actor = job.Client;
        return db;
    }

    private ImportChunk NewChunk(ImportFile file) => new(job, LegalDay.Of(job.CreatedAt), file);
}
