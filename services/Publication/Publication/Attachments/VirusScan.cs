using System.Buffers.Binary;
using System.ComponentModel.DataAnnotations;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Attachments;

/// <summary>Where the virus scanner listens, if the county runs one.</summary>
public sealed class VirusScanOptions
{
    public const string Section = "Clamd";

    /// <summary>Host of <c>clamd</c>; without one nothing is scanned.</summary>
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 3310;

    /// <summary>How long the scanner may take for a file once it has all of it.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);
}

/// <summary>Hands files to <c>clamd</c> (INSTREAM) where one is configured. A scanner that does not answer lets nothing through.</summary>
internal sealed class VirusScan(IOptions<VirusScanOptions> options)
{
    public async Task<Scanning> BeginAsync(CancellationToken ct)
    {
        if (options.Value.Host is not { } host) return new Scanning(null, default);
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host, options.Value.Port, ct);
            await client.GetStream().WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
            return new Scanning(client, options.Value.Patience);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>One file on its way through the scanner.</summary>
    internal sealed class Scanning(TcpClient? client, TimeSpan patience) : IAsyncDisposable
    {
        public async Task AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
        {
            if (client is null) return;
            var length = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)bytes.Length);
            await client.GetStream().WriteAsync(length, ct);
            await client.GetStream().WriteAsync(bytes, ct);
        }

        /// <returns>False if something was found. An answer that is neither OK nor FOUND is a fault of the scanner.</returns>
        /// <exception cref="IOException">The scanner did not say.</exception>
        public async Task<bool> IsCleanAsync(CancellationToken ct)
        {
            if (client is null) return true;
            await client.GetStream().WriteAsync(new byte[sizeof(uint)], ct);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(patience);
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            var answer = (await reader.ReadToEndAsync(limit.Token)).TrimEnd('\0', '\n');
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal)) return false;
            return answer.EndsWith(": OK", StringComparison.Ordinal) ? true : throw new IOException("The virus scanner gave no verdict.");
        }

        public ValueTask DisposeAsync()
        {
            client?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
