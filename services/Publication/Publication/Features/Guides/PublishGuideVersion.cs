using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Guides;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Features.Leaks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Guides;

/// <summary>Who signs publishes the draft of another, once nothing of the leak check is open in it, and takes a published version down.</summary>
internal static class PublishGuideVersion
{
    public static void Map(RouteGroupBuilder town)
    {
        Act(town.MapPost("/guide-versions/{id:guid}/approval", ApproveAsync).WithName("ApproveGuideVersion").ForStaff(Roles.Approver));
        Act(town.MapPost("/guide-versions/{id:guid}/withdrawal", WithdrawAsync).WithName("WithdrawGuideVersion").ForStaff(Roles.Approver)).ProducesProblem(400);
    }

    private static RouteHandlerBuilder Act(RouteHandlerBuilder route) => route.ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    private static async Task<Results<Ok<GuideVersionView>, ProblemHttpResult>> ApproveAsync(Guid id, RegisterDesk desk, ItemDesk staff, GuideLeaks leaks, CancellationToken ct)
    {
        if (await desk.FindAsync<GuideVersion>(id, ct) is not { } draft) return GuideErrors.NotFound.ToProblem();
        var (findings, settlements) = (leaks.Scan(draft), await leaks.SettlementsAsync(draft, ct));
        var answer = await desk.ChangeAsync(
            draft, GuideErrors.NotFound, KeepGuideVersions.Act("approved", desk, _ => true),
            found => found.Approve(staff.Caller, desk.Now, findings, settlements), ct);
        if (answer.Result is ProblemHttpResult { ProblemDetails: var refusal } && refusal.Extensions["code"] as string == LeakErrors.FindingsOpen.Code)
            refusal.Extensions["findings"] = LeakGate.Open(findings, settlements).Select(LeakFindingView.Of).ToList();
        return answer;
    }

    private static async Task<Results<Ok<GuideVersionView>, ProblemHttpResult>> WithdrawAsync(
        Guid id, ReasonInput input, RegisterDesk desk, ItemDesk staff, CancellationToken ct) =>
        await desk.ChangeAsync(
            await desk.FindAsync<GuideVersion>(id, ct), GuideErrors.NotFound, KeepGuideVersions.Act("withdrawn", desk, _ => false),
            found => found.Withdraw(staff.Caller, desk.Now, input.Reason), ct);
}
