using System.Threading.Channels;

namespace GovPortal.Platform.Outbox;

/// <summary>Wakes the dispatcher in this process right after a commit; the poll catches what another process wrote.</summary>
public sealed class OutboxSignal
{
    internal static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Wake() => _wakes.Writer.TryWrite(true);

    internal async Task WaitAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Poll);
        try
        {
            await _wakes.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The poll interval is over.
        }
    }
}
