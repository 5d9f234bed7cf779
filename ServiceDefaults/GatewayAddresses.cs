using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;

namespace GovPortal.ServiceDefaults;

/// <summary>Lets a process see the client's address, scheme and host as the gateway did, so that redirects lead back to the gateway.</summary>
internal static class GatewayAddresses
{
    /// <summary>Believes a caller on loopback, or in a network that <c>ForwardedHeaders:KnownNetworks</c> names (in a cluster: the pods').</summary>
    internal static void UseGatewayAddresses(this WebApplication app)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        foreach (var network in app.Configuration.GetSection("ForwardedHeaders:KnownNetworks").Get<string[]>() ?? [])
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        app.UseForwardedHeaders(options);
    }
}
