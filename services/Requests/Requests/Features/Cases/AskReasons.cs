using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Asks for the reasons of clearly excessive requests, and judges them (2019 art. 35).</summary>
internal static class AskReasons
{
    private const string UsualDelay = "申请的信息数量较多，需要逐件检索、审查";

    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/ask-reasons", AskAsync).WithName("AskReasons").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/receive-reasons", ReceiveAsync).WithName("ReceiveReasons").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> AskAsync(
        string caseNo, ReasonsNoticeInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "reasons-asked", input.On, (found, occasion) => found.AskReasons(occasion, input.Until!.Value, desk.Seal(input.Why)),
            (found, occasion) => documents.IssueNoticeAsync(found, "reasonsNotice", occasion.On, new NoticeContent(Reasons: input.Why, DueOn: input.Until), ct), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ReceiveAsync(
        string caseNo, ReasonsInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "reasons-received", input.On,
            (found, occasion) => found.ReceiveReasons(occasion, input.Reasonable!.Value, input.DelayedTo, desk.SealIfAny(input.Text)),
            (found, occasion) => input.DelayedTo is { } delayed
                ? documents.IssueNoticeAsync(found, "delayNotice", occasion.On, new NoticeContent(Reasons: input.DelayReason ?? UsualDelay, DueOn: delayed), ct)
                : Task.CompletedTask,
            ct);
}

/// <param name="Until">Until when to explain; the law names no limit.</param>
/// <param name="Why">Why number or frequency are clearly beyond what is reasonable.</param>
public sealed record ReasonsNoticeInput(
    DateOnly? On, [property: Required] DateOnly? Until, [property: Required, StringLength(4000, MinimumLength = 1)] string Why);

/// <param name="Reasonable">Whether the reasons are.</param>
/// <param name="DelayedTo">A later last day for the reply, told to the applicant, when they are but the limit cannot be kept.</param>
/// <param name="Text">What was explained; empty if nothing came in time.</param>
/// <param name="DelayReason">Why the limit cannot be kept, for the notice of the delay; a usual sentence if not said.</param>
public sealed record ReasonsInput(DateOnly? On, [property: Required] bool? Reasonable, DateOnly? DelayedTo, [property: StringLength(4000)] string? Text,
    [property: StringLength(4000)] string? DelayReason = null);
