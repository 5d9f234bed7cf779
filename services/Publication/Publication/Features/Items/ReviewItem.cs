using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Features.Leaks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Items;

/// <summary>The reviews (三审): submitted, reviewed in the unit, reviewed for secrecy, checked for privacy; or returned with a reason.</summary>
internal static class ReviewItem
{
    public static void Map(RouteGroupBuilder town)
    {
        Act(town.MapPost("/items/{id:guid}/submission", SubmitAsync).WithName("SubmitItem").ForStaff(Roles.InformationOfficer));
        Act(town.MapPost("/items/{id:guid}/review", PassSelfReviewAsync).WithName("PassSelfReview").ForStaff(Roles.Reviewer));
        Act(town.MapPost("/items/{id:guid}/secrecy-review", PassSecrecyReviewAsync).WithName("PassSecrecyReview").ForStaff(Roles.SecrecyReviewer));
        Act(town.MapPost("/items/{id:guid}/privacy-check", PassPrivacyCheckAsync).WithName("PassPrivacyCheck").ForStaff(Roles.Reviewer, Roles.SecrecyReviewer));
        Act(town.MapPost("/items/{id:guid}/return", ReturnAsync).WithName("ReturnItem").ForStaff(Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver));
    }

    /// <summary>What every step of an item answers beside the item.</summary>
    internal static void Act(RouteHandlerBuilder step) => step.ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    /// <summary>The leak check looks at what is submitted, attachments included; a file that it must not read refuses the submission.</summary>
    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> SubmitAsync(Guid id, ItemDesk desk, ItemLeaks leaks, CancellationToken ct) =>
        desk.ActAsync(id, "item.submitted", async item =>
            item.Submit(desk.Caller, desk.Now).Failed(out var error) ? error : await leaks.ScanAsync(item, ofPublic: false, desk.Now, ct), ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> PassSelfReviewAsync(Guid id, ItemDesk desk, CancellationToken ct, OpinionInput? input = null) =>
        desk.ActAsync(id, "item.reviewed", item => item.PassSelfReview(desk.Caller, desk.Now, input?.Opinion), ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> PassSecrecyReviewAsync(
        Guid id, ItemDesk desk, GateReader gate, CancellationToken ct, OpinionInput? input = null) =>
        desk.ActAsync(id, "item.secrecy-reviewed", async item => item.PassSecrecyReview(desk.Caller, desk.Now, await gate.ReadAsync(item, ct), input?.Opinion), ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> PassPrivacyCheckAsync(
        Guid id, ItemDesk desk, GateReader gate, CancellationToken ct, OpinionInput? input = null) =>
        desk.ActAsync(id, "item.privacy-checked", async item => item.PassPrivacyCheck(desk.Caller, desk.Now, await gate.ReadAsync(item, ct), input?.Opinion), ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> ReturnAsync(Guid id, ReasonInput input, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.returned", item => item.Return(desk.Caller, desk.Now, input.Reason), ct);
}

/// <summary>What a reviewer says; kept with the step.</summary>
public sealed record OpinionInput([property: StringLength(2000)] string? Opinion);

/// <summary>Why something is returned, withdrawn or deleted.</summary>
public sealed record ReasonInput([property: Required, StringLength(2000, MinimumLength = 2)] string Reason);
