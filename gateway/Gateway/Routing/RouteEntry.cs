namespace GovPortal.Gateway.Routing;

/// <summary>One line of <c>routes.json</c>. Everything must be said: what is left out is a fault, not a default.</summary>
internal sealed record RouteEntry
{
    /// <summary>The policy of a route that anyone may call; the service still decides.</summary>
    public const string Public = "public";

    /// <summary>The policy of a route that needs a valid token.</summary>
    public const string Token = "token";

    /// <summary>A timeout that never ends a transfer: imports.</summary>
    public const string NoTimeout = "none";

    public string? Name { get; init; }

    /// <summary>An ASP.NET Core route pattern; what it matches is forwarded unchanged.</summary>
    public string? Path { get; init; }

    public IReadOnlyList<string>? Methods { get; init; }

    /// <summary>The process that answers, by its name in the topology.</summary>
    public string? Cluster { get; init; }

    public string? Authorization { get; init; }

    /// <summary>A class of <see cref="Traffic.RateLimitOptions"/>.</summary>
    public string? RateLimit { get; init; }

    /// <summary>The largest body in bytes; 0 where the methods carry none.</summary>
    public long? MaxBodyBytes { get; init; }

    /// <summary>How long no byte may move, as <c>hh:mm:ss</c>, or <see cref="NoTimeout"/>.</summary>
    public string? Timeout { get; init; }
}
