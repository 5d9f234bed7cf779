using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Composing;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Reporting.Features;

/// <summary>The annual report of a town and a year, in any of the three forms.</summary>
internal static class ReadReport
{
    public static void Map(IEndpointRouteBuilder town) => town.MapGet("/reports/{year:int}", HandleAsync)
        .WithName("readReport").ProducesProblem(StatusCodes.Status401Unauthorized).ForPublic();

    private static async Task<Results<Ok<ReportView>, ProblemHttpResult>> HandleAsync(
        int year, string? form, TownContext town, TownReports reports, HttpContext http, CancellationToken ct)
    {
        if (ReportAccess.KeyOf(town, year, form).Failed(out var error, out var key)) return error.ToProblem();
        if (ReportAccess.Refuses(http.User, key.Slug, await reports.StateOfAsync(key, ct)) is { } refusal) return refusal;
        return TypedResults.Ok(await reports.ReadAsync(key, ct));
    }
}
