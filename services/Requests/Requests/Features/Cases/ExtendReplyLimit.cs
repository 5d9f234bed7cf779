using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>The approver lengthens the reply limit once, before it is over (2019 art. 33(2), 2007 art. 24).</summary>
internal static class ExtendReplyLimit
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/extend", ExtendAsync).WithName("ExtendReplyLimit").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ExtendAsync(
        string caseNo, ExtensionInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "extended", input.On, (found, occasion) => found.Extend(occasion, input.WorkingDays!.Value, desk.Seal(input.Reason)),
            (found, occasion) => documents.IssueNoticeAsync(
                found, "extensionNotice", occasion.On,
                new NoticeContent(Reasons: input.Reason, ExtensionDays: input.WorkingDays, DueOn: found.DueOn), ct), ct);
}

public sealed record ExtensionInput(
    DateOnly? On, [property: Required] int? WorkingDays, [property: Required, StringLength(4000, MinimumLength = 1)] string Reason);
