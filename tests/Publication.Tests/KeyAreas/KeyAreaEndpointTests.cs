using System.Net;
using System.Text.Json;

namespace GovPortal.Publication.Tests.KeyAreas;

public sealed class KeyAreaEndpointTests(PublicationHost host)
{
    private static int _year = 3000;
    private readonly string _town = host.NewTown();

    /// <summary>A year of its own for a test: the county's list is one for all.</summary>
    private readonly int _mine = Interlocked.Increment(ref _year);

    private string County => $"/api/publication/county/key-areas/{_mine}";

    [Fact]
    public async Task The_county_sets_the_list_and_changes_it_from_the_version_it_looked_at()
    {
        using var office = host.Supervisor();
        var twice = new { basis = "要点", areas = new[] { new { code = "budget", name = "财政" }, new { code = "budget", name = "预算" } } };
        (await office.PutJsonAsync(County, twice, HttpStatusCode.BadRequest)).Faults().ShouldBe(["publication.key-area-code-twice"]);
        (await office.PutJsonAsync(County, List("budget"))).GetProperty("version").GetInt64().ShouldBe(1);
        await office.PutJsonAsync(County, List("budget", "aid"), (HttpStatusCode)428);
        (await office.PutJsonAsync(County, List("budget", "aid"), version: 1)).GetProperty("version").GetInt64().ShouldBe(2);
        (await office.PutJsonAsync(County, List("aid"), HttpStatusCode.Conflict, version: 1)).GetProperty("currentVersion").GetInt64().ShouldBe(2);
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync(County)).GetProperty("areas").GetArrayLength().ShouldBe(2);
        using var approver = host.Approver(_town);
        await approver.PutJsonAsync(County, List("budget"), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Coverage_counts_public_items_only_and_shows_the_gaps()
    {
        using var office = host.Supervisor();
        await office.PutJsonAsync(County, List("budget", "aid", "safety"));
        using var approver = host.Approver(_town);
        var path = PublicationHost.Path(_town);
        await approver.PutJsonAsync($"{path}/key-areas/{_mine}/budget/department", new { department = "财政所" });
        await approver.PutJsonAsync($"{path}/key-areas/{_mine}/nothing/department", new { department = "财政所" }, HttpStatusCode.UnprocessableEntity);
        var published = (await host.PublishedAsync(_town, "k1")).Text("id");
        await MarkAsync(approver, published, "budget", "aid");
        await MarkAsync(approver, (await host.PublishedAsync(_town, "k2")).Text("id"), "budget");
        await MarkAsync(approver, (await host.DraftAsync(_town, "k3")).Text("id"), "safety");
        await PublicationHost.ImportAsync(approver, _town, "k4,告示,,notice,,2024-03-05,2024-03-05,board,正文,false,true,effective,党政办,镇长\n");
        await MarkAsync(approver, (await approver.ReadJsonAsync($"{path}/items?key=k4")).GetProperty("items")[0].Text("id"), "safety");
        var wrong = new { areas = new[] { new { year = _mine, code = "x1" }, new { year = _mine, code = "budget" }, new { year = _mine, code = "x2" } } };
        var refused = await approver.PutJsonAsync($"{path}/items/{published}/key-areas", wrong, HttpStatusCode.UnprocessableEntity);
        refused.Text("detail").ShouldContain($"{_mine} x1, {_mine} x2");
        await CoversAsync(2, 3, ("budget", "财政所", 2), ("aid", null, 1), ("safety", null, 0));
        await MarkAsync(approver, published, "budget");
        await CoversAsync(1, 2, ("budget", "财政所", 2), ("aid", null, 0), ("safety", null, 0));
        var withdrawn = await approver.ReadJsonAsync($"{path}/items/{published}");
        await approver.PostJsonAsync($"{path}/items/{published}/withdrawal", new { reason = "内容有误" }, version: withdrawn.GetProperty("version").GetInt64());
        await CoversAsync(1, 1, ("budget", "财政所", 1), ("aid", null, 0), ("safety", null, 0));
    }

    [Fact]
    public async Task The_county_sees_every_town_side_by_side()
    {
        using var office = host.Supervisor();
        await office.PutJsonAsync(County, List("budget"));
        using var approver = host.Approver(_town);
        await MarkAsync(approver, (await host.PublishedAsync(_town, "k1")).Text("id"), "budget");
        var idle = host.NewTown();
        using var visitor = host.Public();
        await visitor.ReadJsonAsync($"{PublicationHost.Path(idle)}/reading-points");
        var all = (await office.ReadJsonAsync(County + "/coverage")).EnumerateArray().ToDictionary(t => t.Text("town"), t => t.GetProperty("items").GetInt32(), StringComparer.Ordinal);
        (all[_town], all[idle]).ShouldBe((1, 0));
        await approver.ReadJsonAsync(County + "/coverage", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Anybody_reads_the_items_of_an_area_and_how_far_every_town_has_come()
    {
        using var office = host.Supervisor();
        await office.PutJsonAsync(County, List("budget", "aid"));
        using var approver = host.Approver(_town);
        await MarkAsync(approver, (await host.PublishedAsync(_town, "k1")).Text("id"), "budget");
        await MarkAsync(approver, (await host.PublishedAsync(_town, "k2", "2024-03-09")).Text("id"), "budget", "aid");
        await MarkAsync(approver, (await host.DraftAsync(_town, "k3")).Text("id"), "budget");
        using var visitor = host.Public();
        var path = $"{PublicationHost.Path(_town)}/key-areas/{_mine}";
        await host.FoundAsync(_town, 2);
        var seen = await visitor.ReadJsonAsync(path + "/budget/items");
        seen.GetProperty("items").EnumerateArray().Select(i => i.Text("title")).ShouldBe(["k2的标题", "k1的标题"]);
        await visitor.ReadJsonAsync(path + "/nothing/items", HttpStatusCode.NotFound);
        var overview = await visitor.ReadJsonAsync(County + "/overview");
        overview.GetProperty("areas").GetInt32().ShouldBe(2);
        var mine = overview.GetProperty("towns").EnumerateArray().Single(t => t.Text("town") == _town);
        (mine.GetProperty("covered").GetInt32(), mine.GetProperty("items").GetInt32()).ShouldBe((2, 3));
        (await visitor.ReadJsonAsync("/api/publication/county/key-areas")).EnumerateArray().Select(y => y.GetProperty("year").GetInt32()).ShouldContain(_mine);
        await visitor.ReadJsonAsync("/api/publication/county/key-areas/2999/overview", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_towns_item_is_not_there()
    {
        var theirs = (await host.PublishedAsync(host.NewTown(), "k1")).Text("id");
        using var approver = host.Approver(_town);
        await approver.PutJsonAsync($"{PublicationHost.Path(_town)}/items/{theirs}/key-areas", new { areas = Array.Empty<object>() }, HttpStatusCode.NotFound);
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"{PublicationHost.Path(_town)}/key-areas/2999", HttpStatusCode.NotFound)).Code().ShouldBe("publication.key-areas-not-set");
    }

    private static object List(params string[] codes) => new { basis = "政务公开工作要点", areas = codes.Select(c => new { code = c, name = c + "领域" }) };

    private Task<JsonElement> MarkAsync(HttpClient client, string item, params string[] codes) =>
        client.PutJsonAsync($"{PublicationHost.Path(_town)}/items/{item}/key-areas", new { areas = codes.Select(code => new { year = _mine, code }) });

    private async Task CoversAsync(int covered, int items, params (string Code, string? Department, int Items)[] areas)
    {
        using var visitor = host.Public();
        var seen = await visitor.ReadJsonAsync($"{PublicationHost.Path(_town)}/key-areas/{_mine}");
        (seen.GetProperty("covered").GetInt32(), seen.GetProperty("items").GetInt32()).ShouldBe((covered, items));
        seen.GetProperty("areas").EnumerateArray().Select(a => (a.Text("code"), a.GetProperty("department").GetString(), a.GetProperty("items").GetInt32())).ShouldBe(areas);
    }
}
