using System.Text.Json;

namespace GovPortal.EndToEnd.Tests;

/// <summary>kill -9 in the middle of an import: what was accepted is neither lost nor counted twice. One running suite, a fresh town for each kill.</summary>
public sealed class KilledImportTests(KilledSuite killed, ITestOutputHelper output) : IClassFixture<KilledSuite>
{
    private static readonly string History = KilledSuite.History();

    private static readonly KilledPages Folder = new();

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

    /// <summary>Before the first page is an item, while the folder is looked through and numbers are settled; and with some pages in.</summary>
    [Theory]
    [InlineData("looking", 0)]
    [InlineData("applying", 1)]
    public async Task Of_a_folder_of_pages_none_and_nothing_that_they_attach_is_lost_or_doubled(string phase, int after)
    {
        var ct = TestContext.Current.CancellationToken;
        var (town, suite) = ($"killed-pages-{phase}", killed.Suite);
        await killed.Tools.OnboardAsync(town, ct);
        var job = await Folder.SendAsync(killed.Tools, town, ct);
        var done = await AtWorkAsync(job, after, ct);
        done.ShouldBeInRange(after, KilledPages.Pages - 1, "the import was not met where it should be killed: make it longer");
        Dictionary<string, int> before = new() { ["publication"] = suite.Returned("publication") };

        suite.Kill("publication");

        await SucceededAsync(job, ct, KilledPages.Pages);
        await CountedOnceAsync(town, ct, KilledPages.Pages);
        await ReturnedAsync(before, ct);
        (await KilledPages.HeldAsync(killed, town, ct)).ShouldBe(Folder.Expected);
        (await KilledPages.DownloadsAsync(suite, town, ct)).ShouldBe(Folder.Attached);
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
            async () => (left = await suite.Folder.RemainsAsync(ct)) is [], () => $"no process is left but {string.Join('\n', left)}", ct);
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
        (await AtWorkAsync(job, 1, ct)).ShouldBeLessThan(KilledSuite.Items, "the import ended before anything could be killed: make it longer");
        return job;
    }

    /// <summary>Until it runs and so many of its records, or more, are in.</summary>
    private async Task<int> AtWorkAsync(string job, int least, CancellationToken ct)
    {
        var done = 0;
        await Until.MetAsync(
            async () =>
            {
                var now = await killed.Tools.ReadAsync(job, ct);
                done = now.GetProperty("done").GetInt32();
                return now.GetProperty("state").GetString() is not "queued" && done >= least;
            },
            $"the import runs and {least} of its records are in", ct);
        return done;
    }

    private Task ReturnedAsync(Dictionary<string, int> before, CancellationToken ct) => Until.Async(
        () => Task.FromResult(before.All(victim => killed.Suite.Returned(victim.Key) > victim.Value)),
        () => $"{string.Join(" and ", before.Keys)} ready again: {killed.Suite.Said}", ct);

    private async Task SucceededAsync(string job, CancellationToken ct, int items = KilledSuite.Items)
    {
        JsonElement? last = null;
        await Until.Async(
            async () => (last = await killed.TryReadAsync(job, ct)) is { } state && state.GetProperty("state").GetString() is "succeeded" or "failed",
            () => $"the end of the import, which says {last}: {killed.Suite.Said}", ct);
        last!.Value.GetProperty("state").GetString().ShouldBe("succeeded", last.ToString());
        last.Value.GetProperty("done").GetInt32().ShouldBe(items);
        output.WriteLine(last.ToString()!);
    }

    /// <summary>Every item once in Publication, and the same number in Reporting, also when no message is on its way any more.</summary>
    private async Task CountedOnceAsync(string town, CancellationToken ct, int items = KilledSuite.Items)
    {
        await Until.Async(async () => await killed.ReportedAsync(town, ct) == items, $"{items} items in the report of {town}", ct);
        await Until.Async(async () => await killed.OnTheWayAsync(town, ct) == 0, $"no message of {town} is on its way", ct);
        (await killed.ReportedAsync(town, ct)).ShouldBe(items);
        var keys = await killed.KeysAsync(town, ct);
        keys.Count.ShouldBe(items);
        keys.Distinct().Count().ShouldBe(items);
    }
}
