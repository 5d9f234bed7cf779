using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>Takes a public item down (it stays counted in its year), or deletes one that was entered in error (it leaves the counts).</summary>
internal static class EndItem
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/items/{id:guid}/withdrawal", WithdrawAsync).WithName("WithdrawItem").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapDelete("/items/{id:guid}", DeleteAsync).WithName("DeleteItem").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
    }

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> WithdrawAsync(
        Guid id, ReasonInput input, HttpContext http, PublicationDb db, CancellationToken ct) =>
        ItemChange.ApplyAsync(id, IfMatch.Of(http), db, "item.withdrawn", item => Task.FromResult(item.Withdraw(input.Reason)), ct);

    /// <summary>A deletion wins over any version: what was entered in error is wrong in all of them. <c>If-Match</c> is heeded when sent.</summary>
    private static async Task<Results<Ok<ItemView>, ProblemHttpResult>> DeleteAsync(
        Guid id, [FromBody] ReasonInput input, HttpContext http, PublicationDb db, CancellationToken ct)
    {
        var version = IfMatch.Of(http) ?? await db.Items.AsNoTracking().Where(i => i.Id == id).Select(i => (long?)i.Version).SingleOrDefaultAsync(ct);
        if (version is null) return ItemErrors.NotFound.ToProblem();
        return await ItemChange.ApplyAsync(id, version, db, "item.deleted", item => Task.FromResult(item.Delete(input.Reason)), ct);
    }
}
