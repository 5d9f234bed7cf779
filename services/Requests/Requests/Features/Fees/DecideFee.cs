using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Domain.Fees;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Requests.Features.Fees;

/// <summary>The tariff's proposal for a case, and the officer's decision to charge it.</summary>
internal static class DecideFee
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/cases/{caseNo}/fee-proposal", ProposeAsync).WithName("ProposeFee").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(422);
        town.MapGet("/cases/{caseNo}/fee-notice", ReadAsync).WithName("ReadFeeNotice").ForTownOrCounty();
        town.MapPost("/cases/{caseNo}/fee-notice", DecideAsync).WithName(nameof(DecideFee)).ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Ok<FeeProposalView>, ProblemHttpResult>> ProposeAsync(
        string caseNo, CaseDesk cases, FeeDesk desk, CancellationToken ct, [FromQuery] string method = FeeProposal.ByItems, int pages = 0, bool wayOnly = false,
        int searchItems = 0, decimal postageYuan = 0, DateOnly? on = null)
    {
        if (await cases.FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        if (pages < 0 || searchItems < 0 || postageYuan < 0) return Problems.Invalid("", ProcessingFeeErrors.UnitsOutOfRange.Code, ProcessingFeeErrors.UnitsOutOfRange.Message);
        var basis = new FeeBasisInput(on, method, pages, wayOnly, searchItems, null, postageYuan);
        return (await desk.ProposeAsync(found, basis, (await cases.OccasionAsync(on, ct)).On, ct)).Failed(out var error, out var proposal)
            ? error.ToProblem()
            : TypedResults.Ok(FeeProposalView.Of(found, proposal));
    }

    private static async Task<Results<Ok<FeeNoticeView>, ProblemHttpResult>> ReadAsync(string caseNo, CaseDesk cases, FeeDesk desk, CancellationToken ct) =>
        await cases.FindAsync(caseNo, ct) is { } found && await desk.NoticeAsync(found, ct) is { } notice
            ? TypedResults.Ok(FeeNoticeView.Of(found, notice))
            : CaseErrors.NotFound.ToProblem();

    /// <summary>The notice goes out as a document of the case, in the transaction of the decision.</summary>
    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> DecideAsync(
        string caseNo, FeeBasisInput input, CaseDesk cases, FeeDesk desk, DocumentDesk documents, CancellationToken ct)
    {
        var occasion = await cases.OccasionAsync(input.On, ct);
        return await cases.ActAsync(
            caseNo, "fee-noticed",
            async found =>
            {
                if ((await desk.ProposeAsync(found, input, occasion.On, ct)).Failed(out var error, out var proposal)) return error;
                var waiver = await desk.WaiverAsync(found, ct);
                if (FeeNotice.Decide(found.TownId, found.Id, proposal, waiver, occasion.On, occasion.Actor.Id).Failed(out error, out var notice)) return error;
                var basis = $"{notice.Tariff}：{notice.Derivation[^1]}";
                if (found.NoticeFee(occasion, notice.Yuan, basis).Failed(out error)) return error;
                desk.Db.Add(notice);
                await documents.IssueNoticeAsync(found, "feeNotice", occasion.On, new NoticeContent(FeeYuan: notice.Yuan, FeeBasis: basis), ct);
                return Result.Done;
            },
            ct);
    }
}
