using System.Text.Json;
using GovPortal.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.ServiceDefaults;

/// <summary>Gives what the framework answers by itself (validation, unmatched routes, bare statuses) the suite's one shape.</summary>
internal static class ProblemShapes
{
    internal static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Shape);
        services.AddExceptionHandler<ExceptionAnswers>();
        // A body that cannot be read reaches ExceptionAnswers in every environment, which can say which field is wrong.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    private static void Shape(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is HttpValidationProblemDetails invalid) context.ProblemDetails = Flatten(invalid);
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        problem.Extensions.TryAdd("code", CodeOf(status));
        problem.Extensions["traceId"] = Problems.TraceId ?? context.HttpContext.TraceIdentifier;
        problem.Title = Problems.TitleOf(status) is { Length: > 0 } title ? title : problem.Title;
    }

    /// <summary>The framework keys errors by CLR member path; clients know the fields in camel case.</summary>
    private static ProblemDetails Flatten(HttpValidationProblemDetails invalid)
    {
        var faults = FaultsOf(invalid.Errors);
        var problem = Problems.Details(StatusCodes.Status400BadRequest, Problems.InvalidInput, "The input has faults; all of them are listed.");
        problem.Extensions["errors"] = faults;
        return problem;
    }

    internal static IReadOnlyList<Fault> FaultsOf(IEnumerable<KeyValuePair<string, string[]>> errors) =>
        [.. errors.SelectMany(entry => entry.Value.Select(message => FaultOf(CamelPath(entry.Key), message)))];

    /// <summary>A rule of a service's own may begin its message with the code of its fault: <c>[requests.unknown-channel] There is …</c>; the framework's rules have none.</summary>
    private static Fault FaultOf(string field, string message)
    {
        var end = message.StartsWith('[') ? message.IndexOf("] ", StringComparison.Ordinal) : -1;
        return end < 0 ? new Fault(field, Problems.InvalidInput, message) : new Fault(field, message[1..end], message[(end + 2)..]);
    }

    internal static string CamelPath(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    internal static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "invalid-request",
        StatusCodes.Status401Unauthorized => "unauthenticated",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status408RequestTimeout => "timeout",
        StatusCodes.Status409Conflict => "conflict",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "unsupported-media-type",
        StatusCodes.Status422UnprocessableEntity => "refused",
        StatusCodes.Status428PreconditionRequired => "precondition-required",
        StatusCodes.Status429TooManyRequests => "rate-limited",
        StatusCodes.Status503ServiceUnavailable => "unavailable",
        >= 500 => "internal",
        _ => "refused",
    };
}
