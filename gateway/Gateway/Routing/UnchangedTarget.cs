using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Transforms;

namespace GovPortal.Gateway.Routing;

/// <summary>Forwards the request target byte for byte, so that an index number's <c>%2F</c> (or <c>%252F</c>) reaches the service as it was sent.</summary>
/// <remarks>Decoding and encoding again would lose the difference. Both ends parse the same bytes with the same server, so what the route decided still holds.</remarks>
internal static class UnchangedTarget
{
    private static readonly UriCreationOptions AsIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static ValueTask Apply(RequestTransformContext context)
    {
        var target = context.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        // Absolute-form targets ("GET http://…") are left to YARP, which builds the address from the parsed path.
        if (target is ['/', ..] && Uri.TryCreate(context.DestinationPrefix.TrimEnd('/') + target, AsIs, out var address))
            context.ProxyRequest.RequestUri = address;
        return ValueTask.CompletedTask;
    }
}
