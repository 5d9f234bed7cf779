using GovPortal.ServiceDefaults;
using Yarp.ReverseProxy.Forwarder;

namespace GovPortal.Gateway.Routing;

/// <summary>A process that is away, slow or cut off answers as a problem that says when to try again, not as a bare 502.</summary>
internal static class UpstreamFailures
{
    private const int RetryAfterSeconds = 2;

    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Yarp.ReverseProxy.Model.RouteModel>()?.Config.MaxRequestBodySize is { } limit && context.Request.ContentLength > limit)
        {
            await TooLarge().ExecuteAsync(context);
            return;
        }

        await next(context);
        if (context.GetForwarderErrorFeature() is not { } failure || context.Response.HasStarted) return;
        if (failure.Error is ForwarderError.RequestCanceled or ForwarderError.RequestBodyCanceled or ForwarderError.ResponseBodyCanceled) return;
        context.Response.Clear();
        await Describe(context, failure).ExecuteAsync(context);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Describe(HttpContext context, IForwarderErrorFeature failure)
    {
        if (Causes(failure.Exception).OfType<BadHttpRequestException>().FirstOrDefault() is { } bad)
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge() : Problems.Of(bad.StatusCode, "invalid-request", "The body cannot be read.");
        if (failure.Error == ForwarderError.RequestBodyClient) return Problems.Of(StatusCodes.Status400BadRequest, "invalid-request", "The body ended too soon.");
        context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
        return failure.Error == ForwarderError.RequestTimedOut
            ? Problems.Of(StatusCodes.Status504GatewayTimeout, "upstream-timeout", "The answer took too long; the work may still have been done.")
            : Problems.Of(StatusCodes.Status503ServiceUnavailable, "upstream-unavailable", "This part of the suite does not answer at the moment; try again shortly.");
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult TooLarge() =>
        Problems.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is larger than this address accepts.");

    private static IEnumerable<Exception> Causes(Exception? exception) => exception switch
    {
        null => [],
        AggregateException many => many.InnerExceptions.SelectMany(Causes),
        _ => Causes(exception.InnerException).Prepend(exception),
    };
}
