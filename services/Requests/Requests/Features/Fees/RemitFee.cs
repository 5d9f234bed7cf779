using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Fees;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Fees;

/// <summary>A citizen in hardship applies to remit the costs and the head decides (2007 art. 28); and money paid is paid back.</summary>
internal static class RemitFee
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/fee-waiver", ApplyAsync).WithName("ApplyForFeeWaiver").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapPost("/cases/{caseNo}/fee-waiver/decision", DecideAsync).WithName("DecideFeeWaiver").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/refund-fee", RefundAsync).WithName("RefundFee").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Ok<FeeWaiverView>, ProblemHttpResult>> ApplyAsync(
        string caseNo, FeeWaiverInput input, CaseDesk cases, FeeDesk desk, CancellationToken ct)
    {
        if (await cases.FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        var occasion = await cases.OccasionAsync(input.AppliedOn, ct);
        if (occasion.On > occasion.Today) return CaseErrors.DateInFuture.ToProblem();
        if (await desk.WaiverAsync(found, ct) is not null) return FeeErrors.WaiverAppliedFor.ToProblem();
        if (FeeWaiver.Apply(found.TownId, found.Id, found.ApplicantKind, found.ReceivedOn, occasion.On, cases.Seal(input.Reason), occasion.Actor.Id)
            .Failed(out var error, out var waiver)) return error.ToProblem();
        desk.Db.Add(waiver);
        desk.Db.Audit("case.fee-waiver-applied", $"case {found.Id}");
        if (await desk.Db.SaveNewAsync(ct, FeeErrors.WaiverAppliedFor) is { } taken) return taken.ToProblem();
        return TypedResults.Ok(FeeWaiverView.Of(caseNo, waiver));
    }

    private static async Task<Results<Ok<FeeWaiverView>, ProblemHttpResult>> DecideAsync(
        string caseNo, FeeWaiverDecisionInput input, CaseDesk cases, FeeDesk desk, HttpContext http, CancellationToken ct)
    {
        if (await cases.FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        if (await desk.WaiverAsync(found, ct) is not { } waiver) return FeeErrors.WaiverNotFound.ToProblem();
        if (Preconditions.Refusal(http, waiver.Version) is { } stale) return stale;
        var occasion = await cases.OccasionAsync(input.On, ct);
        if (occasion.On > occasion.Today) return CaseErrors.DateInFuture.ToProblem();
        if (waiver.Decide(input.Approved!.Value, input.Percent, occasion.On, occasion.Actor.Id).Failed(out var error)) return error.ToProblem();
        desk.Db.Audit("case.fee-waiver-decided", $"case {found.Id}", new { waiver.Approved, waiver.Percent });
        if (await desk.Db.SaveNewAsync(ct) is { } conflict) return conflict.ToProblem(waiver.Version);
        return TypedResults.Ok(FeeWaiverView.Of(caseNo, waiver));
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> RefundAsync(string caseNo, RefundInput input, CaseDesk cases, CancellationToken ct) =>
        cases.ActAsync(caseNo, "fee-refunded", input.On, (found, occasion) => found.RefundFee(occasion, input.Yuan!.Value, input.Voucher, cases.Seal(input.Reason)), ct);
}

/// <param name="Reason">Why the applicant cannot pay; kept encrypted.</param>
public sealed record FeeWaiverInput(DateOnly? AppliedOn, [property: Required, StringLength(1000, MinimumLength = 1)] string Reason);

/// <param name="Percent">How much of the fee is remitted; all if not said.</param>
public sealed record FeeWaiverDecisionInput(DateOnly? On, [property: Required] bool? Approved, int Percent = 100);

/// <param name="Voucher">Number of the voucher.</param>
/// <param name="Reason">Why; kept encrypted.</param>
public sealed record RefundInput(
    DateOnly? On, [property: Required, Range(0.01, 100_000_000)] decimal? Yuan, [property: Required, StringLength(100, MinimumLength = 1)] string Voucher,
    [property: Required, StringLength(1000, MinimumLength = 1)] string Reason);
