using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GovPortal.Platform.Tests.Live;

/// <summary>The line to the broker, or to the database, which a test can cut and mend.</summary>
public sealed class BrokerLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _broker;
    private readonly Task _accepting;
    private volatile bool _cut;

    public BrokerLine(Uri broker)
    {
        _broker = broker;
        _listener.Start();
        _accepting = AcceptAsync(_end.Token);
    }

    public Uri Address => new UriBuilder(_broker) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

    public void Cut()
    {
        _cut = true;
        foreach (var client in _open.Keys) client.Close();
    }

    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync(CancellationToken ct)
    {
        var lines = new List<Task>();
        while (!ct.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(ct);
            if (_cut) client.Close();
            else lines.Add(JoinAsync(client, ct));
        }

        await Task.WhenAll(lines);
    }

    private async Task JoinAsync(TcpClient client, CancellationToken ct)
    {
        using var broker = new TcpClient();
        (_open[client], _open[broker]) = (true, true);
        try
        {
            await broker.ConnectAsync(_broker.Host, _broker.Port, ct);
            var (one, other) = (client.GetStream(), broker.GetStream());
            await Task.WhenAny(one.CopyToAsync(other, ct), other.CopyToAsync(one, ct));
        }
        catch (Exception closed) when (closed is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut in the middle.
        }
        finally
        {
            _open.TryRemove(client, out _);
            _open.TryRemove(broker, out _);
            client.Dispose();
        }
    }
}
