using GovPortal.Kernel;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Domain.Withheld;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.Requests.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>Reads what there is to do off what is open. A town has few open cases at a time, so the clocks are read anew for each list and no list can be stale.</summary>
internal sealed class WorkListReader(RequestsDb db, Calendars calendars, IOptions<WorkListOptions> options, TimeProvider clock)
{
    private readonly ColourRule _colours = options.Value.Colours;

    private DateOnly Today => LegalDay.Today(clock);

    /// <summary>All that is open in the town of the unit of work, by urgency.</summary>
    public async Task<IReadOnlyList<WorkEntry>> OfTownAsync(CancellationToken ct)
    {
        var horizon = options.Value.Horizon(Today);
        var calendar = await calendars.OfTownAsync(db.Town.RequireTown(), ct);
        var withheld = await db.WithheldFilings.AsNoTracking().Where(w => !w.Deleted && w.State == WithheldFiling.Filed && w.ReviewOn <= horizon).ToListAsync(ct);
        var submissions = await db.Submissions.AsNoTracking().Where(s => s.State == SubmissionState.AwaitingConfirmation).ToListAsync(ct);
        var corrections = await db.Corrections.AsNoTracking().Where(c => !c.Deleted && c.State != CorrectionStates.Closed).ToListAsync(ct);
        var proposals = await db.Disclosures.AsNoTracking().Where(d => d.State == DisclosureProposal.Proposed).ToListAsync(ct);
        return
        [
            .. (await CasesAsync(Open(db), ct)).Concat(await AppealsAsync(OpenAppeals(db), ct)).Select(e => e.Entry)
                .Concat(submissions.Select(s => OtherWork.Of(s, calendar, Today)).OfType<WorkEntry>())
                .Concat(withheld.Select(w => OtherWork.Of(w, calendar, Today, _colours)).OfType<WorkEntry>())
                .Concat(corrections.Select(c => OtherWork.Of(c, calendar, Today, _colours)).OfType<WorkEntry>())
                .Concat(proposals.Select(OtherWork.Of).OfType<WorkEntry>()).OrderBy(e => e.Order, StringComparer.Ordinal),
        ];
    }

    /// <summary>The agency's own limits that are amber, red or overdue, of every town that the unit of work may read; each with its town.</summary>
    public async Task<IReadOnlyList<(TownId Town, WorkEntry Entry)>> UrgentAsync(CancellationToken ct)
    {
        var horizon = options.Value.Horizon(Today);
        var entries = await CasesAsync(Open(db).Where(c => c.NextDueOn <= horizon), ct);
        return [.. entries.Concat(await AppealsAsync(OpenAppeals(db), ct)).Where(e => e.Entry is { IsDuty: true, Colour: not Colour.None })];
    }

    /// <summary>The agency's own limits that have passed in the town of the unit of work.</summary>
    public async Task<IReadOnlyList<(TownId Town, WorkEntry Entry)>> MissedAsync(CancellationToken ct)
    {
        var today = Today;
        var entries = await CasesAsync(Open(db).Where(c => c.NextDueOn < today), ct);
        return [.. entries.Concat(await AppealsAsync(OpenAppeals(db), ct)).Where(e => e.Entry is { IsDuty: true, Colour: Colour.Overdue })];
    }

    /// <summary>Cases that are not over and were not entered in error.</summary>
    public static IQueryable<Case> Open(RequestsDb db) => db.Cases.AsNoTracking().Where(c => !c.Deleted && c.State != CaseState.Closed && c.State != CaseState.Archived);

    /// <summary>Appeals by which something is due.</summary>
    public static IQueryable<Appeal> OpenAppeals(RequestsDb db) => db.Appeals.AsNoTracking()
        .Where(a => !a.Deleted && ((a.AnswerDueOn != null && a.AnsweredOn == null && a.DecidedOn == null) || (a.ComplianceDueOn != null && a.CompliedOn == null)));

    private async Task<List<(TownId Town, WorkEntry Entry)>> CasesAsync(IQueryable<Case> cases, CancellationToken ct)
    {
        var entries = new List<(TownId, WorkEntry)>();
        foreach (var open in await cases.WithLedger().ToListAsync(ct))
        {
            var calendar = await calendars.OfTownAsync(open.TownId, ct);
            entries.AddRange(CaseWork.Of(open, calendar, Today, _colours).Select(e => (open.TownId, e)));
        }

        return entries;
    }

    private async Task<List<(TownId Town, WorkEntry Entry)>> AppealsAsync(IQueryable<Appeal> appeals, CancellationToken ct)
    {
        var entries = new List<(TownId, WorkEntry)>();
        foreach (var appeal in await appeals.ToListAsync(ct))
        {
            var calendar = await calendars.OfTownAsync(appeal.TownId, ct);
            entries.AddRange(OtherWork.Of(appeal, calendar, Today, _colours).Select(e => (appeal.TownId, e)));
        }

        return entries;
    }
}
