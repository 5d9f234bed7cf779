using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Requests.Features.Corrections;

/// <summary>An application for correction is looked into and ends as art. 41 lets it, or is deleted as entered in error.</summary>
internal static class WorkOnCorrection
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/corrections/{correctionNo}/verification", VerifyAsync).WithName("BeginCorrectionVerification").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/corrections/{correctionNo}/outcome", CloseAsync).WithName("CloseCorrection").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapDelete("/corrections/{correctionNo}", DeleteAsync).WithName("DeleteCorrection").ForStaff(Roles.CaseOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(428);
    }

    private static Task<Results<Ok<CorrectionView>, ProblemHttpResult>> VerifyAsync(
        string correctionNo, CorrectionDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(correctionNo, "verification-begun", http, found => found.BeginVerification(), ct);

    private static Task<Results<Ok<CorrectionView>, ProblemHttpResult>> CloseAsync(
        string correctionNo, CorrectionOutcomeInput input, CorrectionDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(
            correctionNo, "closed", http,
            found => found.Close(new CorrectionEnd(input.Outcome, input.On!.Value, input.ToldOn, input.Agency?.Trim(), desk.SealAnswer(input.Answer)), desk.Today), ct);

    private static Task<Results<Ok<CorrectionView>, ProblemHttpResult>> DeleteAsync(
        string correctionNo, [FromBody] DeletionInput input, CorrectionDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(correctionNo, "deleted", http, found => found.Delete(input.Reason), ct);
}

/// <param name="Outcome">corrected, passedOn, referred, unproven or withdrawn.</param>
/// <param name="On">When the record was corrected, the application passed on, or found unproven.</param>
/// <param name="ToldOn">When the applicant was told; needed for all but a withdrawal.</param>
/// <param name="Agency">Needed for passedOn and referred.</param>
/// <param name="Answer">What the applicant was told; kept encrypted. Needed for unproven.</param>
public sealed record CorrectionOutcomeInput(
    [property: Required] string Outcome,
    [property: Required] DateOnly? On,
    DateOnly? ToldOn,
    [property: StringLength(200)] string? Agency,
    [property: StringLength(4000)] string? Answer);
