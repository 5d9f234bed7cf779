using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features;

/// <summary>The steps to publication: submitted, reviewed, reviewed for secrecy, approved; or returned with a reason.</summary>
internal static class ReviewItem
{
    public static void Map(RouteGroupBuilder town)
    {
        Step(town, "submission", "SubmitItem", Roles.InformationOfficer, (item, _) => item.Submit());
        Step(town, "review", "PassReview", Roles.Reviewer, (item, actor) => item.PassReview(actor));
        Step(town, "secrecy-review", "PassSecrecyReview", Roles.SecrecyReviewer, (item, actor) => item.PassSecrecyReview(actor));
        town.MapPost("/items/{id:guid}/approval", ApproveAsync).WithName("ApproveItem").ForStaff(Roles.Approver)
            .ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/items/{id:guid}/return", ReturnAsync).WithName("ReturnItem").ForStaff(Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static void Step(RouteGroupBuilder town, string path, string name, string role, Func<Item, string, Result> change) =>
        town.MapPost($"/items/{{id:guid}}/{path}", (Guid id, HttpContext http, PublicationDb db, CancellationToken ct) =>
                ItemChange.ApplyAsync(id, IfMatch.Of(http), db, "item." + path, item => Task.FromResult(change(item, db.Town.Actor)), ct))
            .WithName(name).ForStaff(role).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> ApproveAsync(
        Guid id, HttpContext http, PublicationDb db, TimeProvider clock, CancellationToken ct) =>
        ItemChange.ApplyAsync(id, IfMatch.Of(http), db, "item.approved", async item =>
        {
            var today = LegalDay.Today(clock);
            var number = IndexNumber.Of(await db.AdminCodeAsync(ct), today.Year, await db.TakeAsync(today.Year, 1, ct));
            return item.Approve(db.Town.Actor, number, today);
        }, ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> ReturnAsync(
        Guid id, ReasonInput input, HttpContext http, PublicationDb db, CancellationToken ct) =>
        ItemChange.ApplyAsync(id, IfMatch.Of(http), db, "item.returned", item => Task.FromResult(item.Return(input.Reason)), ct);
}

/// <summary>Why something is returned, withdrawn or deleted.</summary>
public sealed record ReasonInput([property: Required, StringLength(2000, MinimumLength = 2)] string Reason);
