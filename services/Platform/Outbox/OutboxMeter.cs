using System.Diagnostics.Metrics;

namespace GovPortal.Platform.Outbox;

/// <summary>How far behind the outbox is: depth and age are what an operator watches.</summary>
public sealed class OutboxMeter
{
    public const string Name = "GovPortal.Platform";

    private readonly Counter<long> _sent;
    private long _unsent;
    private double _oldestSeconds;

    public OutboxMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _sent = meter.CreateCounter<long>("govportal.outbox.sent");
        meter.CreateObservableGauge("govportal.outbox.unsent", () => Interlocked.Read(ref _unsent));
        meter.CreateObservableGauge("govportal.outbox.oldest.age", () => Volatile.Read(ref _oldestSeconds), "s");
    }

    internal void Sent(int count) => _sent.Add(count);

    internal void Observe(long unsent, double oldestSeconds)
    {
        Interlocked.Exchange(ref _unsent, unsent);
        Volatile.Write(ref _oldestSeconds, oldestSeconds);
    }
}
