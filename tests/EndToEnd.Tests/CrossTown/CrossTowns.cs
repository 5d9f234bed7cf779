using System.Collections.Concurrent;
using System.Text.Json;

namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>Two towns full of work, everybody who may try something, and every operation that there is.</summary>
public sealed class CrossTowns(SharedSuite shared) : IAsyncLifetime
{
    private const string MineSlug = "cross-mine";
    private const string TheirsSlug = "cross-theirs";
    private const int Variants = 8;
    private readonly ConcurrentDictionary<string, Outcome> _outcomes = new(StringComparer.Ordinal);
    private SuiteDatabases? _databases;

    /// <summary>Stands, with where it stands, in what the other town tells nobody outside.</summary>
    public static string Hush => "hush." + TheirsSlug;

    /// <summary>How often something was tried.</summary>
    internal int Calls { get; private set; }

    internal IReadOnlyList<ApiOperation> Operations { get; private set; } = [];

    internal Town Mine { get; private set; } = new("", default);

    internal Town Theirs { get; private set; } = new("", default);

    /// <summary>One with all posts of the own town, and one for each post.</summary>
    internal IReadOnlyList<Caller> Staff { get; private set; } = [];

    internal Caller Tools { get; private set; } = new("", new HttpClient());

    internal Caller Supervisor { get; private set; } = new("", new HttpClient());

    internal Caller Anybody { get; private set; } = new("", new HttpClient());

    internal IReadOnlyList<TownRecord> TheirRecords { get; private set; } = [];

    private Caller TheirStaff { get; set; } = new("", new HttpClient());

    /// <summary>Clients that the suite must know from its first start.</summary>
    public static IEnumerable<KnownClient> Clients =>
        from town in (string[])[MineSlug, TheirsSlug]
        from client in KnownClient.StaffOf(town).Append(KnownClient.Of($"{town}-all", town, KnownClient.StaffRoles))
        select client;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        Anybody = new Caller("", shared.Suite.Anybody());
        Tools = await SignInAsync(KnownClient.Tools, ct);
        Mine = await OnboardAsync(MineSlug, ct);
        Theirs = await OnboardAsync(TheirsSlug, ct);
        Supervisor = await SignInAsync(SharedSuite.Supervisor, ct);
        TheirStaff = await SignInAsync($"{TheirsSlug}-all", ct);
        var staff = new List<Caller>();
        foreach (var client in Clients.Where(c => c.Town == MineSlug).OrderByDescending(c => c.Roles.Count)) staff.Add(await SignInAsync(client.Id, ct));
        Staff = staff;
        Operations = await ApiOperation.AllAsync(Anybody.Client, ct);
        _databases = await SuiteDatabases.OpenAsync(shared.Suite, ct);
        await Task.WhenAll(FillAsync(Mine, Staff[0], ct), FillAsync(Theirs, TheirStaff, ct));
        await HushAsync(ct);
        await SettleAsync(ct);
        TheirRecords = await _databases.RecordsAsync(Theirs, ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in Staff.Append(Tools).Append(Supervisor).Append(Anybody).Append(TheirStaff)) caller.Dispose();
        if (_databases is not null) await _databases.DisposeAsync();
    }

    /// <summary>The towns' administrative codes: of their own, or both would number their items alike.</summary>
    internal static string CodeOf(string slug) => slug == MineSlug ? "990000111" : "990000222";

    /// <summary>How the operation went in town for its own people.</summary>
    internal Outcome? OutcomeOf(ApiOperation operation, Town town) => _outcomes.GetValueOrDefault($"{town.Slug} {operation}");

    /// <summary>Things of the other town whose keys fit into the path; one null for a path without keys.</summary>
    internal IReadOnlyList<TownRecord?> TheirThings(ApiOperation operation) => [.. Things.For(operation, TheirRecords).Take(3)];

    internal Task<IReadOnlyList<string>> PictureAsync(CancellationToken ct, params string[] readBy) => _databases!.PictureAsync(Theirs, ct, readBy);

    internal async Task<Answer> CallAsync(Caller caller, ApiOperation operation, Town town, TownRecord? thing, CancellationToken ct)
    {
        Calls++;
        return await caller.CallAsync(operation, town, thing, TheirRecords, "tag." + MineSlug, OutcomeOf(operation, Mine)?.Variant ?? 0, ct);
    }

    /// <summary>Until messages have been sent and consumed and audit entries sealed: nothing of either town changes any more.</summary>
    internal async Task SettleAsync(CancellationToken ct)
    {
        var (before, still) = (Array.Empty<string>(), 0);
        // Audit entries are sealed every three seconds.
        for (var look = 0; still < 5; look++)
        {
            look.ShouldBeLessThan(100, "The towns do not come to rest.");
            string[] now = [.. await _databases!.PictureAsync(Theirs, ct), .. await _databases.PictureAsync(Mine, ct)];
            still = now.SequenceEqual(before, StringComparer.Ordinal) ? still + 1 : 0;
            before = now;
            await Task.Delay(TimeSpan.FromSeconds(0.8), ct);
        }
    }

    private async Task<Caller> SignInAsync(string client, CancellationToken ct) => new(client, await shared.Suite.SignInAsync(client, ct));

    private async Task<Town> OnboardAsync(string slug, CancellationToken ct)
    {
        var input = new { slug, name = "示例镇", adminCode = CodeOf(slug), kind = "town" };
        return new Town(slug, (await Tools.Client.CreateAsync("api/identity/towns", input, ct)).GetProperty("id").GetGuid());
    }

    private async Task FillAsync(Town town, Caller own, CancellationToken ct)
    {
        await Task.WhenAll(Files.All.Select(f => Tools.Client.ImportAsync(f.Service, town.Slug, f.Kind, f.Content("tag." + town.Slug, $"hush.{town.Slug}.{f.Kind}"), ct)));
        await WorkAsync(town, own, ct);
    }

    /// <summary>The town's own people do everything once that there is to do, and county IT what only it may; what is deleted is read before, and made anew in the end.</summary>
    private async Task WorkAsync(Town town, Caller own, CancellationToken ct)
    {
        var making = Operations.Where(o => o.OfTown && o.Method == HttpMethod.Post && !o.Keys.Any()).ToList();
        var all = Operations.Where(o => o.OfTown).OrderBy(o => o.Method == HttpMethod.Delete).ThenBy(o => o.Reads).ThenBy(o => o.Path.Count(c => c == '{')).ToList();
        var receipts = new List<TownRecord>();
        // What the first round makes is there for the second.
        foreach (var operation in (IEnumerable<ApiOperation>)[.. all, .. making, .. all])
        {
            if (OutcomeOf(operation, town)?.Answer.IsSuccess == true && !making.Contains(operation)) continue;
            var records = await _databases!.RecordsAsync(operation.Service, town, ct);
            if (operation.Public) records = [.. receipts, .. records];
            var things = Things.For(operation, records);
            for (var variant = 0; variant < Variants; variant++)
            {
                var thing = things[variant % things.Count];
                var answer = await own.CallAsync(operation, town, thing, records, "tag." + town.Slug, variant, ct);
                if (answer.Status == 403) answer = await Tools.CallAsync(operation, town, thing, records, "tag." + town.Slug, variant, ct);
                if (Receipt(operation, answer) is { } receipt) receipts.Insert(0, receipt);
                if (Keep(new Outcome(variant, answer), $"{town.Slug} {operation}").Answer.IsSuccess) break;
            }
        }
    }

    /// <summary>What an applicant is given and nobody else ever is: the access code stands in no table.</summary>
    private static TownRecord? Receipt(ApiOperation operation, Answer answer) =>
        answer.IsSuccess && operation.ToString() == "POST /api/requests/towns/{town}/submissions" ? TownRecord.Of(operation.Service, "submissions", JsonElement.Parse(answer.Body)) : null;

    /// <returns>The best so far.</returns>
    private Outcome Keep(Outcome outcome, string key) => _outcomes.AddOrUpdate(key, outcome, (_, known) => outcome.Rank > known.Rank ? outcome : known);

    /// <summary>What nobody outside may see, last, so that nothing of it has been published by the work before.</summary>
    private async Task HushAsync(CancellationToken ct)
    {
        var path = (string service) => $"api/{service}/towns/{TheirsSlug}";
        await TheirStaff.Client.CreateAsync($"{path("publication")}/items", new Dictionary<string, object>
        {
            ["key"] = Hush,
            ["title"] = Hush,
            ["column"] = "notice",
            ["producedOn"] = "2014-03-03",
            ["channels"] = new[] { "website" },
            ["body"] = Hush,
            ["normative"] = false,
            ["governmentInformation"] = true,
        }, ct);
        await TheirStaff.Client.CreateAsync($"{path("requests")}/cases", new Dictionary<string, object>
        {
            ["caseNo"] = Hush,
            ["channel"] = "counter",
            ["receivedOn"] = "2025-01-07",
            ["applicantKind"] = "naturalPerson",
            ["applicantName"] = Hush,
            ["contact"] = Hush,
            ["subject"] = Hush,
        }, ct);
        using var declared = await TheirStaff.Client.SendAsync(
            HttpMethod.Put, $"{path("reporting")}/declarations/2016", new { declaredBy = Hush, narrative = new Dictionary<string, string> { ["1"] = Hush } }, ct);
        await declared.JsonAsync(ct);
        await Tools.Client.CreateAsync($"{path("identity")}/departments", new { name = Hush }, ct);
        await Tools.Client.CreateAsync($"{path("identity")}/accounts", new { userName = Hush, displayName = Hush, roles = new[] { "reviewer" } }, ct);
    }
}

/// <summary>How an operation went for the people of its own town.</summary>
internal sealed record Outcome(int Variant, Answer Answer)
{
    /// <summary>The answer came from the use case itself, be it that the state of the thing forbids what was asked.</summary>
    public bool Reached => Rank > 0;

    public int Rank => Answer.Status switch
    {
        >= 200 and < 300 => 3,
        409 or 422 => 2,
        428 => 1,
        _ => 0,
    };
}
