using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace GovPortal.Gateway.Routing;

/// <summary>The route table in YARP's terms.</summary>
internal static class ProxyTable
{
    // A day without one byte is as good as dead, and YARP keeps its timers.
    private static readonly TimeSpan Unlimited = TimeSpan.FromDays(1);

    public static IReadOnlyList<RouteConfig> Routes(RouteTable table) => [.. table.Routes.Select(route => new RouteConfig
    {
        RouteId = route.Name!,
        ClusterId = ClusterId(route),
        Match = new RouteMatch { Path = route.Path, Methods = route.Methods },
        AuthorizationPolicy = route.Authorization == RouteEntry.Token ? "Default" : "Anonymous",
        RateLimiterPolicy = route.RateLimit,
        MaxRequestBodySize = route.MaxBodyBytes,
    })];

    /// <summary>A cluster for each process and timeout, since YARP keeps timeouts there.</summary>
    /// <exception cref="OptionsValidationException">The address of a process is not configured.</exception>
    public static IReadOnlyList<ClusterConfig> Clusters(RouteTable table, IConfiguration configuration)
    {
        var missing = table.Routes.Select(route => route.Cluster!).Distinct(StringComparer.Ordinal)
            .Where(name => Addresses(configuration, name).Count == 0)
            .Select(name => $"Set services__{name}__http__0 to the address of {name}.").ToList();
        if (missing.Count > 0) throw new OptionsValidationException("services", typeof(RouteTable), missing);
        return [.. table.Routes.DistinctBy(ClusterId, StringComparer.Ordinal).Select(route => new ClusterConfig
        {
            ClusterId = ClusterId(route),
            LoadBalancingPolicy = "PowerOfTwoChoices",
            Destinations = Addresses(configuration, route.Cluster!)
                .Select((address, index) => (Name: $"{route.Cluster}/{index}", Destination: new DestinationConfig { Address = address }))
                .ToDictionary(entry => entry.Name, entry => entry.Destination, StringComparer.OrdinalIgnoreCase),
            HttpRequest = new ForwarderRequestConfig { Version = new Version(1, 1), VersionPolicy = HttpVersionPolicy.RequestVersionExact, ActivityTimeout = Activity(route) },
        })];
    }

    /// <summary>The addresses that the launcher injects for a process: <c>services:{name}:https|http:{n}</c>, https first.</summary>
    public static IReadOnlyList<string> Addresses(IConfiguration configuration, string name)
    {
        foreach (var scheme in (string[])["https", "http"])
        {
            var found = configuration.GetSection($"services:{name}:{scheme}").GetChildren()
                .Select(child => child.Value).OfType<string>().Where(value => Uri.TryCreate(value, UriKind.Absolute, out _)).ToList();
            if (found.Count > 0) return found;
        }

        return [];
    }

    private static string ClusterId(RouteEntry route) => $"{route.Cluster} {route.Timeout}";

    private static TimeSpan Activity(RouteEntry route) => RouteTable.TimeoutOf(route) is { } wait && wait > TimeSpan.Zero ? wait : Unlimited;
}
