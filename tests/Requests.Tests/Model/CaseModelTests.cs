using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.TestKit.CaseModel;

namespace GovPortal.Requests.Tests.Model;

/// <summary>Random acts of several officers on many cases at once, each answer and each stored case held against a model of the law's state and clock tables.</summary>
/// <remarks>Repeat a failure with the seed that it names: <c>CASE_MODEL_SEED</c>; go longer with <c>CASE_MODEL_STEPS</c>.</remarks>
public sealed class CaseModelTests(RequestsHost host, ITestOutputHelper output)
{
    private const int Walks = 8;

    [Fact]
    public async Task Whatever_officers_try_the_case_is_where_the_law_puts_it()
    {
        var ct = TestContext.Current.CancellationToken;
        var seed = Setting("CASE_MODEL_SEED") ?? Random.Shared.Next();
        var steps = Setting("CASE_MODEL_STEPS") ?? 20_000;
        var town = host.NewTown();
        var today = LegalDay.Today(TimeProvider.System);
        await using var witness = new DatabaseWitness(host, town, host.NewTown(), DatabaseWitness.Staff);
        var watch = Stopwatch.StartNew();

        List<CaseWalk> walks = [.. Enumerable.Range(0, Walks).Select(i => new CaseWalk(witness, DatabaseWitness.Staff, seed + i, $"M{i}", today))];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAll(walks.Select(walk => GoAsync(walk, (steps + Walks - 1) / Walks, stop)));

        foreach (var walk in walks) await walk.LookAgainAsync(ct);
        output.WriteLine($"seed {seed}: {walks.Sum(w => w.Steps)} steps on {walks.Sum(w => w.Cases.Count)} cases in {watch.Elapsed.TotalSeconds:0} s");
        Tell("done", walks.SelectMany(w => w.Done).GroupBy(d => d.Key.ToString(), d => d.Value));
        Tell("refused", walks.SelectMany(w => w.Refused).GroupBy(d => d.Key, d => d.Value));
        if (steps >= 20_000) Enum.GetValues<ActKind>().Except(walks.SelectMany(w => w.Done.Keys)).ShouldBeEmpty("so many steps must do everything at least once");
        var cases = walks.SelectMany(w => w.Cases).ToList();
        TellsOthers(cases, await witness.FactsAsync(ct));
        var lines = await witness.CountAsync("select count(*) from case_ledger where town_id = $1", ct);
        lines.ShouldBe(cases.Sum(c => c.Version));
    }

    /// <summary>Where one walk has failed the others need not go on.</summary>
    private static async Task GoAsync(CaseWalk walk, int steps, CancellationTokenSource stop)
    {
        var whole = false;
        try
        {
            await walk.GoAsync(steps, stop.Token);
            whole = true;
        }
        finally
        {
            if (!whole) await stop.CancelAsync();
        }
    }

    /// <summary>The other services were told the truth at last, each version once; every decided case has the one cell that it lands in.</summary>
    private static void TellsOthers(List<ModelCase> cases, IReadOnlyList<JsonElement> facts)
    {
        var told = facts.GroupBy(f => f.Text("caseNo")).ToDictionary(g => g.Key, g => g.ToList());
        told.Count.ShouldBe(cases.Count);
        foreach (var one in cases)
        {
            var versions = told[one.CaseNo].ConvertAll(f => f.GetProperty("version").GetInt64());
            versions.Distinct().Count().ShouldBe(versions.Count, one.ToString());
            var last = told[one.CaseNo][^1];
            last.GetProperty("version").GetInt64().ShouldBe(one.Version, one.ToString());
            (last.GetProperty("decision").GetString(), Day(last, "decidedOn"), Day(last, "dueOn"), last.GetProperty("deleted").GetBoolean(), last.Text("regime"))
                .ShouldBe((one.Decision, one.DecidedOn, one.DueOn, one.Deleted, one.Regime), one.ToString());
            last.GetProperty("grounds").EnumerateArray().Select(g => g.GetString()).ShouldBe(one.Grounds, one.ToString());
            last.GetProperty("reopenedByJudgment").GetBoolean().ShouldBe(one.Continues, one.ToString());
            if (one.Decision is not null) Table3.ResultRows.ShouldContain(Table3.RowOf(one));
        }
    }

    private static DateOnly? Day(JsonElement fact, string name) => fact.GetProperty(name).GetString() is { } text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null;

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private void Tell(string what, IEnumerable<IGrouping<string, int>> counts) =>
        output.WriteLine($"{what}: {string.Join(", ", counts.OrderByDescending(c => c.Sum()).Select(c => $"{c.Key} {c.Sum()}"))}");
}
