using System.Net;
using System.Text.Json;
using Npgsql;

namespace GovPortal.Publication.Tests.Bulk;

public sealed class ExportTests(PublicationHost host)
{
    private const string Header =
        "\uFEFFkey,title,indexNumber,docNumber,column,catalogueItem,producedOn,publishedOn,channels,body,normative,governmentInformation,validity,validityOn,reviewedBy,approvedBy,state\r\n";

    private const string Lines =
        "a,\"标题,\"\"含\"\"引号\",A-1/2014-00007,镇政发〔2014〕1号,policy,B20-1,2014-03-01,2014-03-02,website;board,\"=1+1\r\n第二行\n\r\n\",true,true,repealed,2016-01-04,党政办,镇长,published\r\n"
        + "b,😀,A-1/2014-00008,,news,,2014-03-01,2014-03-02,website,\"  前后有空白  \",false,false,effective,,,,withdrawn\r\n"
        + "c,公示,A-1/2014-00009,,notice,,2014-03-01,2014-03-02,website,公示期满,false,true,expired,2014-04-01,,,takenDown\r\n";

    [Fact]
    public async Task What_comes_out_goes_into_another_town_and_comes_out_the_same_and_changes_nothing_in_its_own()
    {
        var (first, second) = (host.NewTown(), host.NewTown());
        (await host.ImportAsync(first, Header + Lines)).Succeeded();
        using var officer = host.Writer(first);
        using var other = host.Writer(second);
        var exported = await officer.ExportAsync(first);
        exported.ShouldBe(Header + Lines);
        (await host.ImportAsync(second, exported)).Succeeded();
        (await other.ExportAsync(second)).ShouldBe(exported);
        var version = (await officer.ReadJsonAsync($"{PublicationHost.Path(first)}/items?key=a")).GetProperty("items")[0].GetProperty("version").GetInt64();
        (await host.ImportAsync(first, exported)).Succeeded();
        (await officer.ReadJsonAsync($"{PublicationHost.Path(first)}/items?key=a")).GetProperty("items")[0].GetProperty("version").GetInt64().ShouldBe(version);
        (await AuditedAsync(first)).ShouldBe(1);
    }

    [Fact]
    public async Task An_import_of_the_own_export_leaves_what_no_column_says()
    {
        var town = host.NewTown();
        var item = await host.PublishedThroughTheGateAsync(town, "gate");
        using var officer = host.Writer(town);
        (await host.ImportAsync(town, await officer.ExportAsync(town))).Succeeded();
        var after = await officer.ReadJsonAsync($"{PublicationHost.Path(town)}/items/{item.Text("id")}");
        (after.Text("summary"), after.GetProperty("edition").GetInt32(), after.GetProperty("imported").GetBoolean()).ShouldBe(("概述", 1, false));
    }

    [Fact]
    public async Task Drafts_and_what_was_deleted_are_left_out_and_what_was_taken_down_is_there_unless_it_is_not_wanted()
    {
        var town = host.NewTown();
        await host.DraftAsync(town, "draft");
        var gone = await host.PublishedAsync(town, "deleted");
        var down = await host.PublishedAsync(town, "down");
        await host.PublishedAsync(town, "up");
        using var approver = host.Approver(town);
        await approver.SendJsonAsync(HttpMethod.Delete, $"{PublicationHost.Path(town)}/items/{gone.Text("id")}", new { reason = "录入错误" }, HttpStatusCode.OK);
        await approver.PostJsonAsync($"{PublicationHost.Path(town)}/items/{down.Text("id")}/withdrawal", new { reason = "含个人隐私" }, version: down.GetProperty("version").GetInt64());
        KeysOf(await approver.ExportAsync(town)).ShouldBe(["down", "up"]);
        StatesOf(await approver.ExportAsync(town)).ShouldBe(["withdrawn", "published"]);
        KeysOf(await approver.ExportAsync(town, "?formerly=false")).ShouldBe(["up"]);
    }

    [Fact]
    public async Task What_was_taken_down_comes_into_another_town_as_that_and_is_nowhere_public()
    {
        var (first, second) = (host.NewTown(), host.NewTown());
        foreach (var key in (string[])["archived", "repealed", "up", "withdrawn"]) await host.PublishedAsync(first, key);
        using var approver = host.Approver(first);
        await ActAsync(approver, first, "repealed", "validity", new { validity = "repealed", on = "2025-01-02", basis = "镇政发〔2025〕1号" });
        foreach (var key in (string[])["archived", "withdrawn"]) await ActAsync(approver, first, key, "withdrawal", new { reason = "含个人隐私" });
        await ActAsync(approver, first, "archived", "archival", new { reason = "归档" });
        var exported = await approver.ExportAsync(first);
        StatesOf(exported).ShouldBe(["archived", "published", "published", "withdrawn"]);
        (await host.ImportAsync(second, exported)).Succeeded();
        using var other = host.Approver(second);
        (await other.ExportAsync(second)).ShouldBe(exported);
        await host.FoundAsync(second, 2);
        using var visitor = host.Public();
        foreach (var (key, status) in (IEnumerable<(string, HttpStatusCode)>)[("up", HttpStatusCode.OK), ("withdrawn", HttpStatusCode.NotFound), ("archived", HttpStatusCode.NotFound)])
            await visitor.ReadJsonAsync($"{PublicationHost.Path(second)}/items/{(await FindAsync(other, second, key)).Text("indexNumber")}", status);
        (await ToldAsync(second)).ShouldBe("published,published,withdrawn,withdrawn");
    }

    [Fact]
    public async Task A_file_without_the_column_publishes_and_a_state_that_nothing_public_ever_had_is_a_bad_line()
    {
        var town = host.NewTown();
        var old = Header.Replace(",state", "", StringComparison.Ordinal);
        (await host.ImportAsync(town, old + "a,标题,,,news,,2014-03-01,2014-03-02,website,正文,false,true,effective,,,\r\n")).Succeeded();
        using var approver = host.Approver(town);
        (await FindAsync(approver, town, "a")).Text("state").ShouldBe("published");
        var refused = await host.ImportAsync(town, Header + "b,标题,,,news,,2014-03-01,2014-03-02,website,正文,false,true,effective,,,,draft\r\n");
        refused.Errors().ShouldBe([("state", "unknown-code")]);
    }

    [Fact]
    public async Task The_file_is_for_the_towns_staff_and_the_county()
    {
        var town = host.NewTown();
        using var it = host.County("countyIt");
        await it.ExportAsync(town);
        using var stranger = host.Approver(host.NewTown());
        await stranger.ReadJsonAsync($"{PublicationHost.Path(town)}/exports/items", HttpStatusCode.NotFound);
        using var visitor = host.Public();
        await visitor.ReadJsonAsync($"{PublicationHost.Path(town)}/exports/items", HttpStatusCode.Unauthorized);
    }

    private static IEnumerable<string> KeysOf(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]);

    private static IEnumerable<string> StatesOf(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[^1]);

    private static async Task<JsonElement> FindAsync(HttpClient staff, string town, string key) =>
        (await staff.ReadJsonAsync($"{PublicationHost.Path(town)}/items?key={key}")).GetProperty("items")[0];

    private static async Task ActAsync(HttpClient approver, string town, string key, string act, object input)
    {
        var item = await FindAsync(approver, town, key);
        await approver.PostJsonAsync($"{PublicationHost.Path(town)}/items/{item.Text("id")}/{act}", input, version: item.GetProperty("version").GetInt64());
    }

    /// <summary>What the other services were told of the town's items, in alphabetical order.</summary>
    private async Task<string> ToldAsync(string town)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(
            $"select string_agg(f ->> 'state', ',' order by f ->> 'state') from outbox, jsonb_array_elements(body -> 'facts') f where town_id = '{host.IdOf(town)}' and type like '%items-changed%'");
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task<long> AuditedAsync(string town)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"select count(*) from audit_entries where action = 'items.exported' and town_id = '{host.IdOf(town)}'");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
