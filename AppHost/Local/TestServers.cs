using GovPortal.AppHost.Local.Processes;
using GovPortal.AppHost.Local.Servers;

namespace GovPortal.AppHost.Local;

/// <summary>Real servers for tests: those that the environment names (<c>./test</c> starts one pair for all projects), else private ones.</summary>
public sealed class TestServers : IAsyncDisposable
{
    private readonly DataFolder? _folder;
    private readonly RunningServers _servers;
    private readonly Watchdog? _watchdog;

    private TestServers(RunningServers servers, DataFolder? folder, Watchdog? watchdog)
    {
        _servers = servers;
        _folder = folder;
        _watchdog = watchdog;
    }

    /// <inheritdoc cref="RunningServers.Postgres"/>
    public string Postgres => _servers.Postgres;

    /// <inheritdoc cref="RunningServers.Messaging"/>
    public string Messaging => _servers.Messaging;

    /// <param name="folder">A throw-away data folder for private servers; stays untouched when the environment names both servers.</param>
    /// <param name="ct">Gives up, stopping what was started.</param>
    /// <exception cref="InvalidOperationException">A server is missing or did not start: the run fails, nothing is skipped or swapped.</exception>
    public static Task<TestServers> StartAsync(string folder, CancellationToken ct) => StartAsync(folder, GivenServers.FromEnvironment(), ct);

    /// <summary>Private servers, whatever the environment names: for tests that must know every queue of the broker.</summary>
    /// <inheritdoc cref="StartAsync(string, CancellationToken)"/>
    public static Task<TestServers> StartOwnAsync(string folder, CancellationToken ct) => StartAsync(folder, GivenServers.None, ct);

    private static async Task<TestServers> StartAsync(string folder, GivenServers given, CancellationToken ct)
    {
        try
        {
            return await StartAsync(folder, given, _ => { }, ct);
        }
        catch (LaunchException e)
        {
            throw new InvalidOperationException(e.Message, e);
        }
    }

    internal static async Task<TestServers> StartAsync(string folder, GivenServers given, Action<string> say, CancellationToken ct)
    {
        if (given is { Postgres: { } postgres, Messaging: { } messaging })
        {
            return new TestServers(RunningServers.Given(postgres, messaging), null, null);
        }

        var data = await DataFolder.OpenAsync(folder, ct);
        var watchdog = Watchdog.Start(data.Run);
        try
        {
            return new TestServers(await RunningServers.StartAsync(data, ServerSizes.Tests, given, say, ct), data, watchdog);
        }
        catch
        {
            watchdog.Dispose();
            data.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _servers.DisposeAsync();
        _watchdog?.Dispose();
        _folder?.Dispose();
    }
}
