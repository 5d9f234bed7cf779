using Microsoft.AspNetCore.Builder;

namespace GovPortal.Platform.Tenancy;

/// <summary>A number in an address may hold a slash, sent as <c>%2F</c>. The server decodes every sign of a path but that one, so it is decoded here, before any slice looks the number up.</summary>
internal static class RouteSlashes
{
    private const string Escaped = "%2F";

    public static void Decode(EndpointBuilder endpoint)
    {
        var handle = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            var values = http.Request.RouteValues;
            foreach (var (name, text) in values.Where(v => v.Value is string s && s.Contains(Escaped, StringComparison.OrdinalIgnoreCase)).ToList())
                values[name] = ((string)text!).Replace(Escaped, "/", StringComparison.OrdinalIgnoreCase);
            return handle(http);
        };
    }
}
