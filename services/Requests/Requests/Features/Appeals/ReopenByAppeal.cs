using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Appeals;

/// <summary>A result that corrected the agency opens the case again, as a new record with the clock of the judgment (法释〔2025〕8号 art. 11).</summary>
internal static class ReopenByAppeal
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/appeals/{appealNo}/reopening", HandleAsync).WithName(nameof(ReopenByAppeal))
        .ForStaff(Roles.Approver).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    private static async Task<Results<Created<CaseView>, ProblemHttpResult>> HandleAsync(
        string appealNo, AppealReopeningInput input, AppealDesk desk, CaseDesk cases, ApplicantSeal seal, HttpContext http, CancellationToken ct)
    {
        if (await desk.FindAsync(appealNo, ct) is not { Deleted: false } appeal) return AppealErrors.NotFound.ToProblem();
        if (Preconditions.Refusal(http, appeal.Version) is { } stale) return stale;
        if (appeal is not { CaseNo: { } caseNo, Result: AppealResults.Corrected }) return AppealErrors.NothingToReopen.ToProblem();
        if (appeal.EffectiveOn is not { } effective) return AppealErrors.NotInEffect.ToProblem();
        if (await cases.FindAsync(caseNo, ct) is not { } found) return AppealErrors.CaseUnknown.ToProblem();
        var number = input.NewCaseNo?.Trim() ?? caseNo + "-R";
        if (!await cases.IsFreeAsync(number, ct)) return CaseErrors.NumberTaken.ToProblem();
        var occasion = await cases.OccasionAsync(effective, ct);
        var undone = await cases.IsLeftAsync(found, ct);
        if (found.Reopen(occasion, number, Case.JudgmentOutcome, appeal.AppealNo, appeal.OrderedDueOn, undone).Failed(out var error, out var next)) return error.ToProblem();
        desk.Db.Cases.Add(next);
        cases.Record(found, "reopened");
        cases.Record(next, "registered");
        appeal.Reopen(number);
        desk.Record(appeal, "reopened");
        if (await desk.Db.SaveNewAsync(ct) is { } conflict) return conflict.ToProblem();
        return TypedResults.Created($"/api/requests/towns/{desk.Db.Town.Slug}/cases/{Uri.EscapeDataString(number)}", CaseView.Of(next, seal));
    }
}

/// <param name="NewCaseNo">Number of the new record; that of the case with <c>-R</c> if not said.</param>
public sealed record AppealReopeningInput([property: StringLength(100, MinimumLength = 1)] string? NewCaseNo);
