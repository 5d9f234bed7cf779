using System.Diagnostics;
using GovPortal.AppHost;

namespace GovPortal.EndToEnd.Tests.PersonalData;

/// <summary>An applicant's name, numbers and words, put wherever the service takes a text, are then looked for in all that is kept of a running suite.</summary>
[Collection(SharedSuite.Name)]
public sealed class StoredInClearTests(SharedSuite shared, ITestOutputHelper output)
{
    private const string Slug = "personal";

    public static IEnumerable<KnownClient> Clients => KnownClient.StaffOf(Slug).Append(KnownClient.Of($"{Slug}-all", Slug, KnownClient.StaffRoles));

    [Fact]
    public async Task Nothing_that_people_write_of_themselves_is_kept_in_clear_anywhere()
    {
        var ct = TestContext.Current.CancellationToken;
        var (plant, control) = (new Plant(), new Plant());
        using var tools = await shared.Suite.SignInAsync(KnownClient.Tools, ct);
        await tools.OnboardAsync(Slug, ct);
        using var anybody = shared.Suite.Anybody();
        using var officer = await shared.Suite.SignInAsync($"{Slug}-all", ct);
        using var reviewer = await shared.Suite.SignInAsync($"{Slug}-reviewer", ct);
        using var approver = await shared.Suite.SignInAsync($"{Slug}-approver", ct);

        await new LifeOfACase(plant, Slug, officer, reviewer, approver).LiveAsync(anybody, ct);
        await ImportAsync(tools, plant, control, ct);
        await anybody.ReadAsync($"api/publication/search?q={Uri.EscapeDataString(plant.Text("search q"))}", ct);
        await SettledAsync(anybody, ct);

        var found = await SearchAsync(new ClearText(plant.Mark, plant.Name), ct);
        Tell(plant, found);
        found.ShouldBeEmpty();
        await FindsAsync(control, ct);
    }

    private void Tell(Plant plant, List<Hit> found)
    {
        foreach (var hit in found.DistinctBy(h => (plant.Where(h), Path.GetDirectoryName(h.Place), h.How))) output.WriteLine($"{plant.Where(hit)} | {hit.How} | {hit.Place} | {hit.Context}");
    }

    /// <summary>Files with his words, sound ones and faulty ones: a line may be wrong in any column.</summary>
    private static async Task ImportAsync(HttpClient tools, Plant plant, Plant control, CancellationToken ct)
    {
        const string Columns = "caseNo,channel,receivedOn,applicantKind,applicantName,subject,decision,grounds,decidedOn,deliveredOn,extendedWorkingDays,remark";
        await tools.ImportAsync(
            "requests", Slug, "cases",
            $"{Columns}\nold-1,counter,2016-01-05,naturalPerson,{plant.Text("import applicantName")},{plant.Text("import subject")},,,,,0,{plant.Text("import remark")}\n", ct);
        await tools.ImportAsync(
            "publication", Slug, "items",
            $"key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity\ncontrol-1,{control.Text("title")},notice,2015-03-01,2015-03-02,website,正文,false,true,effective\n", ct);
        // Columns that slipped by one put his words where a day or a code should stand.
        var slipped = string.Join(',', Columns.Split(',').Select(column => column == "caseNo" ? "old-2" : plant.Text($"import slipped {column}")));
        var job = await tools.StartImportAsync("requests", Slug, "cases", $"{Columns}\n{slipped}\n", ct);
        await Until.Async(async () => (await tools.ReadAsync(job, ct)).GetProperty("state").GetString() is "failed", "the faulty file is refused", ct);
        (await tools.ReadAsync(job, ct)).GetProperty("errors").GetArrayLength().ShouldBePositive();
    }

    /// <summary>What was said of the above has left every process, and the databases have written it to their files.</summary>
    private async Task SettledAsync(HttpClient anybody, CancellationToken ct)
    {
        foreach (var database in Topology.Databases.Where(d => d is not "identity"))
        {
            await Until.Async(
                async () => (await shared.Suite.Folder.AskAsync<long>(database, "select count(*) from outbox where sent_at is null", ct))[0] == 0, $"the outbox of {database} is empty", ct);
        }

        using var last = await anybody.SendAsync(HttpMethod.Get, $"api/requests/towns/{Slug}/reception-places", null, ct);
        var trace = last.Headers.GetValues("X-Trace-Id").Single();
        await Until.Async(() => Task.FromResult(shared.Collector.Trace(trace).Any(s => s.Process == "requests")), "the last trace has come", ct);
        await shared.Suite.Folder.AskAsync<string>("postgres", "checkpoint", ct);
    }

    private async Task<List<Hit>> SearchAsync(ClearText text, CancellationToken ct)
    {
        var found = text.Below(await shared.Suite.Folder.FoldersAsync(ct)).ToList();
        foreach (var database in Topology.Databases) found.AddRange(text.In($"dump of {database}", await DumpAsync(database, ct)));
        foreach (var signal in new[] { "traces", "logs", "metrics" }) found.AddRange(shared.Collector.Received(signal).SelectMany(bytes => text.In($"exported {signal}", bytes)));
        return found;
    }

    /// <summary>The same search finds what is public: in the tables, in the log of the changes, in a dump; and each other place has been read.</summary>
    private async Task FindsAsync(Plant control, CancellationToken ct)
    {
        var found = await SearchAsync(new ClearText(control.Mark, control.Name), ct);
        output.WriteLine($"control: {string.Join(", ", found.GroupBy(h => h.How).Select(g => $"{g.Key} {g.Count()}"))}");
        foreach (var place in new[] { "/base/", "/pg_wal/", "dump of publication" }) found.ShouldContain(h => h.Place.Contains(place, StringComparison.Ordinal) && h.Number == 0, place);
        var others = await SearchAsync(new ClearText("govportal", Slug), ct);
        foreach (var place in new[] { "/rabbitmq/", "/logs/", "exported traces", "exported logs", "dump of requests" }) others.ShouldContain(h => h.Place.Contains(place, StringComparison.Ordinal), place);
    }

    private async Task<byte[]> DumpAsync(string database, CancellationToken ct)
    {
        var login = await shared.Suite.Folder.LoginAsync(database, ct);
        var start = new ProcessStartInfo(Path.Combine(AppHost.Local.Servers.ServerBinaries.Find().PostgresFolder, "pg_dump"), ["--no-password", "--dbname", database])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"], start.Environment["PGPASSWORD"]) = (login.Host, $"{login.Port}", login.Username, login.Password);
        using var dump = Process.Start(start)!;
        using var content = new MemoryStream();
        await dump.StandardOutput.BaseStream.CopyToAsync(content, ct);
        await dump.WaitForExitAsync(ct);
        dump.ExitCode.ShouldBe(0);
        return content.ToArray();
    }
}
