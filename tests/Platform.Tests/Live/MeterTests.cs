using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using GovPortal.Contracts.Requests;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class MeterTests(ScratchSuite suite) : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _sums = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    [Fact]
    public async Task Messages_are_counted_by_consumer_and_outcome_and_only_once_given_up()
    {
        Listen();
        var town = await suite.TownAsync();
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        await tap.PublishAsync(Guid.CreateVersion7(), town.Id.Value, Fact("good"));
        await tap.PublishAsync(Guid.CreateVersion7(), town.Id.Value, Fact(ScratchConsumer.Broken));
        await Until.TrueAsync(() => Task.FromResult(Sum("govportal.messages.consumed ScratchConsumer failed") == 1), Sums);
        await Until.TrueAsync(() => Task.FromResult(Sum("govportal.messages.consumed ScratchConsumer done") >= 1), Sums);
    }

    [Fact]
    public async Task Imports_are_counted_by_kind_and_how_they_end()
    {
        Listen();
        var town = await suite.TownAsync();
        await town.EndedAsync(await town.ImportAsync("key,text\na,one\n"));
        await town.EndedAsync(await town.ImportAsync("key\na\n"));
        var broken = await town.EndedAsync(await town.ImportAsync("key,text\nb,explode\n"));
        broken.GetProperty("errors").ToString().ShouldContain("import-failed");
        await Until.TrueAsync(
            () => Task.FromResult(Sum("govportal.imports.ended notes done") == 1 && Sum("govportal.imports.ended notes refused") == 1 && Sum("govportal.imports.ended notes fault") == 1), Sums);
    }

    [Fact]
    public async Task A_running_import_shows()
    {
        Listen();
        var town = await suite.TownAsync();
        var job = await town.ImportAsync("key,text\na,wait\n");
        await Until.TrueAsync(() => Task.FromResult(Gauge() == 1), Sums);
        ScratchImport.Gate.Release();
        await town.EndedAsync(job);
        await Until.TrueAsync(() => Task.FromResult(Gauge() == 0), Sums);
    }

    public void Dispose() => _listener.Dispose();

    private void Listen()
    {
        var meters = suite.Service.Get<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            string name = instrument.Name;
            foreach (var tag in tags) name += " " + tag.Value;
            _sums.AddOrUpdate(name, value, (_, sum) => sum + value);
        });
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => _sums[instrument.Name] = value);
        _listener.Start();
    }

    private long Sum(string name) => _sums.GetValueOrDefault(name);

    private long Gauge()
    {
        _listener.RecordObservableInstruments();
        return Sum("govportal.jobs.running");
    }

    private string Sums() => string.Join("; ", _sums.Select(s => $"{s.Key} = {s.Value}"));

    private static WithheldFilingFact Fact(string text) => new(Guid.CreateVersion7(), 1, "key", text, new DateOnly(2024, 1, 2), false, false);
}
