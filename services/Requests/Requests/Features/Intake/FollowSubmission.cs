using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Cases.Ledger;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Features.Cases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>An applicant without an account sees how his request stands, what is asked of him, and when the reply is due and why.</summary>
internal static class FollowSubmission
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/submissions/{receiptNumber}", HandleAsync)
        .WithName(nameof(FollowSubmission)).ForPublic().ProducesProblem(404).ProducesProblem(429);

    private static async Task<Results<Ok<FollowView>, ProblemHttpResult>> HandleAsync(
        string receiptNumber, [FromHeader(Name = AccessGate.Header)] string? accessCode, AccessGate gate, FollowedCases cases, RequestsDb db, CancellationToken ct)
    {
        var (found, refusal) = await gate.OpenAsync(receiptNumber, accessCode, ct);
        if (found is null) return refusal!;
        db.Audit("submission.followed", $"submission {found.Id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await cases.ViewAsync(found, ct));
    }
}

/// <summary>What the applicant may see of his cases.</summary>
internal sealed class FollowedCases(RequestsDb db, CaseDesk desk, ApplicantSeal seal, TimeProvider clock)
{
    public Task<List<Case>> OfAsync(Submission submission, CancellationToken ct) =>
        db.Cases.WithLedger().Include(c => c.Texts).Where(c => c.SubmissionId == submission.Id).OrderBy(c => c.Id).AsSplitQuery().ToListAsync(ct);

    public async Task<FollowView> ViewAsync(Submission s, CancellationToken ct)
    {
        var (calendar, today) = (await desk.CalendarAsync(ct), LegalDay.Today(clock));
        var cases = await OfAsync(s, ct);
        var over = cases.Where(c => Transitions.IsOver(c.State)).Select(c => c.Id).ToList();
        var written = (await db.CaseDocuments.AsNoTracking().Where(d => over.Contains(d.CaseId) && d.SealedPaper != null).Select(d => new { d.CaseId, d.Kind }).ToListAsync(ct))
            .ToLookup(d => d.CaseId, d => d.Kind);
        return new FollowView(
            s.ReceiptNumber, s.State, s.SubmittedOn, s.ArrivedOn, s.ReceivedOn, s.ReceiptBasis is { } basis ? ReceiptDay.Explain(basis) : null, s.LacksIdentity,
            [.. cases.Select(c => ViewOf(c, calendar, today) with
            {
                HasReply = c.Decision is { } decision && written[c.Id].Any() && written[c.Id].Contains(DocumentKinds.OfDecision(c.Regime, decision).Code),
            })]);
    }

    private FollowedCaseView ViewOf(Case found, WorkingCalendar calendar, DateOnly today)
    {
        var clocks = found.Clocks(calendar, today);
        return new FollowedCaseView(
            found.CaseNo, found.State, found.ReceivedOn, found.DueOn, found.DueIsProvisional, clocks[0].Derivation, AskedOf(found, clocks), found.Decision, found.DecidedOn,
            found.DeliveredOn, Transitions.Open.Contains(found.State), HasReply: false);
    }

    private AskedView? AskedOf(Case found, IReadOnlyList<ClockReading> clocks) => found.State switch
    {
        CaseState.AwaitingSupplement => Asked("supplement", Last(found, LedgerKind.SupplementAsked), found, clocks, ClockName.Supplement),
        CaseState.AwaitingReasons => Asked("reasons", Last(found, LedgerKind.ReasonsAsked), found, clocks, ClockName.Reasons),
        CaseState.AwaitingPayment => Asked("payment", Last(found, LedgerKind.FeeNoticed), found, clocks, ClockName.Payment) with { Yuan = found.FeeOpenYuan },
        _ => null,
    };

    private AskedView Asked(string what, LedgerEntry line, Case found, IReadOnlyList<ClockReading> clocks, ClockName clockName)
    {
        var text = found.Texts.FirstOrDefault(t => t.Id == line.TextId)?.Sealed;
        return new AskedView(
            what, text is null ? null : seal.OpenText(found.TownId, CaseDesk.Text, text), line.On, clocks.FirstOrDefault(c => c.Clock == clockName)?.Due ?? line.Until, null);
    }

    private static LedgerEntry Last(Case found, LedgerKind kind) => found.Ledger.Last(e => e.Kind == kind);
}

/// <param name="ReceivedOn">The day it counts as received; null while the office has not confirmed it.</param>
public sealed record FollowView(
    string ReceiptNumber, SubmissionState State, DateOnly SubmittedOn, DateOnly ArrivedOn, DateOnly? ReceivedOn, string? ReceiptBasisText, bool LacksIdentity,
    IReadOnlyList<FollowedCaseView> Cases);

/// <param name="DueOn">Last day of the reply limit; null while it is stopped.</param>
/// <param name="Derivation">How that day was found, line by line.</param>
/// <param name="Asked">What the office waits for; null if for nothing.</param>
/// <param name="CanWithdraw">Whether it can still be taken back.</param>
/// <param name="HasReply">Whether the reply can be fetched here.</param>
public sealed record FollowedCaseView(
    string CaseNo, CaseState State, DateOnly ReceivedOn, DateOnly? DueOn, bool DueIsProvisional, IReadOnlyList<string> Derivation, AskedView? Asked, string? Decision,
    DateOnly? DecidedOn, DateOnly? DeliveredOn, bool CanWithdraw, bool HasReply);

/// <param name="What">supplement, reasons or payment.</param>
/// <param name="Until">Last day for it, as far as known.</param>
/// <param name="Yuan">What is still to be paid.</param>
public sealed record AskedView(string What, string? Text, DateOnly On, DateOnly? Until, decimal? Yuan);
