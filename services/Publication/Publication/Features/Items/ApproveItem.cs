using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Items;

/// <summary>签发: out at once, at a set time, or by the urgent route; and the second look that the urgent route owes.</summary>
internal static class ApproveItem
{
    public static void Map(RouteGroupBuilder town)
    {
        ReviewItem.Act(town.MapPost("/items/{id:guid}/approval", ApproveAsync).WithName(nameof(ApproveItem)).ForStaff(Roles.Approver));
        ReviewItem.Act(town.MapPost("/items/{id:guid}/urgent-approval", ApproveUrgentlyAsync).WithName("ApproveItemUrgently").ForStaff(Roles.Approver));
        ReviewItem.Act(town.MapPost("/items/{id:guid}/second-look", LookAgainAsync).WithName("LookAgainAtItem")
            .ForStaff(Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver));
    }

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> ApproveAsync(
        Guid id, PublicationDb db, ItemDesk desk, GateReader gate, CancellationToken ct, ApprovalInput? input = null) =>
        desk.ActAsync(id, "item.approved", async item =>
        {
            var conditions = await gate.ReadAsync(item, ct);
            if (item.Approve(desk.Caller, desk.Now, conditions, input?.Opinion, input?.PublishAt).Failed(out var error)) return error;
            return await db.PublishIfDueAsync(item, conditions, desk.Now, ct);
        }, ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> ApproveUrgentlyAsync(
        Guid id, UrgencyInput input, PublicationDb db, ItemDesk desk, GateReader gate, CancellationToken ct) =>
        desk.ActAsync(id, "item.approved-urgently", async item =>
        {
            var conditions = await gate.ReadAsync(item, ct);
            if (item.ApproveUrgently(desk.Caller, desk.Now, conditions, input.Urgency).Failed(out var error)) return error;
            return await db.PublishIfDueAsync(item, conditions, desk.Now, ct);
        }, ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> LookAgainAsync(Guid id, ReasonInput input, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.looked-at-again", item => item.LookAgain(desk.Caller, desk.Now, input.Reason), ct);
}

/// <param name="PublishAt">When it goes out; at once if not said.</param>
public sealed record ApprovalInput([property: StringLength(2000)] string? Opinion, DateTimeOffset? PublishAt);

/// <param name="Urgency">Why it cannot wait.</param>
public sealed record UrgencyInput([property: Required, StringLength(2000, MinimumLength = 2)] string Urgency);
