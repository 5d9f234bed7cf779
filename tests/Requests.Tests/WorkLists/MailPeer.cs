using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GovPortal.Requests.Tests.WorkLists;

/// <summary>A mail server as far as a test needs one: takes mail, refuses some addresses for a while, and hangs up on others once it has the message.</summary>
public sealed class MailPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _hangUps = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Mail> _mails = new();
    private readonly Task _accepting;

    public MailPeer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was taken, to whichever address.</summary>
    public IReadOnlyList<Mail> To(string address) => [.. _mails.Where(m => m.To.Contains(address))];

    /// <summary>Says "try again later" to an address so many times.</summary>
    public void Refuse(string address, int times)
    {
        lock (_refusals) _refusals[address] = times;
    }

    /// <summary>Takes the message and breaks the line without an answer.</summary>
    public void HangUp(string address) => _hangUps[address] = true;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var held = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var to = new List<string>();
        await writer.WriteLineAsync("220 peer");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.StartsWith("EHLO", StringComparison.Ordinal)) await writer.WriteLineAsync("250-peer\r\n250 8BITMIME");
            else if (line.StartsWith("RCPT TO:", StringComparison.Ordinal)) await writer.WriteLineAsync(Recipient(line[8..].Trim('<', '>'), to));
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                _mails.Enqueue(new Mail([.. to], await TextAsync(reader)));
                if (to.Exists(_hangUps.ContainsKey)) return;
                await writer.WriteLineAsync("250 taken");
            }
            else await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
        }
    }

    private string Recipient(string address, List<string> to)
    {
        lock (_refusals)
        {
            if (_refusals.GetValueOrDefault(address) is > 0 and var left)
            {
                _refusals[address] = left - 1;
                return "451 later";
            }
        }

        to.Add(address);
        return "250 ok";
    }

    private async Task<string> TextAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".") text.Append(line).Append('\n');
        return text.ToString();
    }
}

public sealed record Mail(IReadOnlyList<string> To, string Text);
