using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>How many requests one applicant has made in a calendar month: the processing fee by item goes by it (国办函〔2020〕109号).</summary>
internal sealed class ApplicantMonth(RequestsDb db, ApplicantLinks links)
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/cases/{caseNo}/applicant-month", HandleAsync).WithName(nameof(ApplicantMonth))
        .ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);

    /// <summary>Counts the cases of the same applicant received in the month in which <paramref name="of"/> was; those entered in error and those that a judgment
    /// opened anew are none. A case that names nobody, or gives a name and nothing else, stands alone.</summary>
    public async Task<ApplicantMonthView> OfAsync(Case of, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(of);
        var first = new DateOnly(of.ReceivedOn.Year, of.ReceivedOn.Month, 1);
        var next = first.AddMonths(1);
        if (await links.OfAsync(of, ct) is not { } key) return new ApplicantMonthView(first.Year, first.Month, 1, 1);
        var numbers = await db.Cases.AsNoTracking()
            .Where(c => c.ApplicantKey == key && c.ReceivedOn >= first && c.ReceivedOn < next && !c.Deleted && c.ContinuesId == null)
            .OrderBy(c => c.ReceivedOn).ThenBy(c => c.CaseNo.Length).ThenBy(c => c.CaseNo).Select(c => c.Id).ToListAsync(ct);
        return new ApplicantMonthView(first.Year, first.Month, numbers.Count, numbers.IndexOf(of.ContinuesId ?? of.Id) + 1);
    }

    private static async Task<Results<Ok<ApplicantMonthView>, ProblemHttpResult>> HandleAsync(string caseNo, RequestsDb db, ApplicantMonth month, CancellationToken ct) =>
        await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.CaseNo == caseNo && !c.Deleted, ct) is { } found
            ? TypedResults.Ok(await month.OfAsync(found, ct))
            : CaseErrors.NotFound.ToProblem();
}

/// <param name="Items">Requests of this applicant received in the month.</param>
/// <param name="Position">Which of them this case is, by day of receipt and then case number; 0 if it is none of them.</param>
public sealed record ApplicantMonthView(int Year, int Month, int Items, int Position);
