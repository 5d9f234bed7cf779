using Polly;

namespace GovPortal.Portal;

/// <summary>A person who meets an error reads a page in the site's own dress, not the JSON that a program reads.</summary>
internal static partial class ProblemPages
{
    /// <summary>Below a word that no town's address can begin with.</summary>
    public const string Path = "/county/problem";

    /// <summary>Call it after the defaults: the innermost answers first.</summary>
    public static void UseProblemPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(Path + "/{0}");
        app.Use(AnswerAsync);
    }

    /// <summary>The portal has nothing of its own: a service that is away, or answers what it should not, is away for the page too.</summary>
    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (failure is HttpRequestException or ExecutionRejectedException && !http.Response.HasStarted)
        {
            Away(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemPages).FullName!), failure.Message);
            http.Response.Clear();
            http.Response.Headers.RetryAfter = "5";
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    [LoggerMessage(EventId = 7001, Level = LogLevel.Warning, Message = "A page could not be drawn, a service is away: {Failure}")]
    private static partial void Away(ILogger logger, string failure);
}
