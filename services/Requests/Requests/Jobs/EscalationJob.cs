using GovPortal.Contracts.Requests;
using GovPortal.Contracts;
using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.Requests.Features.WorkLists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Jobs;

/// <summary>Finds limits of the agency's own that have passed with nothing done, and tells the county of each once.</summary>
/// <remarks>Nothing is remembered between two looks but the rows themselves, so a restart or a second replica neither loses nor doubles one.</remarks>
internal sealed class EscalationJob(IServiceScopeFactory scopes, TimeProvider clock, IOptions<WorkListOptions> options, ILogger<EscalationJob> logger)
    : TownJob<RequestsDb>(scopes, clock, options.Value.EscalateEvery, logger)
{
    protected override string Name => "escalation";

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(RequestsDb county, CancellationToken ct)
    {
        var today = LegalDay.Today(Clock);
        return await WorkListReader.Open(county).Where(c => c.NextDueOn < today).Select(c => c.TownId)
            .Union(WorkListReader.OpenAppeals(county).Where(a => a.AnswerDueOn < today || a.ComplianceDueOn < today).Select(a => a.TownId)).ToListAsync(ct);
    }

    protected override async Task WorkAsync(IServiceProvider services, RequestsDb db, CancellationToken ct)
    {
        var reader = services.GetRequiredService<WorkListReader>();
        var today = LegalDay.Today(Clock);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, ct);
        var entries = await reader.MissedAsync(ct);
        var missed = entries.Select(e => Escalation.Of(e.Town, e.Entry, today, Clock.GetUtcNow())).OfType<Escalation>().ToList();
        var subjects = missed.Select(m => m.SubjectId).Distinct().ToList();
        var known = (await db.Escalations.AsNoTracking().Where(e => subjects.Contains(e.SubjectId)).Select(e => new { e.SubjectId, e.Clock, e.DueOn }).ToListAsync(ct))
            .Select(e => (e.SubjectId, e.Clock, e.DueOn)).ToHashSet();
        var found = missed.Where(m => known.Add((m.SubjectId, m.Clock, m.DueOn))).ToList();
        if (found.Count == 0) return;
        db.Escalations.AddRange(found);
        foreach (var chunk in found.Chunk(IFacts.MaxFacts)) db.Publish(new LimitsMissed(db.Town.RequireTown().Value, [.. chunk.Select(FactOf)]));
        db.Audit("limits.missed", "work list", new { found.Count, day = today });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static LimitMissedFact FactOf(Escalation e) => new(e.Id, 1, e.Kind, e.SubjectId, e.Number, e.Clock, e.DueOn, e.MissedOn);
}
