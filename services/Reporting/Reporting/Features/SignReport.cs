using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Reporting.Features;

/// <summary>Signing (签发) freezes the report as it stands. Until it is published it may be signed anew.</summary>
internal static class SignReport
{
    /// <summary>Last year's report may have been signed wrong, and that cannot be mended here: it is shown, and does not stop the signature.</summary>
    private const string AcrossYears = "T3-4";

    public static void Map(IEndpointRouteBuilder town) => town.MapPost("/reports/{year:int}/signature", HandleAsync)
        .WithName("signReport").ProducesProblem(StatusCodes.Status422UnprocessableEntity).ForStaff(Roles.Approver);

    private static async Task<Results<Ok<SignatureView>, ProblemHttpResult>> HandleAsync(
        int year, string? form, TownContext town, ReportingDb db, TownReports reports, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (ReportAccess.KeyOf(town, year, form).Failed(out var error, out var key)) return error.ToProblem();
        if (year > LegalDay.Today(clock).Year) return ReportErrors.YearNotBegun.ToProblem();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await reports.LockAsync(key, ct);
        var stored = await reports.FindSignedAsync(key, ct);
        if (stored?.PublishedAt is not null) return ReportErrors.AlreadyPublished.ToProblem();
        var report = await reports.DraftAsync(key, ct);
        var broken = report.Checks.Where(check => check.Severity == Severity.Hard && check.Rule != AcrossYears).ToList();
        if (broken.Count > 0) return ReportErrors.DoesNotHold.ToProblem(("checks", broken));
        var signed = Sign(stored, key, report, ReportAccess.NameOf(http.User), ReportAccess.Moment(clock));
        if (stored is null) db.SignedReports.Add(signed);
        db.Audit("report.signed", $"{key.Form.Code}/{year}", new { signed.Hash });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(TownReports.SignatureOf(signed));
    }

    private static SignedReport Sign(SignedReport? stored, ReportKey key, ReportView report, string by, DateTimeOffset now)
    {
        var (content, hash) = TownReports.Freeze(report);
        if (stored is null)
            return new SignedReport { TownId = key.Town, Year = key.Year, Form = key.Form.Code, Content = content, Hash = hash, SignedBy = by, SignedAt = now };
        (stored.Content, stored.Hash, stored.SignedBy, stored.SignedAt) = (content, hash, by, now);
        return stored;
    }
}
