using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Requests.Features.Intake;

/// <summary>An applicant without an account mends his request (2019 art. 30) or takes it back.</summary>
internal static class ActAsApplicant
{
    public static readonly Error NothingAsked =
        new("requests.nothing-to-supplement", ErrorKind.Unprocessable, "No case of this submission waits for a supplement; a new matter is a new request.");

    public static readonly Error NothingOpen = new("requests.nothing-to-withdraw", ErrorKind.Unprocessable, "No case of this submission can be taken back any more.");

    private const int MostSupplements = 10;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/submissions/{receiptNumber}/supplement", SupplementAsync).WithName("SupplementAsApplicant").ForPublic()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).ProducesProblem(429);
        town.MapPost("/submissions/{receiptNumber}/withdrawal", WithdrawAsync).WithName("WithdrawAsApplicant").ForPublic()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).ProducesProblem(429);
    }

    private static async Task<Results<Ok<FollowView>, ProblemHttpResult>> SupplementAsync(
        string receiptNumber, [FromHeader(Name = AccessGate.Header)] string? accessCode, OwnSupplementInput input, AccessGate gate, FollowedCases cases, CaseDesk desk, RequestsDb db, ApplicantSeal seal,
        CancellationToken ct)
    {
        var (found, refusal) = await gate.OpenAsync(receiptNumber, accessCode, ct);
        if (found is null) return refusal!;
        if (found.State == SubmissionState.AwaitingConfirmation)
        {
            if (found.Content is not { } content) return SubmissionErrors.Erased.ToProblem();
            var held = SubmissionContent.Open(seal, found.TownId, content);
            if (held.Supplements.Count >= MostSupplements) return NothingAsked.ToProblem();
            if (found.Amend((held with { Supplements = [.. held.Supplements, input.Text] }).Seal(seal, found.TownId)).Failed(out var error)) return error.ToProblem();
            db.Audit("submission.amended", $"submission {found.Id}");
        }
        else
        {
            var waiting = (await cases.OfAsync(found, ct)).Where(c => c.State == CaseState.AwaitingSupplement && (input.CaseNo is null || c.CaseNo == input.CaseNo)).ToList();
            if (waiting.Count == 0) return NothingAsked.ToProblem();
            var occasion = await OccasionAsync(desk, ct);
            foreach (var one in waiting)
            {
                if (one.ReceiveSupplement(occasion, desk.Seal(input.Text)).Failed(out var error)) return error.ToProblem();
                desk.Record(one, "supplement-received");
            }
        }

        if (await db.SaveNewAsync(ct) is { } late) return late.ToProblem();
        return TypedResults.Ok(await cases.ViewAsync(found, ct));
    }

    private static async Task<Results<Ok<FollowView>, ProblemHttpResult>> WithdrawAsync(
        string receiptNumber, [FromHeader(Name = AccessGate.Header)] string? accessCode, OwnWithdrawalInput input, AccessGate gate, FollowedCases cases, CaseDesk desk, DocumentDesk documents, RequestsDb db,
        CancellationToken ct)
    {
        var (found, refusal) = await gate.OpenAsync(receiptNumber, accessCode, ct);
        if (found is null) return refusal!;
        // The document's number is taken in the transaction of the deed, so that none is lost.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (found.State != SubmissionState.Confirmed)
        {
            if (found.Withdraw().Failed(out var error)) return error.ToProblem();
            db.Audit("submission.withdrawn", $"submission {found.Id}");
        }
        else
        {
            var open = (await cases.OfAsync(found, ct)).Where(c => Transitions.Open.Contains(c.State) && (input.CaseNo is null || c.CaseNo == input.CaseNo)).ToList();
            if (open.Count == 0) return NothingOpen.ToProblem();
            var occasion = await OccasionAsync(desk, ct);
            foreach (var one in open)
            {
                if (one.Withdraw(occasion, desk.SealIfAny(input.Writing)).Failed(out var error)) return error.ToProblem();
                desk.Record(one, "withdrawn");
                await documents.IssueEndingAsync(one, new DecisionContent(WithdrawnOn: occasion.On), ct);
            }
        }

        if (await db.SaveNewAsync(ct) is { } late) return late.ToProblem();
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(await cases.ViewAsync(found, ct));
    }

    private static async Task<Occasion> OccasionAsync(CaseDesk desk, CancellationToken ct) =>
        await desk.OccasionAsync(null, ct) with { Actor = new Actor(AccessGate.Actor, AccessGate.Actor) };
}

/// <param name="CaseNo">The case it is for; every case that waits for a supplement if not said.</param>
public sealed record OwnSupplementInput([property: Required, StringLength(4000, MinimumLength = 1)] string Text, string? CaseNo);

/// <param name="CaseNo">The case to take back; all that are open if not said.</param>
public sealed record OwnWithdrawalInput(string? CaseNo, [property: StringLength(4000)] string? Writing);
