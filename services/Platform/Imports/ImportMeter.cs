using System.Diagnostics.Metrics;
using GovPortal.Platform.Outbox;

namespace GovPortal.Platform.Imports;

/// <summary>How many imports run here, and how they end.</summary>
internal sealed class ImportMeter
{
    /// <summary>All lines are in, or were good in a dry run.</summary>
    public const string Done = "done";

    /// <summary>Bad lines stopped it: the sender's to mend.</summary>
    public const string Refused = "refused";

    /// <summary>A fault of the service stopped it: the operator's to mend.</summary>
    public const string Fault = "fault";

    private readonly Counter<long> _ended;
    private int _running;

    public ImportMeter(IMeterFactory meters)
    {
        var meter = meters.Create(OutboxMeter.Name);
        _ended = meter.CreateCounter<long>("govportal.imports.ended");
        meter.CreateObservableGauge("govportal.jobs.running", () => Volatile.Read(ref _running));
    }

    /// <summary>Shows the kind at zero: what begins at one cannot be seen to grow.</summary>
    public void Know(string kind)
    {
        foreach (var outcome in (string[])[Done, Refused, Fault]) _ended.Add(0, Tags(kind, outcome));
    }

    public void Started() => Interlocked.Increment(ref _running);

    public void Stopped() => Interlocked.Decrement(ref _running);

    public void Ended(string kind, string outcome) => _ended.Add(1, Tags(kind, outcome));

    private static KeyValuePair<string, object?>[] Tags(string kind, string outcome) => [new("kind", kind), new("outcome", outcome)];
}
