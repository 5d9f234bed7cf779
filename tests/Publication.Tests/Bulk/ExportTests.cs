using System.Net;
using Npgsql;

namespace GovPortal.Publication.Tests.Bulk;

public sealed class ExportTests(PublicationHost host)
{
    private const string Header =
        "\uFEFFkey,title,indexNumber,docNumber,column,catalogueItem,producedOn,publishedOn,channels,body,normative,governmentInformation,validity,validityOn,reviewedBy,approvedBy\r\n";

    private const string Lines =
        "a,\"标题,\"\"含\"\"引号\",A-1/2014-00007,镇政发〔2014〕1号,policy,B20-1,2014-03-01,2014-03-02,website;board,\"=1+1\r\n第二行\n\r\n\",true,true,repealed,2016-01-04,党政办,镇长\r\n"
        + "b,😀,A-1/2014-00008,,news,,2014-03-01,2014-03-02,website,\"  前后有空白  \",false,false,effective,,,\r\n";

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
        KeysOf(await approver.ExportAsync(town, "?formerly=false")).ShouldBe(["up"]);
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

    private async Task<long> AuditedAsync(string town)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"select count(*) from audit_entries where action = 'items.exported' and town_id = '{host.IdOf(town)}'");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
