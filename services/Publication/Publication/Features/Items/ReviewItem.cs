using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Items;

/// <summary>The steps to publication: submitted, reviewed, reviewed for secrecy, approved; or returned with a reason.</summary>
internal static class ReviewItem
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/items/{id:guid}/submission", SubmitAsync).WithName("SubmitItem").ForStaff(Roles.InformationOfficer)
            .ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/items/{id:guid}/review", PassReviewAsync).WithName("PassReview").ForStaff(Roles.Reviewer)
            .ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/items/{id:guid}/secrecy-review", PassSecrecyReviewAsync).WithName("PassSecrecyReview").ForStaff(Roles.SecrecyReviewer)
            .ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/items/{id:guid}/approval", ApproveAsync).WithName("ApproveItem").ForStaff(Roles.Approver)
            .ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/items/{id:guid}/return", ReturnAsync).WithName("ReturnItem").ForStaff(Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> SubmitAsync(Guid id, HttpContext http, PublicationDb db, CancellationToken ct) =>
        ItemChange.ApplyAsync(id, IfMatch.Of(http), db, "item.submitted", item => Task.FromResult(item.Submit()), ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> PassReviewAsync(Guid id, HttpContext http, PublicationDb db, CancellationToken ct) =>
        ItemChange.ApplyAsync(id, IfMatch.Of(http), db, "item.reviewed", item => Task.FromResult(item.PassReview(db.Town.Actor)), ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> PassSecrecyReviewAsync(Guid id, HttpContext http, PublicationDb db, CancellationToken ct) =>
        ItemChange.ApplyAsync(
            id, IfMatch.Of(http), db, "item.secrecy-reviewed", item => Task.FromResult(item.PassSecrecyReview(db.Town.Actor)), ct);

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
