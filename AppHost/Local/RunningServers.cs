using GovPortal.AppHost.Local.Processes;
using GovPortal.AppHost.Local.Servers;

namespace GovPortal.AppHost.Local;

/// <summary>A PostgreSQL and a RabbitMQ that can be used now. Disposing stops those that were started here, and only those.</summary>
public sealed class RunningServers : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(4);
    private readonly PostgresServer? _postgres;
    private readonly RabbitServer? _rabbit;

    private RunningServers(PostgresServer? postgres, RabbitServer? rabbit, string postgresConnection, string messaging)
    {
        _postgres = postgres;
        _rabbit = rabbit;
        Postgres = postgresConnection;
        Messaging = messaging;
    }

    /// <summary>Connection string of a PostgreSQL superuser, to the database <c>postgres</c>.</summary>
    public string Postgres { get; }

    /// <summary>The broker, as <c>amqp://user:password@host:port</c>.</summary>
    public string Messaging { get; }

    internal static RunningServers Given(string postgres, string messaging) => new(null, null, postgres, messaging);

    /// <summary>Starts what is not given, both at once.</summary>
    internal static async Task<RunningServers> StartAsync(DataFolder folder, ServerSizes sizes, GivenServers given, Action<string> say, CancellationToken ct)
    {
        var (postgres, messaging) = given;
        if (postgres is not null && messaging is not null) return Given(postgres, messaging);
        await Leftovers.ClearAsync(folder.Run, TimeSpan.FromSeconds(12), ct);
        var binaries = ServerBinaries.Find();
        await EnterableAsync(folder.Servers, ct);

        var startPostgres = postgres is null ? PostgresServer.StartAsync(folder, binaries, sizes, say, ct) : null;
        var startRabbit = messaging is null ? RabbitServer.StartAsync(folder, binaries, say, ct) : null;
        try
        {
            var ownPostgres = startPostgres is null ? null : await startPostgres;
            var ownRabbit = startRabbit is null ? null : await startRabbit;
            return new RunningServers(ownPostgres, ownRabbit, postgres ?? ownPostgres!.ConnectionString, messaging ?? ownRabbit!.Uri);
        }
        catch
        {
            await StopStartedAsync(startPostgres, startRabbit);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_postgres?.StopAsync(StopLimit) ?? Task.CompletedTask, _rabbit?.StopAsync(StopLimit) ?? Task.CompletedTask);
        if (_postgres is not null) await _postgres.DisposeAsync();
        if (_rabbit is not null) await _rabbit.DisposeAsync();
    }

    /// <summary>The folder above the two servers' own folders: they must be able to enter it, and nobody else needs to list it.</summary>
    private static Task EnterableAsync(string folder, CancellationToken ct) => ServerUser.RunAsync(["install", "-d", "-m", "711", folder], null, ct);

    private static async Task StopStartedAsync(Task<PostgresServer>? postgres, Task<RabbitServer>? rabbit)
    {
        foreach (var start in new Task?[] { postgres, rabbit }.OfType<Task>())
        {
            // The other server may still be on its way: only what did start needs to be stopped.
            await start.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        if (postgres?.IsCompletedSuccessfully == true) await (await postgres).StopAsync(StopLimit);
        if (rabbit?.IsCompletedSuccessfully == true) await (await rabbit).StopAsync(StopLimit);
    }
}
