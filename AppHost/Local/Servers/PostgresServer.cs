using System.Globalization;
using GovPortal.AppHost.Local.Processes;
using Npgsql;

namespace GovPortal.AppHost.Local.Servers;

/// <summary>A private PostgreSQL on loopback: passwords only (scram), TCP only, so that no socket path can be too long.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    public const string Superuser = "govportal";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly LogFile _log;
    private readonly Supervised _process;

    private PostgresServer(Supervised process, LogFile log, string connectionString)
    {
        _process = process;
        _log = log;
        ConnectionString = connectionString;
    }

    /// <summary>Of the superuser, to the database <c>postgres</c>.</summary>
    public string ConnectionString { get; }

    public static async Task<PostgresServer> StartAsync(DataFolder folder, ServerBinaries binaries, ServerSizes sizes, Action<string> say, CancellationToken ct)
    {
        var user = ServerUser.For("postgres");
        var cluster = Path.Combine(folder.Servers, "postgres");
        var password = folder.State.Password("postgres");
        if (!Directory.Exists(cluster)) await InitializeAsync(binaries, user, cluster, password, ct);
        RefuseOtherVersion(binaries, cluster);

        var port = folder.State.Port("postgres", Ports.IsFree);
        await folder.State.SaveAsync(ct);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Superuser,
            Password = password,
            Database = "postgres",
        }.ConnectionString;

        var log = new LogFile(folder.Logs, "postgres");
        var spec = new ChildSpec("postgres", user.Command(Arguments(binaries, cluster, port, sizes)), ServerEnvironment.Bare)
        {
            Stage = Stage.Server,
            StopSignal = Signals.Interrupt,
            WorkingFolder = folder.Servers,
        };
        var process = new Supervised(spec, folder.Run, log, stop => AnswersAsync(connection, stop), say);
        var server = new PostgresServer(process, log, connection);
        try
        {
            await process.StartAsync(StartLimit, ct);
            return server;
        }
        catch
        {
            await server.StopAsync(TimeSpan.FromSeconds(2));
            await server.DisposeAsync();
            throw;
        }
    }

    public Task StopAsync(TimeSpan limit) => _process.StopAsync(limit);

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _log.Dispose();
    }

    private static List<string> Arguments(ServerBinaries binaries, string cluster, int port, ServerSizes sizes)
    {
        List<string> settings =
        [
            "listen_addresses=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            "unix_socket_directories=",
            string.Create(CultureInfo.InvariantCulture, $"max_connections={sizes.Connections}"),
            string.Create(CultureInfo.InvariantCulture, $"shared_buffers={sizes.Buffers}MB"),
            // An import writes a gigabyte in a minute: a checkpoint after each would write every page twice.
            "max_wal_size=2GB",
            "password_encryption=scram-sha-256",
            "log_line_prefix=%m [%p] %d ",
            // A failed statement may hold a password; the message alone is enough.
            "log_min_error_statement=panic",
            "log_timezone=UTC",
            "timezone=UTC",
            .. sizes.Durable ? Array.Empty<string>() : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        ];
        return [Path.Combine(binaries.PostgresFolder, "postgres"), "-D", cluster, .. settings.SelectMany(s => new[] { "-c", s })];
    }

    private static async Task InitializeAsync(ServerBinaries binaries, ServerUser user, string cluster, string password, CancellationToken ct)
    {
        // Made beside and then renamed: a folder under its final name is always complete, however often the first start was killed.
        var draft = cluster + ".draft";
        var passwordFile = cluster + ".password";
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        await user.MakeFolderAsync(draft, ct);
        await user.MakeFolderAsync(passwordFile, ct);
        var secret = Path.Combine(passwordFile, "password");
        await user.WriteFileAsync(secret, password + "\n", ct);
        await ServerUser.RunAsync(
            user.Command(
                Path.Combine(binaries.PostgresFolder, "initdb"), "-D", draft, "-U", Superuser, "--pwfile", secret,
                "--auth", "scram-sha-256", "--locale", "C.UTF-8", "--encoding", "UTF8"),
            null,
            ct);
        Directory.Delete(passwordFile, recursive: true);
        Directory.Move(draft, cluster);
    }

    private static void RefuseOtherVersion(ServerBinaries binaries, string cluster)
    {
        var made = File.ReadAllText(Path.Combine(cluster, "PG_VERSION")).Trim();
        var installed = Path.GetFileName(Path.GetDirectoryName(binaries.PostgresFolder));
        if (made != installed)
        {
            throw new LaunchException($"The data folder was made by PostgreSQL {made} but version {installed} is installed: install postgresql-{made}, or upgrade {cluster} with pg_upgrade.");
        }
    }

    private static async Task AnswersAsync(string connectionString, CancellationToken ct)
    {
        var once = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 }.ConnectionString;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(once);
                await connection.OpenAsync(ct);
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            }
        }
    }
}
