using System.Diagnostics;
using GovPortal.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.ServiceDefaults;

/// <summary>Every refusal as problem details (RFC 9457) with a stable <c>code</c> and the <c>traceId</c> to quote.</summary>
public static class Problems
{
    /// <summary>The code of an answer that lists one or more faults under <c>errors</c>.</summary>
    public const string InvalidInput = "invalid-input";

    /// <summary>A refusal of the domain as an answer: 400, 404, 409, 403 or 422 by its kind.</summary>
    public static ProblemHttpResult ToProblem(this Error error) => error.ToProblem([]);

    /// <param name="more">Members to add, such as the current version beside a conflict.</param>
    public static ProblemHttpResult ToProblem(this Error error, params IReadOnlyList<(string Name, object? Value)> more)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Of(StatusOf(error.Kind), error.Code, error.Message, more);
    }

    /// <summary>A stale write: the answer carries the version that the client should look at.</summary>
    public static ProblemHttpResult ToProblem(this Error error, long currentVersion) => error.ToProblem(("currentVersion", currentVersion));

    /// <summary>Answers from middleware, where there is no endpoint to return a result from.</summary>
    public static async Task WriteAsync(HttpContext context, Error error, int status)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(error);
        context.Response.StatusCode = status;
        // The result itself, not the problem-details service: an answer is due whatever the client says it accepts.
        await Of(status, error.Code, error.Message).ExecuteAsync(context);
    }

    /// <summary>400 with everything that is wrong at once: <c>errors: [{field, code, message}]</c>.</summary>
    public static ProblemHttpResult Invalid(IReadOnlyList<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return Of(StatusCodes.Status400BadRequest, InvalidInput, "The input has faults; all of them are listed.", ("errors", faults));
    }

    public static ProblemHttpResult Invalid(string field, string code, string message) => Invalid([new Fault(field, code, message)]);

    /// <summary>Any other refusal that HTTP has a status for: 413, 415, 428.</summary>
    public static ProblemHttpResult Of(int status, string code, string detail, params IReadOnlyList<(string Name, object? Value)> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var problem = Details(status, code, detail);
        foreach (var (name, value) in more) problem.Extensions[name] = value;
        return TypedResults.Problem(problem);
    }

    internal static ProblemDetails Details(int status, string code, string detail) => new()
    {
        Status = status,
        Title = TitleOf(status),
        Detail = detail,
        Extensions = { ["code"] = code, ["traceId"] = TraceId },
    };

    /// <summary>The id under which the work can be found in traces and logs, or null outside a trace.</summary>
    internal static string? TraceId => Activity.Current?.TraceId.ToHexString();

    internal static string TitleOf(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Unprocessable => StatusCodes.Status422UnprocessableEntity,
    };
}
