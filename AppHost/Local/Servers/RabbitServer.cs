using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GovPortal.AppHost.Local.Processes;

namespace GovPortal.AppHost.Local.Servers;

/// <summary>A private RabbitMQ on loopback, with its own Erlang port mapper, so that no other node on the machine is seen or touched.</summary>
internal sealed class RabbitServer : IAsyncDisposable
{
    private const string User = "govportal";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private readonly IReadOnlyList<LogFile> _logs;
    private readonly Supervised _broker;
    private readonly Supervised _mapper;

    private RabbitServer(Supervised mapper, Supervised broker, IReadOnlyList<LogFile> logs, string uri)
    {
        _mapper = mapper;
        _broker = broker;
        _logs = logs;
        Uri = uri;
    }

    /// <summary><c>amqp://user:password@host:port</c></summary>
    public string Uri { get; }

    public static async Task<RabbitServer> StartAsync(DataFolder folder, ServerBinaries binaries, Action<string> say, CancellationToken ct)
    {
        var user = ServerUser.For("rabbitmq");
        var home = Path.Combine(folder.Servers, "rabbitmq");
        var state = folder.State;
        var ports = new RabbitPorts(
            Amqp: state.Port("rabbitmq", Ports.IsFree),
            Distribution: state.Port("rabbitmqDistribution", Ports.IsFree),
            Mapper: state.Port("epmd", Ports.IsFree));
        var password = state.Password("messaging");
        await state.SaveAsync(ct);
        await RabbitFiles.WriteAsync(user, home, ports, User, password, ct);

        var environment = RabbitFiles.Environment(home, ports);
        var mapperLog = new LogFile(folder.Logs, "epmd");
        var mapper = new Supervised(
            Server("epmd", user.Command(binaries.Epmd, "-port", ports.Mapper.ToString(CultureInfo.InvariantCulture), "-address", "127.0.0.1"), environment, home),
            folder.Run,
            mapperLog,
            stop => ListensAsync(ports.Mapper, stop),
            say);
        var brokerLog = new LogFile(folder.Logs, "rabbitmq");
        var broker = new Supervised(
            Server("rabbitmq", user.Command(binaries.RabbitScript), environment, home),
            folder.Run,
            brokerLog,
            stop => AnswersAsync(ports.Amqp, stop),
            say);
        var server = new RabbitServer(mapper, broker, [mapperLog, brokerLog], string.Create(CultureInfo.InvariantCulture, $"amqp://{User}:{password}@127.0.0.1:{ports.Amqp}"));
        try
        {
            await mapper.StartAsync(StartLimit, ct);
            await broker.StartAsync(StartLimit, ct);
            return server;
        }
        catch
        {
            await server.StopAsync(TimeSpan.FromSeconds(2));
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task StopAsync(TimeSpan limit)
    {
        await _broker.StopAsync(limit);
        await _mapper.StopAsync(TimeSpan.FromSeconds(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _broker.DisposeAsync();
        await _mapper.DisposeAsync();
        foreach (var log in _logs) log.Dispose();
    }

    private static ChildSpec Server(string name, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, string home) =>
        new(name, command, environment) { Stage = Stage.Server, WorkingFolder = home };

    private static async Task ListensAsync(int port, CancellationToken ct)
    {
        while (await ConnectAsync(port, ct) is not { } open || Close(open)) await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
    }

    /// <summary>The port opens before the broker serves: it does when it answers the protocol header with its first method frame.</summary>
    private static async Task AnswersAsync(int port, CancellationToken ct)
    {
        var first = new byte[1];
        while (true)
        {
            using (var socket = await ConnectAsync(port, ct))
            {
                if (socket is not null)
                {
                    try
                    {
                        await socket.SendAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), ct);
                        if (await socket.ReceiveAsync(first, ct) == 1 && first[0] == 1) return;
                    }
                    catch (SocketException)
                    {
                        // Not yet.
                    }
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }
    }

    private static async Task<Socket?> ConnectAsync(int port, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), ct);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static bool Close(Socket socket)
    {
        socket.Dispose();
        return false;
    }
}
