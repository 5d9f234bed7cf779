using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.Requests.Features.WorkLists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Jobs;

/// <summary>Composes each working day one digest for each post that has something urgent, at the set time or as soon as it has.</summary>
internal sealed class DigestJob(IServiceScopeFactory scopes, TimeProvider clock, IOptions<WorkListOptions> options, Calendars calendars, ILogger<DigestJob> logger)
    : TownJob<RequestsDb>(scopes, clock, options.Value.DigestEvery, logger)
{
    protected override string Name => "digest";

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(RequestsDb county, CancellationToken ct)
    {
        if (!IsTime) return [];
        var today = LegalDay.Today(Clock);
        var horizon = options.Value.Horizon(today);
        var urgent = await WorkListReader.Open(county).Where(c => c.NextDueOn <= horizon).Select(c => c.TownId)
            .Union(county.Submissions.AsNoTracking().Where(s => s.State == SubmissionState.AwaitingConfirmation).Select(s => s.TownId))
            .Union(county.Corrections.AsNoTracking().Where(c => !c.Deleted && c.State != CorrectionStates.Closed && c.DueOn <= horizon).Select(c => c.TownId))
            .Union(WorkListReader.OpenAppeals(county).Select(a => a.TownId))
            .Union(county.WithheldFilings.AsNoTracking().Where(w => !w.Deleted && w.ReviewOn <= horizon).Select(w => w.TownId)).ToListAsync(ct);
        var served = await county.Digests.AsNoTracking().Where(d => d.Day == today).GroupBy(d => d.TownId)
            .Where(g => g.Count() >= Posts.All.Count).Select(g => g.Key).ToListAsync(ct);
        return [.. urgent.Except(served)];
    }

    protected override async Task WorkAsync(IServiceProvider services, RequestsDb db, CancellationToken ct)
    {
        var (town, today) = (db.Town.RequireTown(), LegalDay.Today(Clock));
        if (!(await calendars.OfTownAsync(town, ct)).IsWorkday(today)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, ct);
        var done = await db.Digests.AsNoTracking().Where(d => d.Day == today).Select(d => d.Post).ToListAsync(ct);
        var name = await db.KnownTowns.AsNoTracking().Where(t => t.Id == town).Select(t => t.Name).SingleAsync(ct);
        var entries = await services.GetRequiredService<WorkListReader>().OfTownAsync(ct);
        foreach (var post in Posts.All.Except(done))
        {
            if (DigestText.Of(name, post, today, entries.Where(e => e.Post == post)) is { } text)
                db.Digests.Add(Digest.Of(town, post, today, text, Clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private bool IsTime => TimeOnly.FromDateTime(Clock.GetUtcNow().ToOffset(LegalDay.Offset).DateTime) >= options.Value.DigestAt;
}
