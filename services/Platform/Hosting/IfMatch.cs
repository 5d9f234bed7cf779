using System.Globalization;
using GovPortal.Kernel;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GovPortal.Platform.Hosting;

/// <summary>Optimistic locking over HTTP: an update names the version it was made from.</summary>
public static class IfMatch
{
    public static readonly Error Missing = new("version-required", ErrorKind.Invalid, "Say in If-Match which version you changed.");

    public static readonly Error Stale = new("version-stale", ErrorKind.Conflict, "Somebody changed this in the meantime; look at it again.");

    public static readonly Error Unreadable = new("version-unreadable", ErrorKind.Invalid, "If-Match names one version, as the answers of this address number them: \"7\".");

    /// <summary>Refuses whatever would change something with a header that names no version: it was meant, and must not count as none.</summary>
    /// <remarks>One place for all endpoints. The ETag of a public page names no version of a record, and <c>*</c> would overwrite what nobody has looked at.</remarks>
    public static WebApplication UseReadableVersions(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use((context, next) => context.GetEndpoint() is null || HttpMethods.IsGet(context.Request.Method) || context.Request.Headers.IfMatch.Count == 0 || Of(context) is not null
            ? next(context)
            : Problems.WriteAsync(context, Unreadable, StatusCodes.Status400BadRequest));
        return app;
    }

    /// <summary>The version in the header, as <c>"7"</c> or <c>7</c>; null when it is missing, for what is unreadable does not come so far (<see cref="UseReadableVersions"/>).</summary>
    public static long? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var text = http.Request.Headers.IfMatch.ToString().Trim().Trim('"');
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
