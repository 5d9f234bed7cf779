using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Sends what is asked for to the secrecy review, and records its opinion (2019 art. 17).</summary>
internal static class ReviewSecrecy
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/ask-secrecy-review", AskAsync).WithName("AskSecrecyReview").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/record-secrecy-review", RecordAsync).WithName("RecordSecrecyReview").ForStaff(Roles.SecrecyReviewer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> AskAsync(string caseNo, DayInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "secrecy-review-asked", input.On, (found, occasion) => found.AskSecrecyReview(occasion), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> RecordAsync(string caseNo, SecrecyOpinionInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "secrecy-reviewed", input.On,
            (found, occasion) => found.RecordSecrecyReview(occasion, input.MayDisclose!.Value, desk.Seal(input.Opinion)), ct);
}

public sealed record SecrecyOpinionInput(
    DateOnly? On, [property: Required] bool? MayDisclose, [property: Required, StringLength(4000, MinimumLength = 1)] string Opinion);
