using System.Net;
using System.Text;
using System.Text.Json;
using GovPortal.Publication.Tests.Items;

namespace GovPortal.Publication.Tests.Catalogues;

public sealed class CatalogueEndpointTests(PublicationHost host)
{
    private const string County = "/api/publication/county/standard-catalogue";
    private const string Header = "number,field,firstLevel,secondLevel,content,basis,timeLimit,agency,channels,audience,way\r\n";
    private readonly string _town = host.NewTown();

    private string Own => $"{PublicationHost.Path(_town)}/standard-rows";

    [Fact]
    public async Task Anybody_reads_the_statutory_catalogue_and_what_of_it_binds_a_town()
    {
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync("/api/publication/catalogue")).GetArrayLength().ShouldBe(55);
        (await visitor.ReadJsonAsync("/api/publication/catalogue?on=2014-06-01&level=town")).GetArrayLength().ShouldBe(12);
        await visitor.ReadJsonAsync("/api/publication/catalogue?level=village", HttpStatusCode.BadRequest);
        var own = await visitor.ReadJsonAsync($"{PublicationHost.Path(_town)}/catalogue?on=2014-06-01");
        (own.Text("level"), own.Text("regime"), own.GetProperty("items").GetArrayLength()).ShouldBe(("town", "2007", 12));
    }

    /// <summary>One test, since the catalogue is one for the whole county.</summary>
    [Fact]
    public async Task The_county_replaces_its_catalogue_by_a_file_that_round_trips_and_a_town_takes_its_own_subset()
    {
        using var office = host.Supervisor();
        using var visitor = host.Public();
        var bad = await SendAsync(office, "S-1,99,社会救助,低保,内容,依据,时限,镇,网站,everybody,proactive\r\nS-2,20,,低保,内容,依据,时限,镇,网站,public,proactive\r\n", HttpStatusCode.BadRequest);
        bad.GetProperty("errors").EnumerateArray().Select(e => (e.GetProperty("line").GetInt32(), e.Text("column"))).ShouldBe([(2, "field"), (2, "audience"), (3, "firstLevel")]);
        const string rows = "S-1,20,社会救助,低保政策,\"政策, 标准\",依据,20个工作日,镇政府,网站,public,proactive\r\nS-2,20,社会救助,低保名单,名单,依据,长期公示,镇政府,村公告栏,specificGroup,proactive\r\n";
        (await SendAsync(office, rows, dryRun: true)).GetProperty("added").GetInt32().ShouldBe(2);
        (await visitor.ReadJsonAsync(County)).GetProperty("rows").GetArrayLength().ShouldBe(0);
        (await SendAsync(office, rows)).GetProperty("added").GetInt32().ShouldBe(2);
        var exported = (await visitor.GetStringAsync(new Uri(County + ".csv", UriKind.Relative), TestContext.Current.CancellationToken)).TrimStart('\uFEFF');
        using var again = await office.PostAsync(new Uri(County, UriKind.Relative), new StringContent(exported, Encoding.UTF8, "text/csv"), TestContext.Current.CancellationToken);
        var same = JsonElement.Parse(await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (same.GetProperty("added").GetInt32(), same.GetProperty("changed").GetInt32(), same.GetProperty("dropped").GetInt32()).ShouldBe((0, 0, 0));
        var held = (await visitor.ReadJsonAsync(County)).GetProperty("rows").EnumerateArray().ToDictionary(r => r.Text("number"), StringComparer.Ordinal);
        held["S-2"].GetProperty("forTheWeb").GetBoolean().ShouldBeFalse();
        held["S-1"].Text("content").ShouldBe("政策, 标准");
        await TakeAsync(visitor, held["S-1"].Text("id"), held["S-2"].Text("id"));
        var dropped = await SendAsync(office, rows.Split("\r\n")[0] + "\r\n");
        dropped.GetProperty("dropped").GetInt32().ShouldBe(1);
        (await visitor.ReadJsonAsync(Own)).GetProperty("rows").EnumerateArray().Last().GetProperty("dropped").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Only_the_county_office_replaces_the_catalogue()
    {
        using var approver = host.Approver(_town);
        await SendAsync(approver, "", HttpStatusCode.Forbidden);
        using var visitor = host.Public();
        await SendAsync(visitor, "", HttpStatusCode.Unauthorized);
        await approver.PutJsonAsync($"{Own}/{Guid.CreateVersion7()}", new { department = "民政办" }, HttpStatusCode.NotFound);
    }

    private async Task TakeAsync(HttpClient visitor, string open, string village)
    {
        using var writer = host.Writer(_town);
        await writer.PutJsonAsync($"{Own}/{open}", new { department = "民政办" });
        (await writer.PutJsonAsync($"{Own}/{open}", new { department = "社会事务办" })).Text("department").ShouldBe("社会事务办");
        await writer.PutJsonAsync($"{Own}/{village}", new { department = "民政办" });
        (await visitor.ReadJsonAsync(Own)).GetProperty("rows").EnumerateArray().Select(r => (r.Text("number"), r.Text("department"))).ShouldBe([("S-1", "社会事务办"), ("S-2", "民政办")]);
        (await visitor.ReadJsonAsync($"{PublicationHost.Path(host.NewTown())}/standard-rows")).GetProperty("rows").GetArrayLength().ShouldBe(0);
        var marks = $"{PublicationHost.Path(_town)}/items/{(await host.DraftAsync(_town, "d1")).Text("id")}/standard-rows";
        (await writer.PutJsonAsync(marks, new { rows = new[] { open } })).GetProperty("forTheWeb").GetBoolean().ShouldBeTrue();
        (await writer.PutJsonAsync(marks, new { rows = new[] { open, village } })).GetProperty("forTheWeb").GetBoolean().ShouldBeFalse();
        await writer.PutJsonAsync(marks, new { rows = new[] { Guid.CreateVersion7().ToString() } }, HttpStatusCode.UnprocessableEntity);
        (await writer.ReadJsonAsync(marks)).GetProperty("rows").GetArrayLength().ShouldBe(2);
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, string rows, HttpStatusCode expected = HttpStatusCode.OK, bool dryRun = false)
    {
        using var file = new StringContent(Header + rows, Encoding.UTF8, "text/csv");
        using var answer = await client.PostAsync(new Uri($"{County}?dryRun={(dryRun ? "true" : "false")}", UriKind.Relative), file, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected, text);
        return text.Length > 0 ? JsonElement.Parse(text) : default;
    }

    [Fact]
    public async Task The_list_of_a_catalogue_item_has_what_the_Regulation_asks_of_a_catalogue()
    {
        var (town, items) = (_town, PublicationHost.Path(_town) + "/items");
        using var writer = host.Writer(town);
        var input = new
        {
            key = "k",
            title = "供水管理办法",
            column = "policy",
            catalogueItem = "B20-1",
            producedOn = "2024-03-04",
            channels = new[] { "website" },
            body = "正文",
            summary = "供水的分工",
            normative = false,
            governmentInformation = true,
        };
        var written = await writer.PostJsonAsync(items, input, HttpStatusCode.Created);
        await GateOverHttpTests.StepsAsync(
            $"{items}/{written.Text("id")}", ("submission", writer), ("review", host.Reviewer(town)), ("secrecy-review", host.SecrecyReviewer(town)), ("approval", host.Approver(town)));
        using var visitor = host.Public();
        var listed = (await visitor.ReadJsonAsync($"/api/publication/search?town={town}&catalogueItem=B20-1")).GetProperty("items").EnumerateArray().Single();
        (listed.Text("title"), listed.Text("summary"), listed.Text("producedOn")).ShouldBe(("供水管理办法", "供水的分工", "2024-03-04"));
    }
}
