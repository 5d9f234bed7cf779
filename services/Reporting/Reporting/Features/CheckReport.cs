using System.Text.Json;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Reporting.Features;

/// <summary>Checks the identities of any report, whoever wrote it; nothing is kept.</summary>
internal static class CheckReport
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/reporting/checks", Handle)
        .WithName("checkReport").ProducesProblem(StatusCodes.Status400BadRequest).AllowAnonymous();

    private static Results<Ok<Verdict>, ProblemHttpResult> Handle(JsonElement body) =>
        CheckedReportReader.TryRead(body, out var report, out var faults) ? TypedResults.Ok(ReportChecker.Check(report)) : Problems.Invalid(faults);
}
