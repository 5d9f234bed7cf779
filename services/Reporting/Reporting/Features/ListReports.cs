using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Reporting.Features;

/// <summary>A report that everybody may read.</summary>
public sealed record PublishedReportView(int Year, string Form, DateOnly PublishedOn);

/// <summary>Lists a town's published reports, the newest year first.</summary>
internal static class ListReports
{
    public static void Map(IEndpointRouteBuilder town) => town.MapGet("/reports", HandleAsync).WithName("listReports").ForPublic();

    private static async Task<Ok<IReadOnlyList<PublishedReportView>>> HandleAsync(ReportingDb db, CancellationToken ct)
    {
        var published = await db.SignedReports.AsNoTracking().Where(report => report.PublishedAt != null)
            .OrderByDescending(report => report.Year).ThenBy(report => report.Form)
            .Select(report => new { report.Year, report.Form, report.PublishedAt }).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<PublishedReportView>>([.. published.Select(r => new PublishedReportView(r.Year, r.Form, LegalDay.Of(r.PublishedAt!.Value)))]);
    }
}
