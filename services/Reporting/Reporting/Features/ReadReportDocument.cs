using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Reporting.Features;

/// <summary>The same report as a Word document.</summary>
internal static class ReadReportDocument
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder town) => town.MapGet("/reports/{year:int}.docx", HandleAsync)
        .WithName("readReportDocument").Produces(StatusCodes.Status200OK, contentType: Word).ProducesProblem(StatusCodes.Status401Unauthorized).ForPublic();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        int year, string? form, TownContext town, TownReports reports, HttpContext http, CancellationToken ct)
    {
        if (ReportAccess.KeyOf(town, year, form).Failed(out var error, out var key)) return error.ToProblem();
        if (ReportAccess.Refuses(http.User, key.Slug, await reports.StateOfAsync(key, ct)) is { } refusal) return refusal;
        return TypedResults.File(ReportDocument.Of(await reports.ReadAsync(key, ct), key.Form), Word, $"{key.Slug}-{year}.docx");
    }
}
