using System.Globalization;
using GovPortal.Kernel;
using Microsoft.AspNetCore.Http;

namespace GovPortal.Platform.Hosting;

/// <summary>Optimistic locking over HTTP: an update names the version it was made from.</summary>
public static class IfMatch
{
    public static readonly Error Missing = new("version-required", ErrorKind.Invalid, "Say in If-Match which version you changed.");

    public static readonly Error Stale = new("version-stale", ErrorKind.Conflict, "Somebody changed this in the meantime; look at it again.");

    /// <summary>The version in the header, as <c>"7"</c> or <c>7</c>; null when it is missing or unreadable.</summary>
    public static long? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var text = http.Request.Headers.IfMatch.ToString().Trim().Trim('"');
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
