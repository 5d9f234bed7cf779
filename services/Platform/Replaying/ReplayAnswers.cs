using System.Collections.Concurrent;
using GovPortal.Contracts;
using MassTransit;

namespace GovPortal.Platform.Replaying;

/// <summary>Asks the rebuilding services how far they are with a run, and keeps what each answered last.</summary>
internal sealed class ReplayAnswers(IBusControl bus, IReadOnlyCollection<string> rebuilders, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, ReplayProgress> _last = new(StringComparer.Ordinal);
    private HostReceiveEndpointHandle? _endpoint;

    public IEnumerable<ReplayProgress> Last => _last.Values;

    /// <summary>Who has not answered yet.</summary>
    public IEnumerable<string> Silent => rebuilders.Where(r => !_last.ContainsKey(r));

    public async Task OpenAsync()
    {
        _endpoint = bus.ConnectReceiveEndpoint(new TemporaryEndpointDefinition(), null, endpoint => endpoint.Handler<ReplayProgress>(context =>
        {
            _last[context.Message.Service] = context.Message;
            return Task.CompletedTask;
        }));
        await _endpoint.Ready;
    }

    /// <summary>Asks every second until every service's answer is as wanted, or none has said anything new for so long.</summary>
    /// <returns>Whether the wanted answers came.</returns>
    public async Task<bool> AskUntilAsync(ReplayStarted question, Func<ReplayProgress, bool> wanted, TimeSpan patience, CancellationToken ct)
    {
        var (since, seen) = (clock.GetTimestamp(), Applied());
        while (clock.GetElapsedTime(since) < patience)
        {
            await bus.Publish(question, context => context.ResponseAddress = _endpoint!.ReceiveEndpoint.InputAddress, ct);
            await Task.Delay(Interval, clock, ct);
            if (!Silent.Any() && Last.All(wanted)) return true;
            if (Applied() is var now && now != seen) (since, seen) = (clock.GetTimestamp(), now);
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        if (_endpoint is not null) await _endpoint.StopAsync();
    }

    private long Applied() => _last.Values.Sum(p => p.Received);
}
