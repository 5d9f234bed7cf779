using System.Data.Common;
using GovPortal.Kernel;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Erases, town by town, what applicants wrote once the time to keep it is over; counts stay.</summary>
/// <remarks>May run in several processes at once: of two that erase one file the later finds it changed and leaves it.</remarks>
internal sealed partial class Retention(IServiceScopeFactory scopes, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<Retention> logger) : BackgroundService
{
    private const int Batch = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Every, clock);
        do
        {
            try
            {
                foreach (var (id, slug) in await TownsAsync(stoppingToken)) await ClearAsync(id, slug, stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException or InvalidOperationException { InnerException: DbException })
            {
                LogLater(logger, failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<(TownId Id, string Slug)>> TownsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var towns = await scope.ServiceProvider.GetRequiredService<RequestsDb>().KnownTowns.AsNoTracking().Select(t => new { t.Id, t.Slug }).ToListAsync(ct);
        return [.. towns.Select(t => (t.Id, t.Slug))];
    }

    private async Task ClearAsync(TownId town, string slug, CancellationToken ct)
    {
        int erased;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
            db.Town.EnterTown(town, slug);
            db.Town.Actor = "retention";
            await ForgetTriesAsync(db, ct);
            await ForgetLooseAsync(db, ct);
            var due = await DueAsync(db, ct);
            erased = due.Count;
            if (erased > 0) await scope.ServiceProvider.GetRequiredService<ApplicantFiles>().EraseAsync(due, ct);
        }
        while (erased >= Batch);
    }

    /// <summary>Closed cases on which nothing has been done since the limit, withdrawn submissions, and those whose cases are all due.</summary>
    private async Task<TracedFiles> DueAsync(RequestsDb db, CancellationToken ct)
    {
        var limit = LegalDay.Today(clock).AddDays(-options.Value.DaysAfterClosing);
        var before = clock.GetUtcNow().AddDays(-options.Value.DaysAfterClosing);
        var cases = await db.Cases.AsNoTracking()
            .Where(c => (c.State == CaseState.Closed || c.State == CaseState.Archived || c.Deleted) && !c.Ledger.Any(e => e.On > limit)
                && !db.Appeals.Any(a => a.CaseNo == c.CaseNo && !a.Deleted && (a.DecidedOn == null || a.DecidedOn > limit))
                && (c.Applicant != null || c.ApplicantKey != null || c.Remark != null || c.Description.Length > 0 || c.Texts.Any(t => t.Sealed != null)))
            .OrderBy(c => c.Id).Select(c => c.Id).Take(Batch).ToListAsync(ct);
        var submissions = await db.Submissions.AsNoTracking()
            .Where(s => s.ErasedAt == null && ((s.State == SubmissionState.Withdrawn && s.FiledAt < before) || (s.State == SubmissionState.Confirmed
                && !db.Cases.Any(c => c.SubmissionId == s.Id && ((c.State != CaseState.Closed && c.State != CaseState.Archived && !c.Deleted) || c.Ledger.Any(e => e.On > limit)
                    || db.Appeals.Any(a => a.CaseNo == c.CaseNo && !a.Deleted && (a.DecidedOn == null || a.DecidedOn > limit)))))))
            .OrderBy(s => s.Id).Select(s => s.Id).Take(Batch).ToListAsync(ct);
        var corrections = await db.Corrections.AsNoTracking()
            .Where(c => c.Content != null && (c.Deleted || c.State == CorrectionStates.Closed) && c.ReceivedOn <= limit
                && (c.DecidedOn == null || c.DecidedOn <= limit) && (c.ToldOn == null || c.ToldOn <= limit))
            .OrderBy(c => c.Id).Select(c => c.Id).Take(Batch).ToListAsync(ct);
        return new TracedFiles(submissions, cases, corrections);
    }

    /// <summary>What people wrote of cases that are not here, so that no case's end can be waited for.</summary>
    private async Task ForgetLooseAsync(RequestsDb db, CancellationToken ct)
    {
        var limit = LegalDay.Today(clock).AddDays(-options.Value.DaysAfterClosing);
        byte[]? nothing = null;
        var appeals = await db.Appeals
            .Where(a => a.Text != null && !db.Cases.Any(c => c.CaseNo == a.CaseNo) && a.FiledOn <= limit && (a.Deleted || (a.DecidedOn != null && a.DecidedOn <= limit)))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Text, nothing), ct);
        var proposals = await db.Disclosures.Where(d => d.Text != null && d.ProposedOn <= limit && (d.DecidedOn == null || d.DecidedOn <= limit))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Text, nothing), ct);
        if (appeals + proposals == 0) return;
        db.Audit("applicant.erased", "loose texts", new { appeals, proposals });
        await db.SaveChangesAsync(ct);
    }

    private async Task ForgetTriesAsync(RequestsDb db, CancellationToken ct)
    {
        var (yesterday, old) = (clock.GetUtcNow().AddDays(-1), clock.GetUtcNow().AddDays(-options.Value.DaysOfRememberedAnswers));
        await db.Set<AccessCount>().Where(c => c.Since < yesterday).ExecuteDeleteAsync(ct);
        var scope = $"/api/requests/towns/{db.Town.Slug}/";
        await db.IdempotencyKeys.Where(k => k.Scope.StartsWith(scope) && k.At < old).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(3301, LogLevel.Warning, "Erasing by the retention rule goes on at the next run: {Failure}.")]
    private static partial void LogLater(ILogger logger, string failure);
}
