namespace GovPortal.AppHost.Local.Servers;

/// <param name="Amqp">Where clients connect.</param>
/// <param name="Distribution">Where <c>rabbitmqctl</c> connects.</param>
/// <param name="Mapper">Where Erlang's port mapper listens.</param>
internal sealed record RabbitPorts(int Amqp, int Distribution, int Mapper);

/// <summary>RabbitMQ's configuration. Every path is named: what is not falls back to the system's own broker.</summary>
internal static class RabbitFiles
{
    public static async Task WriteAsync(ServerUser user, string home, RabbitPorts ports, string name, string password, CancellationToken ct)
    {
        foreach (var folder in new[] { home, Path.Combine(home, "data"), Path.Combine(home, "log"), Path.Combine(home, "config") })
        {
            await user.MakeFolderAsync(folder, ct);
        }

        await user.WriteFileAsync(Path.Combine(home, "enabled_plugins"), "[].\n", ct);
        await user.WriteFileAsync(Path.Combine(home, "empty-env.conf"), "", ct);
        // The write-ahead log of quorum queues is kept in memory too: 64 MB instead of 512 MB suits one machine.
        await user.WriteFileAsync(
            Path.Combine(home, "rabbitmq.conf"),
            $"""
            listeners.tcp.local = 127.0.0.1:{ports.Amqp}
            default_user = {name}
            default_pass = {password}
            log.file = false
            log.console = true
            log.console.level = info
            raft.wal_max_size_bytes = 67108864
            disk_free_limit.absolute = 100MB

            """,
            ct);
    }

    public static IReadOnlyDictionary<string, string> Environment(string home, RabbitPorts ports)
    {
        string In(string name) => Path.Combine(home, name);
        return ServerEnvironment.With(new Dictionary<string, string>
        {
            ["HOME"] = home,
            ["RABBITMQ_NODENAME"] = "govportal@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = $"{ports.Amqp}",
            ["RABBITMQ_DIST_PORT"] = $"{ports.Distribution}",
            ["RABBITMQ_MNESIA_BASE"] = In("data"),
            ["RABBITMQ_LOG_BASE"] = In("log"),
            ["RABBITMQ_LOGS"] = "-",
            ["RABBITMQ_PID_FILE"] = In("pid"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
            ["RABBITMQ_CONF_ENV_FILE"] = In("empty-env.conf"),
            ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq.conf"),
            ["RABBITMQ_ADVANCED_CONFIG_FILE"] = In("advanced.config"),
            ["RABBITMQ_GENERATED_CONFIG_DIR"] = In("config"),
            ["RABBITMQ_SCHEMA_DIR"] = In("config"),
            ["ERL_EPMD_PORT"] = $"{ports.Mapper}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            // Else every Erlang that finds no port mapper starts one for good: in a session of its own, where no stop would find it.
            ["ERL_ZFLAGS"] = "-start_epmd false",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
            // The script then becomes the broker instead of watching it as its parent.
            ["detached"] = "true",
        });
    }
}
