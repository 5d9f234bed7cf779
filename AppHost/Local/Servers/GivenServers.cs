namespace GovPortal.AppHost.Local.Servers;

/// <summary>Servers that somebody else runs, named by the environment.</summary>
/// <param name="Postgres">Connection string of a superuser.</param>
/// <param name="Messaging">The broker's address.</param>
internal sealed record GivenServers(string? Postgres, string? Messaging)
{
    public static GivenServers None { get; } = new(null, null);

    public static GivenServers FromEnvironment() =>
        new(Value("ConnectionStrings__postgres"), Value("ConnectionStrings__" + Topology.Messaging));

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
