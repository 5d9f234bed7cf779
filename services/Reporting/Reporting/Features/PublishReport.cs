using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Reporting.Features;

/// <summary>Makes a signed report public. Asking again changes nothing.</summary>
internal static class PublishReport
{
    public static void Map(IEndpointRouteBuilder town) => town.MapPost("/reports/{year:int}/publication", HandleAsync)
        .WithName("publishReport").ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ForStaff(Roles.Approver);

    private static async Task<Results<Ok<SignatureView>, ProblemHttpResult>> HandleAsync(
        int year, string? form, TownContext town, ReportingDb db, TownReports reports, TimeProvider clock, CancellationToken ct)
    {
        if (ReportAccess.KeyOf(town, year, form).Failed(out var error, out var key)) return error.ToProblem();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await reports.LockAsync(key, ct);
        if (await reports.FindSignedAsync(key, ct) is not { } signed) return ReportErrors.NotSigned.ToProblem();
        if (signed.PublishedAt is null)
        {
            if (year >= LegalDay.Today(clock).Year) return ReportErrors.YearNotOver.ToProblem();
            signed.PublishedAt = ReportAccess.Moment(clock);
            db.Audit("report.published", $"{key.Form.Code}/{year}", new { signed.Hash });
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return TypedResults.Ok(TownReports.SignatureOf(signed));
    }
}
