using System.Net;
using System.Text.Json;
using Npgsql;

namespace GovPortal.Publication.Tests.Bulk;

public sealed class ExportTests(PublicationHost host)
{
    private const string Header =
        "\uFEFFkey,title,indexNumber,docNumber,column,catalogueItem,producedOn,publishedOn,channels,body,normative,governmentInformation,validity,validityOn,reviewedBy,approvedBy,state,shownUntil,audience,summary,subject,genre,source,changedOn\r\n";

    /// <summary>Without the columns that an older file does not have.</summary>
    private static readonly string Older = Header.Replace(",shownUntil,audience,summary,subject,genre,source,changedOn", "", StringComparison.Ordinal);

    private const string Lines =
        "a,\"标题,\"\"含\"\"引号\",A-1/2014-00007,镇政发〔2014〕1号,policy,B20-1,2014-03-01,2014-03-02,website;board,\"=1+1\r\n第二行\n\r\n\",true,true,repealed,2016-01-04,党政办,镇长,published,2099-04-01,public,\" 概述，\n两行 \",农业、林业、水利,通知,县政府办,2014-03-02\r\n"
        + "b,😀,A-1/2014-00008,,news,,2014-03-01,2014-03-02,website,\"  前后有空白  \",false,false,effective,,,,withdrawn,,specificGroup,,,,,\r\n"
        + "c,公示,A-1/2014-00009,,notice,,2014-03-01,2014-03-02,website,公示期满,false,true,expired,2014-04-01,,,takenDown,2014-03-20,public,,,,,\r\n";

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
        var old = Older.Replace(",state", "", StringComparison.Ordinal);
        (await host.ImportAsync(town, old + "a,标题,,,news,,2014-03-01,2014-03-02,website,正文,false,true,effective,,,\r\n")).Succeeded();
        using var approver = host.Approver(town);
        (await FindAsync(approver, town, "a")).Text("state").ShouldBe("published");
        var refused = await host.ImportAsync(town, Older + "b,标题,,,news,,2014-03-01,2014-03-02,website,正文,false,true,effective,,,,draft\r\n");
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

    [Fact]
    public async Task A_column_that_is_not_there_leaves_what_is_held_and_a_blank_cell_takes_it_away()
    {
        var town = host.NewTown();
        (await host.ImportAsync(town, Header + "a,标题,,,news,,2014-03-01,2014-03-02,website,正文,false,true,effective,,,,,2099-04-01,specificGroup,概述,其他,函,县政府办,2014-03-02\r\n")).Succeeded();
        using var approver = host.Approver(town);
        var first = await approver.ExportAsync(town);
        (await host.ImportAsync(town, Older + "a,标题,,,news,,2014-03-01,2014-03-02,website,改过的正文,false,true,effective,,,,\r\n")).Succeeded();
        (await approver.ExportAsync(town)).ShouldBe(first.Replace(",正文,", ",改过的正文,", StringComparison.Ordinal));
        using var visitor = host.Public();
        await visitor.ReadJsonAsync($"{PublicationHost.Path(town)}/items/{(await FindAsync(approver, town, "a")).Text("indexNumber")}", HttpStatusCode.NotFound);
        (await host.ImportAsync(town, Header + "a,标题,,,news,,2014-03-01,2014-03-02,website,改过的正文,false,true,effective,,,,,,,,,,,\r\n")).Succeeded();
        (await approver.ExportAsync(town)).ShouldEndWith(",published,,public,,,,,\r\n");
        var refused = await host.ImportAsync(town, Header + "b,标题,,,news,,2014-03-01,2014-03-02,website,正文,false,true,effective,,,,,明天,all,,水利,便条,,2099-01-01\r\n");
        refused.Errors().ShouldBe([("shownUntil", "invalid-date"), ("audience", "unknown-code"), ("subject", "unknown-code"), ("genre", "unknown-code"), ("changedOn", "date-in-future")], ignoreOrder: true);
    }

    [Fact]
    public async Task History_of_which_no_file_said_who_reviewed_or_approved_it_is_the_back_catalogue_list()
    {
        var town = host.NewTown();
        const string Line = ",标题,,,news,,2014-03-01,2014-03-02,website,正文,false,true,effective,,";
        (await host.ImportAsync(town, $"{Older}both{Line}党政办,镇长,\r\nnone{Line},,\r\nreviewed{Line}党政办,,\r\napproved{Line},镇长,withdrawn\r\n")).Succeeded();
        await host.DraftAsync(town, "draft");
        using var approver = host.Approver(town);
        var listed = (await approver.ReadJsonAsync($"{PublicationHost.Path(town)}/items?backCatalogue=true")).GetProperty("items").EnumerateArray().ToList();
        listed.Select(i => $"{i.Text("key")} {i.Text("reviewedBy")} {i.Text("approvedBy")}").ShouldBe(["none  ", "reviewed 党政办 ", "approved  镇长"], ignoreOrder: true);
        (await approver.ReadJsonAsync($"{PublicationHost.Path(town)}/items")).GetProperty("items").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task A_number_that_a_file_brings_far_down_is_given_to_no_line_before_it()
    {
        var town = host.NewTown("990000199");
        var lines = new System.Text.StringBuilder(Older);
        for (var n = 1; n <= 620; n++) lines.Append(null, $"n{n},标题,{(n == 610 ? "990000199/2014-00003" : "")},,news,,2014-03-01,2014-03-02,website,正文,false,true,effective,,,,\r\n");
        (await host.ImportAsync(town, lines.ToString())).Succeeded().Warnings().ShouldBeEmpty();
        using var approver = host.Approver(town);
        (await FindAsync(approver, town, "n610")).Text("indexNumber").ShouldBe("990000199/2014-00003");
        (await FindAsync(approver, town, "n1")).Text("indexNumber").ShouldBe("990000199/2014-00004");
    }

    private static IEnumerable<string> KeysOf(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]);

    private static IEnumerable<string> StatesOf(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[^8]);

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
