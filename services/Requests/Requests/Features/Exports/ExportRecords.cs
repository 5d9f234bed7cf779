using System.Security.Claims;
using System.Text;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Exports;

/// <summary>A town's records as CSV in the columns of the import, so that what comes out can go in again.</summary>
internal static class ExportRecords
{
    public static readonly Error UnknownKind = new("requests.unknown-export", ErrorKind.NotFound, "There are exports of cases, appeals and withheld.");

    public static void Map(RouteGroupBuilder town) => town.MapGet("/exports/{kind}.csv", HandleAsync).WithName(nameof(ExportRecords)).ForTownOrCounty()
        .Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string kind, RequestsDb db, ApplicantSeal seal, HttpContext http, CancellationToken ct)
    {
        var names = kind == "cases" && MayReadNames(http.User, db.Town.Slug);
        var words = kind == "cases" && MayReadWords(http.User, db.Town.Slug);
        IAsyncEnumerable<IReadOnlyList<string?>>? lines = kind switch
        {
            "cases" => ExportedCases.Lines(db, seal, (names, words), ct),
            "appeals" => ExportedAppeals.Lines(db, ct),
            "withheld" => ExportedWithheld.Lines(db, ct),
            _ => null,
        };
        if (lines is null) return UnknownKind.ToProblem();
        db.Audit("records.exported", $"export {kind}", new { names, words });
        if (words) db.Audit("applicant.read", "export cases");
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(body => WriteAsync(body, lines, ct), "text/csv; charset=utf-8", $"{db.Town.Slug}-{kind}.csv");
    }

    /// <summary>Applicants' names are for those who work on the town's own cases.</summary>
    private static bool MayReadNames(ClaimsPrincipal user, string? town) => user.IsInRole(Roles.CaseOfficer) && user.FindFirstValue(ClaimNames.Town) == town;

    /// <summary>County IT brings a town's records in for it: what comes out for whoever may import must go in again.</summary>
    private static bool MayReadWords(ClaimsPrincipal user, string? town) => CaseWords.MayReadThem(user, town) || user.IsInRole(Roles.CountyIt);

    private static async Task WriteAsync(Stream body, IAsyncEnumerable<IReadOnlyList<string?>> lines, CancellationToken ct)
    {
        // With a byte order mark, or spreadsheets read the Chinese as something else.
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await foreach (var line in lines.WithCancellation(ct)) await writer.WriteAsync(CsvLine.Of(line).AsMemory(), ct);
    }
}
