using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Corrections;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>One run over the open cases, appeals and corrections of all towns after a calendar has changed. What moves keeps its old day in the ledger.</summary>
internal sealed class Recomputation(IServiceScopeFactory scopes, Calendars calendars, TimeProvider clock, Job job)
{
    private const int Chunk = 100;
    private const int Attempts = 5;
    private long _total;

    public long Checked { get; private set; }

    public long Changed { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        calendars.Forget();
        var towns = await PrepareAsync(ct);
        foreach (var town in towns)
        {
            await CasesAsync(town, ct);
            await BesideAsync(town, ct);
        }

        await using var scope = scopes.CreateAsyncScope();
        await RecomputationJobs.FinishAsync(scope.ServiceProvider.GetRequiredService<RequestsDb>(), job.Id, clock.GetUtcNow(), ct);
    }

    private static IQueryable<Case> Open(RequestsDb db) => db.Cases.Where(c => !c.Deleted && c.State != CaseState.Closed && c.State != CaseState.Archived);

    private async Task<IReadOnlyList<TownId>> PrepareAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        var towns = await db.KnownTowns.AsNoTracking().OrderBy(t => t.Slug).Select(t => t.Id).ToListAsync(ct);
        db.Town.EnterCountyReading();
        _total = await Open(db).CountAsync(ct);
        return towns;
    }

    private async Task CasesAsync(TownId town, CancellationToken ct)
    {
        Guid? after = Guid.Empty;
        var failures = 0;
        while (after is { } last)
        {
            try
            {
                after = await ChunkAsync(town, last, ct);
                failures = 0;
            }
            catch (DbUpdateException failure) when (++failures < Attempts && (failure is DbUpdateConcurrencyException
                || failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }))
            {
                // An officer acted on one of them at the same time: the chunk is looked at again.
            }
        }
    }

    /// <returns>The last case of the chunk; null when there are no more.</returns>
    private async Task<Guid?> ChunkAsync(TownId town, Guid after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        db.Town.EnterTown(town);
        db.Town.Actor = job.Client;
        var cases = await Open(db).Where(c => c.Id > after).Include(c => c.Ledger.OrderBy(e => e.Number)).OrderBy(c => c.Id).Take(Chunk).AsSplitQuery().ToListAsync(ct);
        var (today, calendar) = (LegalDay.Today(clock), await calendars.OfTownAsync(town, ct));
        var occasion = new Occasion(new Actor(job.Client, "countyIt"), today, today, clock.GetUtcNow(), calendar);
        var changed = cases.Where(c => c.Recalculate(occasion)).ToList();
        if (changed.Count > 0)
        {
            db.Publish(new CasesChanged(town.Value, [.. changed.Select(c => c.ToFact())]));
            db.Audit("cases.recomputed", $"job {job.Id}", new { changed = changed.Count, calendar = calendar.Version });
            await db.SaveChangesAsync(ct);
        }

        (Checked, Changed) = (Checked + cases.Count, Changed + changed.Count);
        await RecomputationJobs.ProgressAsync(db, job.Id, Math.Max(_total, Checked), Checked, clock.GetUtcNow(), ct);
        return cases.Count == Chunk ? cases[^1].Id : null;
    }

    /// <summary>Appeals and corrections: few in any town.</summary>
    private async Task BesideAsync(TownId town, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        db.Town.EnterTown(town);
        db.Town.Actor = job.Client;
        var calendar = await calendars.OfTownAsync(town, ct);
        var appeals = await db.Appeals.Where(a => !a.Deleted && (a.AnswerDueOn != null || a.ComplianceDueOn != null)).ToListAsync(ct);
        var moved = appeals.Where(a => a.Recalculate(calendar)).ToList();
        foreach (var envelope in moved.Chunk(Chunk)) db.Publish(new AppealsChanged(town.Value, [.. envelope.Select(a => a.ToFact())]));
        var corrections = await db.Corrections.Where(c => !c.Deleted && c.State != CorrectionStates.Closed).ToListAsync(ct);
        var others = corrections.Count(c => c.Recalculate(calendar));
        if (moved.Count + others == 0) return;
        db.Audit("appeals.recomputed", $"job {job.Id}", new { appeals = moved.Count, corrections = others, calendar = calendar.Version });
        await db.SaveChangesAsync(ct);
        Changed += moved.Count + others;
    }
}
