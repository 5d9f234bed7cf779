namespace GovPortal.AppHost.Local;

/// <summary>A proxy that the environment names is for the world outside; .NET would ask it for 127.0.0.1 as well.</summary>
internal static class Proxies
{
    /// <summary>The name that .NET looks at first; other programs know the second only.</summary>
    private static readonly string[] Exceptions = ["no_proxy", "NO_PROXY"];

    private static readonly string[] Loopback = ["127.0.0.1", "localhost"];

    /// <summary>For this process and all that it starts.</summary>
    public static void KeepLoopbackDirect()
    {
        var direct = WithLoopback(Exceptions.Select(Environment.GetEnvironmentVariable).FirstOrDefault(given => !string.IsNullOrEmpty(given)));
        foreach (var name in Exceptions) Environment.SetEnvironmentVariable(name, direct);
    }

    /// <param name="given">Hosts that are asked directly already, separated by commas.</param>
    public static string WithLoopback(string? given)
    {
        var hosts = (given ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(',', hosts.Union(Loopback, StringComparer.OrdinalIgnoreCase));
    }
}
