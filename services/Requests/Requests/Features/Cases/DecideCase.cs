using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Ledger;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Draft, legal review and signature of a decision: three people, or two; never one alone.</summary>
internal static class DecideCase
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/draft", DraftAsync).WithName("DraftDecision").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/return-draft", ReturnAsync).WithName("ReturnDraft").ForStaff(Roles.Reviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/review", ReviewAsync).WithName("ReviewDraft").ForStaff(Roles.Reviewer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/sign", SignAsync).WithName("SignDecision").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> DraftAsync(
        string caseNo, DraftInput input, CaseDesk desk, RequestsDb db, CancellationToken ct)
    {
        var known = await db.Cases.Where(c => c.CaseNo == caseNo && !c.Deleted)
            .Select(c => new { c.Regime, Explained = c.Ledger.Any(e => e.Kind == LedgerKind.ReasonsReceived && e.TextId != null) }).SingleOrDefaultAsync(ct);
        if (known is null) return CaseErrors.NotFound.ToProblem();
        var grounds = input.Grounds ?? [];
        if (DecisionContent.Check(known.Regime, input.Decision, grounds, input.Content, known.Explained) is { Count: > 0 } faults) return Problems.Invalid(faults);
        return await desk.ActAsync(
            caseNo, "drafted", input.On,
            (found, occasion) => found.DraftDecision(
                occasion, new Draft(input.Decision, grounds, desk.Seal(JsonSerializer.Serialize(input.Content, Json.Options)), input.PublicInterest, occasion.Actor.Id)),
            ct);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ReturnAsync(string caseNo, GivenReasonInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "draft-returned", input.On, (found, occasion) => found.ReturnDraft(occasion, desk.Seal(input.Reason)), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ReviewAsync(string caseNo, OpinionOnDraftInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "reviewed", input.On, (found, occasion) => found.Review(occasion, desk.Seal(input.Opinion)), ct);

    /// <summary>The number is given out and the document written in the transaction of the signature.</summary>
    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> SignAsync(
        string caseNo, DayInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct)
    {
        var occasion = await desk.OccasionAsync(input.On, ct);
        return await desk.ActAsync(caseNo, "signed", async found =>
        {
            // Without a draft the signature is refused, and no number is looked for.
            if (found.Draft is not { } draft) return found.Sign(occasion, "");
            var content = documents.ContentOf(found);
            var number = await documents.NumberDecisionAsync(found, occasion.On, ct);
            if (found.Sign(occasion, number).Failed(out var error)) return error;
            await documents.IssueDecisionAsync(found, number, content, ct);
            if (draft.PublicInterest) await TellObjectorsAsync(found, content, documents, occasion, ct);
            return Result.Done;
        }, ct);
    }

    /// <summary>Everybody who objected is told in writing what is disclosed all the same, and why (2019 art. 32, 2007 art. 23).</summary>
    private static async Task TellObjectorsAsync(Case found, DecisionContent content, DocumentDesk documents, Occasion occasion, CancellationToken ct)
    {
        var asked = await documents.AddresseesOfAsync(found, "thirdPartyConsultation", ct);
        var notice = new NoticeContent(
            DisclosedPart: content.DisclosedPart ?? content.Information ?? content.AccessWay, Reasons: content.Reasons ?? "不公开该信息可能对公共利益造成重大影响");
        foreach (var objector in found.Objectors(occasion.Calendar))
            await documents.IssueNoticeAsync(found, "thirdPartyDecisionNotice", occasion.On, notice, ct, asked.ElementAtOrDefault(objector) ?? "有关权利人");
    }
}

/// <param name="Decision">A decision code of the Regulation in force on the day of receipt.</param>
/// <param name="Grounds">For partial and refused: the first leads.</param>
/// <param name="Content">What the decision must say; which fields, its code decides.</param>
/// <param name="PublicInterest">Disclosed although a third party objects (2019 art. 32).</param>
public sealed record DraftInput(
    DateOnly? On, [property: Required] string Decision, IReadOnlyList<string>? Grounds, [property: Required] DecisionContent Content,
    bool PublicInterest = false);

public sealed record OpinionOnDraftInput(DateOnly? On, [property: Required, StringLength(4000, MinimumLength = 1)] string Opinion);
