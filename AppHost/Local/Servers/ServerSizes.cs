namespace GovPortal.AppHost.Local.Servers;

/// <summary>How large and how careful the private servers are.</summary>
/// <param name="Connections">PostgreSQL's limit. The pools of all services together must stay below it.</param>
/// <param name="Durable">Whether a commit survives a power cut. Only throw-away data goes without.</param>
internal sealed record ServerSizes(int Connections, bool Durable)
{
    /// <summary>Connections that each service may hold; five services leave room for migrations and for a person with psql.</summary>
    public const int PoolOfAService = 20;

    public static ServerSizes Suite { get; } = new((PoolOfAService * Topology.Databases.Count()) + 30, Durable: true);

    /// <summary>Several test processes with a database per test class share one server.</summary>
    public static ServerSizes Tests { get; } = new(400, Durable: false);
}
