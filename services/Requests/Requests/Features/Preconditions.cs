using GovPortal.Platform.Hosting;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features;

/// <summary>An update names the version it was made from: 428 without, 409 with the current one when somebody was faster.</summary>
internal static class Preconditions
{
    public static ProblemHttpResult? Refusal(HttpContext http, long current)
    {
        if (IfMatch.Of(http) is not { } seen) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        return seen == current ? null : IfMatch.Stale.ToProblem(current);
    }
}

/// <param name="Reason">Why: it stays with the record.</param>
public sealed record DeletionInput(
    [property: System.ComponentModel.DataAnnotations.Required, System.ComponentModel.DataAnnotations.StringLength(500, MinimumLength = 1)] string Reason);
