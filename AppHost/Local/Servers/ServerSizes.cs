namespace GovPortal.AppHost.Local.Servers;

/// <summary>How large and how careful the private servers are.</summary>
/// <param name="Connections">PostgreSQL's limit. The pools of all services together must stay below it.</param>
/// <param name="Buffers">PostgreSQL's own memory, MiB. The index of the search must lie in it: else every change of a page waits for the disk.</param>
/// <param name="Durable">Whether a commit survives a power cut. Only throw-away data goes without.</param>
internal sealed record ServerSizes(int Connections, int Buffers, bool Durable)
{
    /// <summary>Connections that each service may hold; five services leave room for migrations and for a person with psql.</summary>
    public const int PoolOfAService = 20;

    /// <summary>PostgreSQL's default.</summary>
    private const int Least = 128;

    public static ServerSizes Suite { get; } = new((PoolOfAService * Topology.Databases.Count()) + 30, BuffersOfThisMachine(), Durable: true);

    /// <summary>Several test processes with a database per test class share one server.</summary>
    public static ServerSizes Tests { get; } = new(400, Least, Durable: false);

    /// <summary>An eighth of what there is, within bounds.</summary>
    private static int BuffersOfThisMachine() => (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024) / 8, Least, 2048);
}
