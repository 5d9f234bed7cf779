using Microsoft.AspNetCore.HttpOverrides;

namespace GovPortal.Gateway.Traffic;

/// <summary>The one case in which a client's forwarding headers count: it is a load balancer named in <c>Gateway:TrustedProxies</c> (networks such as 10.0.0.0/8).</summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = app.Configuration.GetSection("Gateway:TrustedProxies").Get<string[]>() ?? [];
        if (networks.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        app.UseForwardedHeaders(options);
    }
}
