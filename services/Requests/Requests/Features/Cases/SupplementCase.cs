using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Ledger;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Asks the applicant once to mend the request, and takes what comes of it (2019 art. 30).</summary>
internal static class SupplementCase
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/ask-supplement", AskAsync).WithName("AskSupplement").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/receive-supplement", ReceiveAsync).WithName("ReceiveSupplement").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/lapse-supplement", LapseAsync).WithName("LapseSupplement").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> AskAsync(
        string caseNo, SupplementNoticeInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "supplement-asked", input.On, (found, occasion) => found.AskSupplement(occasion, input.Until!.Value, desk.Seal(input.Items)),
            (found, occasion) => documents.IssueNoticeAsync(
                found, "supplementNotice", occasion.On,
                new NoticeContent(Items: input.Items, DueOn: input.Until, LateNotice: found.Ledger[^1].Outcome == Case.LateNotice), ct),
            ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ReceiveAsync(string caseNo, SupplementInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "supplement-received", input.On, (found, occasion) => found.ReceiveSupplement(occasion, desk.SealIfAny(input.Text)), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> LapseAsync(string caseNo, DayInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "supplement-lapsed", input.On, (found, occasion) => found.LapseSupplement(occasion),
            async (found, _) => await documents.IssueEndingAsync(
                found,
                new DecisionContent(
                    SupplementNotice: await documents.QuoteAsync(found, "supplementNotice", ct) ?? "书面告知",
                    SupplementDueOn: found.Ledger.Last(e => e.Kind == LedgerKind.SupplementAsked).Until),
                ct),
            ct);
}

/// <param name="Until">Last day for the supplement.</param>
/// <param name="Items">What is to be mended.</param>
public sealed record SupplementNoticeInput(
    DateOnly? On, [property: Required] DateOnly? Until, [property: Required, StringLength(4000, MinimumLength = 1)] string Items);

/// <param name="Text">What the applicant sent; empty if it is on paper.</param>
public sealed record SupplementInput(DateOnly? On, [property: StringLength(4000)] string? Text);
