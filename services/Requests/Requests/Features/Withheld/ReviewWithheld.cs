using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Withheld;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.Withheld;

/// <summary>A filing is looked at again (2019 art. 18): it is kept, released, or ends otherwise.</summary>
internal static class ReviewWithheld
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/withheld-filings/{key}/review", KeepAsync).WithName(nameof(ReviewWithheld)).ForStaff(Roles.SecrecyReviewer, Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/withheld-filings/{key}/release", ReleaseAsync).WithName("ReleaseWithheld").ForStaff(Roles.SecrecyReviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/withheld-filings/{key}/end", EndAsync).WithName("EndWithheldFiling").ForStaff(Roles.SecrecyReviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<WithheldFilingView>, ProblemHttpResult>> KeepAsync(
        string key, WithheldReviewInput input, WithheldDesk desk, IOptions<WithheldOptions> options, HttpContext http, CancellationToken ct)
    {
        var months = Math.Max(1, options.Value.ReviewMonths);
        return desk.ActAsync(
            key, "reviewed", http,
            // Months are counted only from a day that has come: the calendar ends.
            found => input.ReviewedOn > desk.Today
                ? WithheldErrors.DateInFuture
                : found.Keep(input.ReviewedOn!.Value, input.NextReviewOn ?? input.ReviewedOn.Value.AddMonths(months), input.Note, desk.Today),
            ct);
    }

    private static Task<Results<Ok<WithheldFilingView>, ProblemHttpResult>> ReleaseAsync(
        string key, WithheldReleaseInput input, WithheldDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(key, "released", http, found => found.Release(input.ReleasedOn!.Value, input.Reason, input.IndexNumber, desk.Today), ct);

    private static Task<Results<Ok<WithheldFilingView>, ProblemHttpResult>> EndAsync(
        string key, WithheldEndInput input, WithheldDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(key, "ended", http, found => found.End(input.EndedOn!.Value, input.Reason, desk.Today), ct);
}

/// <param name="NextReviewOn">Without one, after the interval that the county sets.</param>
/// <param name="Note">Why the reasons to withhold still hold.</param>
public sealed record WithheldReviewInput(
    [property: Required] DateOnly? ReviewedOn, DateOnly? NextReviewOn, [property: Required, StringLength(1000, MinimumLength = 1)] string Note);

/// <param name="IndexNumber">Of the item as which it became public.</param>
public sealed record WithheldReleaseInput(
    [property: Required] DateOnly? ReleasedOn, [property: Required, StringLength(1000, MinimumLength = 1)] string Reason,
    [property: StringLength(100)] string? IndexNumber);

public sealed record WithheldEndInput([property: Required] DateOnly? EndedOn, [property: Required, StringLength(1000, MinimumLength = 1)] string Reason);
