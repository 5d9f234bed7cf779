using System.Data.Common;
using System.Text.Json;
using GovPortal.Kernel;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace GovPortal.ServiceDefaults;

/// <summary>Recognises, by type, exceptions that deserve a better answer than 500: a database that is away, a stale version.</summary>
public interface IExceptionToProblem
{
    /// <returns>The answer, or null where the exception is not known here.</returns>
    ExceptionProblem? Recognise(Exception exception);
}

/// <param name="Code">Stable code of the answer.</param>
/// <param name="Detail">One sentence for a person; never the exception's own text.</param>
/// <param name="RetryAfter">When it makes sense to try again; sent as <c>Retry-After</c> in whole seconds.</param>
public sealed record ExceptionProblem(int Status, string Code, string Detail, TimeSpan? RetryAfter = null);

/// <summary>The last word on an exception: an answer that says what to do and never what the exception says.</summary>
internal sealed partial class ExceptionAnswers(
    IProblemDetailsService problems, IEnumerable<IExceptionToProblem> known, ILogger<ExceptionAnswers> logger) : IExceptionHandler
{
    private static readonly ExceptionProblem DatabaseAway = new(
        StatusCodes.Status503ServiceUnavailable, "database-unavailable", "The database does not answer; try again in a few seconds.", TimeSpan.FromSeconds(3));

    private static readonly ExceptionProblem NotText = new(
        StatusCodes.Status400BadRequest, "invalid-character", "A text holds the character NUL, which is no text.");

    private static readonly ExceptionProblem TakenMeanwhile = new(
        StatusCodes.Status409Conflict, "taken-meanwhile", "Somebody else wrote a record of the same key at the same moment; read it again.");

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var recognised = known.Select(hook => hook.Recognise(exception)).FirstOrDefault(answer => answer is not null)
            ?? (IsDatabaseAway(exception) ? DatabaseAway : null)
            ?? Refused(exception);
        var problem = recognised is null ? Describe(exception) : Problems.Details(recognised.Status, recognised.Code, recognised.Detail);
        var status = problem.Status ?? StatusCodes.Status500InternalServerError;
        if (recognised?.RetryAfter is { } wait)
            httpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString();
        if (status >= StatusCodes.Status500InternalServerError) Failed(exception, httpContext.Request.Method, status);

        httpContext.Response.StatusCode = status;
        // Without a writer for what the client accepts, the bare status still answers.
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
        return true;
    }

    private static ProblemDetails Describe(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => Unreadable(json),
        BadHttpRequestException bad => Problems.Details(bad.StatusCode, ProblemShapes.CodeOf(bad.StatusCode), SentenceFor(bad.StatusCode)),
        _ => Problems.Details(StatusCodes.Status500InternalServerError, "internal", "Something went wrong here; quote the traceId to the operator."),
    };

    /// <summary>By the driver's own word that a second attempt may succeed; no reference to a driver is needed for it.</summary>
    private static bool IsDatabaseAway(Exception? exception) =>
        exception is DbException { IsTransient: true } || (exception?.InnerException is { } inner && IsDatabaseAway(inner));

    /// <summary>What the database refuses, by the SQL standard's codes: NUL in a text or in JSON, and a unique key that another call took first.</summary>
    private static ExceptionProblem? Refused(Exception? exception) => exception switch
    {
        null => null,
        DbException { SqlState: "22021" or "22P05" } => NotText,
        DbException { SqlState: "23505" } => TakenMeanwhile,
        _ => Refused(exception.InnerException),
    };

    private static ProblemDetails Unreadable(JsonException json)
    {
        var field = json.Path is { Length: > 0 } path ? path.TrimStart('$').TrimStart('.') : "";
        var message = field.Length == 0
            ? "The body is not JSON of the documented shape, or lacks a required member."
            : "The value is not of the documented type.";
        var problem = Problems.Details(StatusCodes.Status400BadRequest, "invalid-json", "The body cannot be read as the documented JSON.");
        problem.Extensions["errors"] = new[] { new Fault(field, "invalid-json", message) };
        return problem;
    }

    private static string SentenceFor(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is larger than this address accepts.",
        StatusCodes.Status415UnsupportedMediaType => "The content type is not one that this address reads.",
        StatusCodes.Status408RequestTimeout => "The body came too slowly.",
        _ => "A parameter or the body is missing or cannot be read.",
    };

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{Method} ended in {Status}")]
    private partial void Failed(Exception exception, string method, int status);
}
