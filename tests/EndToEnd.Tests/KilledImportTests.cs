using System.Text.Json;

namespace GovPortal.EndToEnd.Tests;

/// <summary>kill -9 in the middle of an import: what was accepted is neither lost nor counted twice. One running suite, a fresh town for each kill.</summary>
public sealed class KilledImportTests(KilledSuite killed, ITestOutputHelper output) : IClassFixture<KilledSuite>
{
    /// <summary>For what comes about by itself; no claim about speed.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private static readonly string History = KilledSuite.History();

    /// <summary>Every process of the suite and every server, alone; and pairs that depend on each other.</summary>
    public static TheoryData<string> Victims { get; } =
        [.. AppHost.Topology.Processes.Select(p => p.Name), "rabbitmq", "postgres", "publication epmd rabbitmq"];

    [Theory]
    [MemberData(nameof(Victims))]
    public async Task Of_2000_items_none_is_lost_and_none_counted_twice(string victims)
    {
        var ct = TestContext.Current.CancellationToken;
        var (town, suite) = ($"killed-{victims.Replace(' ', '-')}", killed.Suite);
        var job = await StartedAsync(town, ct);
        var before = victims.Split(' ').ToDictionary(v => v, suite.Returned);

        foreach (var victim in before.Keys) suite.Kill(victim);

        await SucceededAsync(job, ct);
        await CountedOnceAsync(town, ct);
        await ReturnedAsync(before, ct);
        // The only port mapper of this suite is the one that the launcher watches.
        (await suite.Folder.RemainsAsync(ct)).Where(p => p.Contains("/epmd ", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith($"{suite.Processes["epmd"]} ");
    }

    [Theory]
    [InlineData("gateway")]
    [InlineData("publication")]
    public async Task A_file_that_is_cut_off_on_its_way_can_be_sent_again(string victim)
    {
        var ct = TestContext.Current.CancellationToken;
        var (town, suite) = ($"cut-{victim}", killed.Suite);
        await killed.Tools.OnboardAsync(town, ct);
        Dictionary<string, int> before = new() { [victim] = suite.Returned(victim) };
        using (var halved = new HalvedFile(History, between: () => suite.Kill(victim)))
        {
            (await killed.TrySendAsync(town, halved, ct)).ShouldBeNull("half a file must not be accepted");
        }

        await ReturnedAsync(before, ct);
        await SucceededAsync(await killed.Tools.StartImportAsync("publication", town, "items", History, ct), ct);
        await CountedOnceAsync(town, ct);
    }

    [Fact]
    public async Task A_killed_launcher_leaves_no_process_behind_and_its_next_start_ends_the_import()
    {
        var ct = TestContext.Current.CancellationToken;
        var (town, suite) = ("killed-launcher", killed.Suite);
        var job = await StartedAsync(town, ct);
        IReadOnlyList<string> left = await suite.Folder.RemainsAsync(ct);
        left.Count.ShouldBeGreaterThanOrEqualTo(suite.Processes.Count);

        await suite.KillLauncherAsync(ct);

        await Until.Async(
            async () => (left = await suite.Folder.RemainsAsync(ct)) is [], () => $"no process is left but {string.Join('\n', left)}", TimeSpan.FromSeconds(12), ct);
        await suite.StartAgainAsync(ct);
        await SucceededAsync(job, ct);
        await CountedOnceAsync(town, ct);
    }

    /// <summary>An import of a fresh town that is at work: some of its items are in, others are not.</summary>
    /// <returns>Path of its job.</returns>
    private async Task<string> StartedAsync(string town, CancellationToken ct)
    {
        await killed.Tools.OnboardAsync(town, ct);
        var job = await killed.Tools.StartImportAsync("publication", town, "items", History, ct);
        var done = 0;
        await Until.Async(async () => (done = (await killed.Tools.ReadAsync(job, ct)).GetProperty("done").GetInt32()) > 0, "the first items are in", Limit, ct);
        done.ShouldBeLessThan(KilledSuite.Items, "the import ended before anything could be killed: make it longer");
        return job;
    }

    private Task ReturnedAsync(Dictionary<string, int> before, CancellationToken ct) => Until.Async(
        () => Task.FromResult(before.All(victim => killed.Suite.Returned(victim.Key) > victim.Value)),
        () => $"{string.Join(" and ", before.Keys)} ready again: {killed.Suite.Said}", Limit, ct);

    private async Task SucceededAsync(string job, CancellationToken ct)
    {
        JsonElement? last = null;
        await Until.Async(
            async () => (last = await killed.TryReadAsync(job, ct)) is { } state && state.GetProperty("state").GetString() is "succeeded" or "failed",
            () => $"the end of the import, which says {last}: {killed.Suite.Said}", Limit, ct);
        last!.Value.GetProperty("state").GetString().ShouldBe("succeeded", last.ToString());
        last.Value.GetProperty("done").GetInt32().ShouldBe(KilledSuite.Items);
        output.WriteLine(last.ToString()!);
    }

    /// <summary>Every item once in Publication, and the same number in Reporting, also when no message is on its way any more.</summary>
    private async Task CountedOnceAsync(string town, CancellationToken ct)
    {
        await Until.Async(async () => await killed.ReportedAsync(town, ct) == KilledSuite.Items, $"{KilledSuite.Items} items in the report of {town}", Limit, ct);
        await Until.Async(async () => await killed.OnTheWayAsync(town, ct) == 0, $"no message of {town} is on its way", Limit, ct);
        (await killed.ReportedAsync(town, ct)).ShouldBe(KilledSuite.Items);
        var keys = await killed.KeysAsync(town, ct);
        keys.Count.ShouldBe(KilledSuite.Items);
        keys.Distinct().Count().ShouldBe(KilledSuite.Items);
    }
}
