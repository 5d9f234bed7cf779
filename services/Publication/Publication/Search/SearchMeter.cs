using System.Diagnostics.Metrics;

namespace GovPortal.Publication.Search;

/// <summary>How far the search is behind what is published: depth and age of its queue are what an operator watches.</summary>
public sealed class SearchMeter
{
    private readonly Counter<long> _indexed;
    private long _queued;
    private long _files;
    private double _oldestSeconds;

    public SearchMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create("GovPortal.Publication");
        _indexed = meter.CreateCounter<long>("govportal.search.indexed");
        meter.CreateObservableGauge("govportal.search.queued", () => Interlocked.Read(ref _queued));
        meter.CreateObservableGauge("govportal.search.files", () => Interlocked.Read(ref _files));
        meter.CreateObservableGauge("govportal.search.oldest.age", () => Volatile.Read(ref _oldestSeconds), "s");
    }

    internal void Indexed(int count) => _indexed.Add(count);

    /// <param name="files">Items that are found, but not yet by the texts of all their files.</param>
    internal void Observe(long queued, double oldestSeconds, long files)
    {
        Interlocked.Exchange(ref _queued, queued);
        Interlocked.Exchange(ref _files, files);
        Volatile.Write(ref _oldestSeconds, oldestSeconds);
    }
}
