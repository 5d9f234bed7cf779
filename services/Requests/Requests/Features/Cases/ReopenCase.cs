using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Goes on with a closed case in a new record, after a judgment or by the agency's own correction.</summary>
internal static class ReopenCase
{
    public static void Map(RouteGroupBuilder town) =>
        town.MapPost("/cases/{caseNo}/reopen", ReopenAsync).WithName(nameof(ReopenCase)).ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> ReopenAsync(
        string caseNo, ReopeningInput input, CaseDesk desk, RequestsDb db, CancellationToken ct)
    {
        var occasion = await desk.OccasionAsync(input.On, ct);
        return await desk.ActAsync(caseNo, "reopened", async found =>
        {
            var number = input.NewCaseNo ?? caseNo + "-R";
            if (!await desk.IsFreeAsync(number, ct)) return CaseErrors.NumberTaken;
            if (found.Reopen(occasion, number, input.Why, input.Evidence, input.DueOn, await desk.IsLeftAsync(found, ct)).Failed(out var error, out var next)) return error;
            db.Cases.Add(next);
            desk.Record(next, "registered");
            return Result.Done;
        }, ct);
    }
}

/// <param name="On">The day on which the judgment took effect, or of the agency's resolve.</param>
/// <param name="Why">judgment or selfCorrection.</param>
/// <param name="NewCaseNo">Number of the new record; the old one with <c>-R</c> if not said.</param>
/// <param name="Evidence">Number of the judgment, without personal data.</param>
/// <param name="DueOn">The last day that the judgment itself sets; without one the law's 20 working days.</param>
public sealed record ReopeningInput(
    DateOnly? On, [property: Required] string Why, [property: StringLength(100, MinimumLength = 1)] string? NewCaseNo, [property: StringLength(200)] string? Evidence,
    DateOnly? DueOn = null);
