using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Ends a case without a decision to draft, files it away, or removes a record entered in error.</summary>
internal static class EndCase
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/withdraw", WithdrawAsync).WithName("WithdrawCase").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/close-otherwise", CloseAsync).WithName("CloseOtherwise").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/archive", ArchiveAsync).WithName("ArchiveCase").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapDelete("/cases/{caseNo}", DeleteAsync).WithName("DeleteCaseInError").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> WithdrawAsync(
        string caseNo, WithdrawalInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "withdrawn", input.On, (found, occasion) => found.Withdraw(occasion, desk.SealIfAny(input.Writing)),
            (found, occasion) => documents.IssueEndingAsync(found, new DecisionContent(WithdrawnOn: occasion.On), ct), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> CloseAsync(string caseNo, GivenReasonInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "closed-otherwise", input.On, (found, occasion) => found.CloseOtherwise(occasion, desk.Seal(input.Reason)),
            (found, _) => documents.IssueEndingAsync(found, new DecisionContent(Reasons: input.Reason), ct), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ArchiveAsync(string caseNo, DayInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "archived", input.On, (found, occasion) => found.Archive(occasion), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> DeleteAsync(string caseNo, [FromBody] GivenReasonInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "deleted-in-error", null, (found, occasion) => found.DeleteInError(occasion, desk.Seal(input.Reason)), ct);
}

/// <param name="Writing">What the applicant wrote; empty if it is on paper.</param>
public sealed record WithdrawalInput(DateOnly? On, [property: StringLength(4000)] string? Writing);

public sealed record GivenReasonInput(DateOnly? On, [property: Required, StringLength(4000, MinimumLength = 1)] string Reason);
