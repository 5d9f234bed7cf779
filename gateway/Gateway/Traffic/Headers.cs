using System.Diagnostics;

namespace GovPortal.Gateway.Traffic;

/// <summary>What a client may not tell the services, and what every answer says.</summary>
internal static class Headers
{
    // Inside the suite these are believed, so from outside they must not come.
    private static readonly string[] Forbidden =
    [
        "Forwarded", "X-Real-IP", "X-Client-IP", "X-Original-URL", "X-Original-Host", "X-Rewrite-URL", "X-HTTP-Method-Override", "baggage", "replay-of", "generation",
    ];

    private static readonly string[] ForbiddenPrefixes = ["X-Forwarded-", "X-Original-", "X-Town", "X-GovPortal-", "X-Internal-", "X-MT-", "MT-"];

    private const string ForData = "default-src 'none'; frame-ancestors 'none'";
    private const string ForPages = "frame-ancestors 'self'";

    /// <summary>The reference page keeps to this origin: nothing is loaded from or sent to anywhere else.</summary>
    private const string ForReference =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'none'";

    public static Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        foreach (var name in context.Request.Headers.Keys.Where(IsForbidden).ToList()) context.Request.Headers.Remove(name);
        var activity = Activity.Current;
        // The server has read baggage already and would pass it on with the trace.
        foreach (var (key, _) in activity?.Baggage.ToList() ?? []) activity!.SetBaggage(key, null);
        context.Response.OnStarting(() =>
        {
            Complete(context, activity);
            return Task.CompletedTask;
        });
        return next(context);
    }

    internal static bool IsForbidden(string name) =>
        Forbidden.Contains(name, StringComparer.OrdinalIgnoreCase) || ForbiddenPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static void Complete(HttpContext context, Activity? activity)
    {
        var headers = context.Response.Headers;
        headers.Remove("Server");
        headers.Remove("X-Powered-By");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        // A page knows its own sources; only what says nothing gets the default.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = PolicyFor(context.Request.Path);
        if (activity is null) return;
        var flags = activity.Recorded ? "01" : "00";
        headers["traceresponse"] = $"00-{activity.TraceId}-{activity.SpanId}-{flags}";
        headers["X-Trace-Id"] = activity.TraceId.ToHexString();
    }

    private static string PolicyFor(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase) ? ForData
        : path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase) ? ForReference
        : ForPages;
}
