using System.Net;
using System.Text.Json;

namespace GovPortal.Publication.Tests.Guides;

public sealed class GuideEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Versions => $"{PublicationHost.Path(_town)}/guide-versions";

    [Fact]
    public async Task A_guide_that_is_written_by_its_fields_is_published_only_when_complete()
    {
        using var writer = host.Writer(_town);
        var lacking = GuideTests.Complete with { SupervisionWay = null, Office = GuideTests.Complete.Office! with { Fax = "" } };
        var refused = await writer.PostJsonAsync(Versions, Guide("2024.1", "2024-01-02", lacking), HttpStatusCode.BadRequest);
        refused.GetProperty("errors").EnumerateArray().Select(e => e.Text("field")).ShouldBe(["content.office.fax", "content.supervisionWay"]);
        var published = await writer.PostJsonAsync(Versions, Guide("2024.1", "2024-01-02", GuideTests.Complete), HttpStatusCode.Created);
        published.GetProperty("inForce").GetBoolean().ShouldBeTrue();
        published.GetProperty("missing").GetArrayLength().ShouldBe(0);
        await writer.PostJsonAsync(Versions, Guide("2024.1", "2024-01-02", GuideTests.Complete), HttpStatusCode.Conflict);
        var check = await writer.PostJsonAsync(Versions + "/checks", lacking);
        (check.GetProperty("complete").GetBoolean(), check.GetProperty("missing").GetArrayLength()).ShouldBe((false, 2));
    }

    [Fact]
    public async Task An_old_guide_that_is_text_only_is_kept_and_says_what_it_lacks()
    {
        using var tools = host.County("countyIt");
        await tools.PostJsonAsync(Versions, new { kind = "guide", version = "2014.1", publishedOn = "2014-03-25", summary = "编制" }, HttpStatusCode.Created);
        using var visitor = host.Public();
        var inForce = await visitor.ReadJsonAsync(Versions + "/in-force");
        inForce.Text("version").ShouldBe("2014.1");
        inForce.GetProperty("missing").GetArrayLength().ShouldBe(14);
        (await visitor.ReadJsonAsync(Versions + "/in-force?on=2014-03-24", HttpStatusCode.NotFound)).Code().ShouldBe("publication.guide-none-in-force");
        await visitor.ReadJsonAsync(Versions + "/in-force?kind=map", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Anybody_reads_every_version_and_what_changed()
    {
        using var writer = host.Writer(_town);
        await writer.PostJsonAsync(Versions, Guide("1", "2020-01-02", GuideTests.Complete), HttpStatusCode.Created);
        await writer.PostJsonAsync(Versions, Guide("2", "2021-01-04", GuideTests.Complete with { AcceptingBody = "政务服务中心" }), HttpStatusCode.Created);
        using var visitor = host.Public();
        var all = (await visitor.ReadJsonAsync(Versions)).EnumerateArray().Select(v => (v.Text("version"), v.GetProperty("inForce").GetBoolean()));
        all.ShouldBe([("2", true), ("1", false)]);
        foreach (var query in (string[])["", "?from=1&to=2"])
        {
            var changes = (await visitor.ReadJsonAsync(Versions + "/comparison" + query)).GetProperty("changes");
            changes.EnumerateArray().Select(c => (c.Text("field"), c.Text("before"), c.Text("after"))).ShouldBe([("acceptingBody", "党政办公室", "政务服务中心")]);
        }

        await visitor.ReadJsonAsync(Versions + "/comparison?from=9", HttpStatusCode.NotFound);
        (await visitor.ReadJsonAsync(Versions + "/comparison?kind=catalogue", HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("publication.guide-nothing-to-compare");
    }

    [Fact]
    public async Task A_version_has_an_owner_and_a_day_to_look_again_and_the_county_sees_whose_are_overdue()
    {
        using var writer = host.Writer(_town);
        var made = await writer.PostJsonAsync(Versions, Guide("1", "2020-01-02", GuideTests.Complete), HttpStatusCode.Created);
        var care = $"{Versions}/{made.Text("id")}/care";
        await writer.PutJsonAsync(care, new { owner = "党政办", reviewOn = "2021-01-04" }, (HttpStatusCode)428);
        await writer.PutJsonAsync(care, new { owner = "党政办", reviewOn = "2020-01-02" }, HttpStatusCode.BadRequest, version: 1);
        (await writer.PutJsonAsync(care, new { owner = "党政办", reviewOn = "2021-01-04" }, version: 1)).GetProperty("recordVersion").GetInt64().ShouldBe(2);
        (await writer.PutJsonAsync(care, new { owner = "宣委办", reviewOn = "2021-01-04" }, HttpStatusCode.Conflict, version: 1)).GetProperty("currentVersion").GetInt64().ShouldBe(2);
        using var supervisor = host.Supervisor();
        var mine = (await supervisor.ReadJsonAsync("/api/publication/county/guides")).EnumerateArray().Where(t => t.Text("town") == _town).ToList();
        mine.Select(t => (t.Text("kind"), t.GetProperty("overdue").GetBoolean(), t.GetProperty("version").ValueKind)).ShouldBe(
            [("guide", true, JsonValueKind.String), ("catalogue", false, JsonValueKind.Null)]);
    }

    [Fact]
    public async Task Only_who_writes_or_signs_keeps_the_guide()
    {
        using var caseOfficer = host.Staff(_town, "caseOfficer");
        (await caseOfficer.PostJsonAsync(Versions, Guide("1", "2020-01-02", GuideTests.Complete), HttpStatusCode.Forbidden)).Code().ShouldBe("not-your-post");
        using var stranger = host.Writer(host.NewTown());
        await stranger.PostJsonAsync(Versions, Guide("1", "2020-01-02", GuideTests.Complete), HttpStatusCode.NotFound);
        using var writer = host.Writer(_town);
        await writer.ReadJsonAsync("/api/publication/county/guides", HttpStatusCode.Forbidden);
    }

    private static object Guide(string version, string on, object content) => new { kind = "guide", version, publishedOn = on, summary = "更新", content };
}
