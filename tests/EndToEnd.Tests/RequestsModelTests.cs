using System.Collections.Concurrent;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.TestKit.CaseModel;

namespace GovPortal.EndToEnd.Tests;

/// <summary>The model of the cases against the running suite, through the gateway, to the table that Reporting makes of what it is told.</summary>
[Collection(SharedSuite.Name)]
public sealed class RequestsModelTests(SharedSuite shared, ITestOutputHelper output)
{
    private const string Town = "model";
    private const int Walks = 4;
    private const int StepsEach = 180;

    private static readonly IReadOnlyList<ModelActor> Staff =
    [
        .. KnownClient.StaffRoles.Select(role => new ModelActor($"{Town}-{role}", [role])), new($"{Town}-all", KnownClient.StaffRoles),
        new($"{SharedSuite.West}-caseOfficer", ["caseOfficer"], Stranger: true),
    ];

    public static IEnumerable<KnownClient> Clients => KnownClient.StaffOf(Town).Append(KnownClient.Of($"{Town}-all", Town, KnownClient.StaffRoles));

    [Fact]
    public async Task Each_case_lands_in_the_one_cell_of_reportings_table_3_where_the_model_has_it()
    {
        var ct = TestContext.Current.CancellationToken;
        var (seed, today) = (Random.Shared.Next(), LegalDay.Today(TimeProvider.System));
        using var tools = await shared.Suite.SignInAsync(KnownClient.Tools, ct);
        await tools.OnboardAsync(Town, ct);
        await using var witness = new ReadingWitness(shared.Suite);
        foreach (var actor in Staff) await witness.SignInAsync(actor, ct);

        List<CaseWalk> walks = [.. Enumerable.Range(0, Walks).Select(i => new CaseWalk(witness, Staff, seed + i, $"E{i}", today))];
        await Task.WhenAll(walks.Select(w => w.GoAsync(StepsEach, ct)));

        var cases = walks.SelectMany(w => w.Cases).ToList();
        output.WriteLine($"seed {seed}: {walks.Sum(w => w.Steps)} steps on {cases.Count} cases, {cases.Count(c => c.Decision is not null)} of them decided");
        cases.Count(c => c.Decision is not null).ShouldBePositive();
        for (var year = 2019; year <= today.Year; year++) await AgreesAsync(tools, cases, year, seed, ct);
    }

    /// <summary>Every cell of the year's table is the model's; the lists behind the cells name each decided case once.</summary>
    private static async Task AgreesAsync(HttpClient tools, List<ModelCase> cases, int year, int seed, CancellationToken ct)
    {
        var expected = Table3.Of(cases, year);
        IReadOnlyDictionary<(string, string), int> told = new Dictionary<(string, string), int>();
        var report = $"api/reporting/towns/{Town}/reports/{year}";
        await Until.Async(
            async () => Same(told = Cells((await tools.ReadAsync($"{report}?form=2021", ct)).GetProperty("table3")), expected),
            () => $"table 3 of {year} is that of the model (seed {seed}). Model: {Words(expected)}. Reporting: {Words(told)}", ct);
        var listed = new List<string>();
        foreach (var row in Table3.ResultRows.Where(row => told.Keys.Any(cell => cell.Item1 == row)))
        {
            var behind = await tools.ReadAsync($"{report}/cells/3/{row}/total", ct);
            listed.AddRange(behind.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("label").GetString()!));
        }

        listed.Order(StringComparer.Ordinal).ShouldBe(
            cases.Where(c => c is { Deleted: false, Continues: false } && c.DecidedOn?.Year == year).Select(c => c.CaseNo).Order(StringComparer.Ordinal));
    }

    private static SortedDictionary<(string, string), int> Cells(JsonElement table)
    {
        var cells = new SortedDictionary<(string, string), int>();
        foreach (var outer in table.EnumerateObject().Where(o => o.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var inner in outer.Value.EnumerateObject().Where(i => i.Value.ValueKind == JsonValueKind.Number && i.Value.GetInt32() != 0))
            {
                // Whichever way round it is written: rows have numbers, columns have names.
                var (row, column) = char.IsDigit(outer.Name[0]) ? (outer.Name, inner.Name) : (inner.Name, outer.Name);
                cells[(row, column)] = inner.Value.GetInt32();
            }
        }

        return cells;
    }

    private static bool Same(IReadOnlyDictionary<(string, string), int> one, IReadOnlyDictionary<(string, string), int> other) =>
        one.OrderBy(c => c.Key).SequenceEqual(other.OrderBy(c => c.Key));

    private static string Words(IReadOnlyDictionary<(string, string), int> cells) => string.Join(" ", cells.Select(c => $"{c.Key.Item1}/{c.Key.Item2}={c.Value}"));

    /// <summary>The model town's staff at the gateway, and its cases as the service shows them.</summary>
    private sealed class ReadingWitness(SuiteProcess suite) : ICaseWitness, IAsyncDisposable
    {
        private readonly Dictionary<ModelActor, HttpClient> _clients = [];
        private readonly ConcurrentDictionary<string, CaseSight> _last = new(StringComparer.Ordinal);

        public string Cases => $"api/requests/towns/{Town}/cases";

        public HttpClient Client(ModelActor actor) => _clients[actor];

        public async Task SignInAsync(ModelActor actor, CancellationToken ct) => _clients[actor] = await suite.SignInAsync(actor.Name, ct);

        public async Task<CaseSight> LookAsync(string caseNo, CancellationToken ct)
        {
            var reader = _clients[Staff[0]];
            using var answer = await reader.GetAsync($"{Cases}/{caseNo}", ct);
            // A record entered in error is shown to nobody: what it was last, with the line that took it away.
            if (answer.StatusCode == System.Net.HttpStatusCode.NotFound && _last[caseNo] is var known)
                return _last[caseNo] = known.Deleted ? known : known with { Deleted = true, Version = known.Version + 1, Lines = [.. known.Lines, "deleted"] };
            var one = await answer.JsonAsync(ct);
            var ledger = await reader.ReadAsync($"{Cases}/{caseNo}/ledger", ct);
            return _last[caseNo] = new CaseSight(
                one.GetProperty("state").GetString()!, one.GetProperty("regime").GetString()!, one.GetProperty("version").GetInt64(), Day(one, "dueOn"),
                one.GetProperty("dueIsProvisional").GetBoolean(), Day(one, "nextDueOn"), one.GetProperty("decision").GetString(),
                [.. one.GetProperty("grounds").EnumerateArray().Select(g => g.GetString()!)], Day(one, "decidedOn"), Day(one, "deliveredOn"), Deleted: false,
                [.. ledger.EnumerateArray().Select(l => l.GetRawText())],
                ledger.EnumerateArray().LastOrDefault(l => l.GetProperty("kind").GetString() == "consultationSent") is { ValueKind: JsonValueKind.Object } sent
                    ? sent.GetProperty("consultation").GetGuid() : null);
        }

        public ValueTask DisposeAsync()
        {
            foreach (var client in _clients.Values) client.Dispose();
            return ValueTask.CompletedTask;
        }

        private static DateOnly? Day(JsonElement one, string name) => one.GetProperty(name).GetString() is { } text ? DateOnly.Parse(text, null) : null;
    }
}
