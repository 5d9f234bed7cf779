using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Coordinating;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Coordinating;

/// <summary>Whether an item needs an approval from above, and the document that grants it: 2019 art. 11.</summary>
internal static class RecordHigherApproval
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPut("/items/{id:guid}/higher-approval", DemandAsync).WithName("DemandHigherApproval").ForStaff(Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(428);
        town.MapPost("/items/{id:guid}/higher-approval/grant", GrantAsync).WithName("GrantHigherApproval").ForStaff(Roles.InformationOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapGet("/items/{id:guid}/higher-approval", ReadAsync).WithName("ReadHigherApproval").ForTownOrCounty();
    }

    /// <summary>What is there is changed from the version that was looked at; the first word on it needs none.</summary>
    private static async Task<Results<Ok<HigherApprovalView>, ProblemHttpResult>> DemandAsync(Guid id, HigherApprovalInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.ItemAsync(id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        var approval = await FindAsync(desk, id, ct);
        if (approval is null)
        {
            desk.Db.Add(approval = new HigherApproval(desk.Town, id, input.Required, input.Reason));
        }
        else
        {
            if (desk.Precondition(approval.Version) is { } refusal) return refusal;
            approval.Demand(input.Required, input.Reason);
        }

        desk.Db.Audit("higher-approval.demanded", $"item {id}", new { approval.Version, input.Required });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(HigherApprovalView.Of(approval, item.WorkingHash));
    }

    private static async Task<Results<Ok<HigherApprovalView>, ProblemHttpResult>> GrantAsync(
        Guid id, HigherApprovalGrantInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.ItemAsync(id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        var hash = item.WorkingHash;
        var act = new RegisterAct<HigherApproval, HigherApprovalView>($"items/{id}/higher-approval", "higher-approval.granted", a => HigherApprovalView.Of(a, hash));
        return await desk.ChangeAsync(
            await FindAsync(desk, id, ct), HigherApprovalErrors.NotFound, act,
            approval => approval.Grant(input.DocumentNumber, input.GrantedOn!.Value, input.GrantedBy, desk.Today, hash), ct);
    }

    private static async Task<Results<Ok<HigherApprovalView>, ProblemHttpResult>> ReadAsync(Guid id, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.ItemAsync(id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        return await FindAsync(desk, id, ct) is { } approval ? TypedResults.Ok(HigherApprovalView.Of(approval, item.WorkingHash)) : HigherApprovalErrors.NotFound.ToProblem();
    }

    private static Task<HigherApproval?> FindAsync(RegisterDesk desk, Guid item, CancellationToken ct) =>
        desk.Db.Set<HigherApproval>().SingleOrDefaultAsync(a => a.ItemId == item, ct);
}
