using System.Net;
using System.Text.Json;

namespace GovPortal.Publication.Tests.Guides;

public sealed class GuideEndpointTests(PublicationHost host)
{
    private const string Identity = "11010519491231002X";

    private readonly string _town = host.NewTown();

    private string Versions => $"{PublicationHost.Path(_town)}/guide-versions";

    [Fact]
    public async Task A_version_is_public_once_another_person_has_approved_it_on_that_day()
    {
        var draft = await WriteAsync("2026.1");
        draft.Text("state").ShouldBe("draft");
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync(Versions)).GetArrayLength().ShouldBe(0);
        await visitor.ReadJsonAsync(Versions + "/in-force", HttpStatusCode.NotFound);
        await visitor.ReadJsonAsync(Versions + "/drafts", HttpStatusCode.Unauthorized);
        using var reviewer = host.Reviewer(_town);
        (await reviewer.ReadJsonAsync(Versions + "/drafts"))[0].Text("id").ShouldBe(draft.Text("id"));
        using var writer = host.Writer(_town);
        await writer.PostJsonAsync(PathOf(draft, "approval"), null, HttpStatusCode.Forbidden, version: 1);
        using var both = host.Staff(_town, "informationOfficer", "approver");
        var own = await both.PostJsonAsync(Versions, Guide("2026.2", GuideTests.Complete), HttpStatusCode.Created);
        (await both.PostJsonAsync(PathOf(own, "approval"), null, HttpStatusCode.UnprocessableEntity, version: 1)).Code().ShouldBe("publication.own-work");
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(PathOf(draft, "approval"), null, (HttpStatusCode)428);
        var published = await approver.PostJsonAsync(PathOf(draft, "approval"), null, version: 1);
        (published.Text("state"), published.GetProperty("inForce").GetBoolean(), published.GetProperty("missing").GetArrayLength()).ShouldBe(("published", true, 0));
        var seen = (await visitor.ReadJsonAsync(Versions)).EnumerateArray().ShouldHaveSingleItem();
        (seen.Text("version"), seen.Text("publishedOn"), seen.GetProperty("steps").ValueKind).ShouldBe(("2026.1", published.Text("publishedOn"), JsonValueKind.Null));
        (await approver.PostJsonAsync(PathOf(draft, "approval"), null, HttpStatusCode.UnprocessableEntity, version: 2)).Code().ShouldBe("publication.guide-no-draft");
    }

    [Fact]
    public async Task What_the_leak_check_finds_is_edited_away_or_settled_before_anybody_approves()
    {
        using var writer = host.Writer(_town);
        var draft = await writer.PostJsonAsync(Versions, Guide("1", GuideTests.Complete, $"机密★3年\n联系人身份证号{Identity}"), HttpStatusCode.Created);
        using var approver = host.Approver(_town);
        var refused = await approver.PostJsonAsync(PathOf(draft, "approval"), null, HttpStatusCode.UnprocessableEntity, version: 1);
        refused.Code().ShouldBe("publication.findings-open");
        refused.GetProperty("findings").EnumerateArray().Select(f => f.Text("place")).Distinct().ShouldBe(["body"]);
        refused.GetRawText().ShouldNotContain(Identity);
        using var visitor = host.Public();
        await visitor.ReadJsonAsync(Versions + "/in-force", HttpStatusCode.NotFound);

        var edited = await writer.PutJsonAsync($"{Versions}/{draft.Text("id")}", Guide("1", GuideTests.Complete, $"样例号码{Identity}"), version: 1);
        var findings = (await approver.ReadJsonAsync(PathOf(draft, "findings"))).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("finding"))
            .Where(f => f.Text("severity") != "info").Select(f => f.Text("id")).ToList();
        findings.Count.ShouldBe(1, "the office's own numbers and addresses are official");
        var settlement = PathOf(draft, $"findings/{findings[0]}/settlement");
        using var both = host.Named($"informationOfficer@{_town}", _town, "informationOfficer", "approver");
        (await both.PostJsonAsync(settlement, new { how = "allowed", reason = "样例" }, HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("publication.own-work");
        (await approver.PostJsonAsync(settlement, new { how = "notPersonal", reason = "国家标准的样例号码" })).GetProperty("open").GetInt32().ShouldBe(0);
        (await approver.PostJsonAsync(PathOf(draft, "approval"), null, version: edited.GetProperty("recordVersion").GetInt64())).Text("state").ShouldBe("published");
    }

    [Fact]
    public async Task A_withdrawn_version_gives_way_to_the_one_before_and_only_its_number_day_and_reason_stay()
    {
        var first = await PublishAsync("1");
        var second = await PublishAsync("2");
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(PathOf(second, "withdrawal"), new { reason = "" }, HttpStatusCode.BadRequest, version: 2);
        var withdrawn = await approver.PostJsonAsync(PathOf(second, "withdrawal"), new { reason = "电话有误" }, version: 2);
        withdrawn.Text("state").ShouldBe("withdrawn");
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync(Versions + "/in-force")).Text("id").ShouldBe(first.Text("id"));
        var listed = (await visitor.ReadJsonAsync(Versions)).EnumerateArray().First(v => v.Text("version") == "2");
        (listed.Text("withdrawnReason"), listed.Text("withdrawnOn"), listed.Text("summary"), listed.GetProperty("content").ValueKind, listed.GetProperty("inForce").GetBoolean())
            .ShouldBe(("电话有误", listed.Text("publishedOn"), "", JsonValueKind.Null, false));
        await visitor.ReadJsonAsync(Versions + "/comparison?from=1&to=2", HttpStatusCode.NotFound);
        (await approver.PostJsonAsync(PathOf(second, "withdrawal"), new { reason = "再次" }, HttpStatusCode.UnprocessableEntity, version: 3)).Code().ShouldBe("publication.guide-not-published");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_version_is_told_at_once()
    {
        using var writer = host.Writer(_town);
        var refused = await writer.PostJsonAsync(
            Versions, new { kind = "guide", version = "1", summary = "", publishedOn = "2015-01-01", content = GuideTests.Complete with { SupervisionWay = null, Office = GuideTests.Complete.Office! with { Fax = "" } } },
            HttpStatusCode.BadRequest);
        refused.GetProperty("errors").EnumerateArray().Select(e => e.Text("field")).ShouldBe(["summary", "publishedOn", "content.office.fax", "content.supervisionWay"], ignoreOrder: true);
        (await writer.PostJsonAsync(Versions, Guide("1", null!), HttpStatusCode.BadRequest)).GetProperty("errors").GetArrayLength().ShouldBe(14);
        var check = await writer.PostJsonAsync(Versions + "/checks", GuideTests.Complete with { SupervisionWay = null });
        (check.GetProperty("complete").GetBoolean(), check.GetProperty("missing").GetArrayLength()).ShouldBe((false, 1));
        await WriteAsync("1");
        await writer.PostJsonAsync(Versions, Guide("1", GuideTests.Complete), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_old_guide_that_is_text_only_is_kept_and_says_what_it_lacks()
    {
        using var tools = host.County("countyIt");
        await tools.PostJsonAsync(Versions, new { kind = "guide", version = "2014.1", publishedOn = "2014-03-25", summary = "编制" }, HttpStatusCode.Created);
        await tools.PostJsonAsync(Versions, new { kind = "guide", version = "2020.1", publishedOn = "2020-03-25", summary = "编制" }, HttpStatusCode.BadRequest);
        using var visitor = host.Public();
        var inForce = await visitor.ReadJsonAsync(Versions + "/in-force");
        inForce.Text("version").ShouldBe("2014.1");
        inForce.GetProperty("missing").GetArrayLength().ShouldBe(9, "the fields of 2007 art. 19");
        (await visitor.ReadJsonAsync(Versions + "/in-force?on=2014-03-24", HttpStatusCode.NotFound)).Code().ShouldBe("publication.guide-none-in-force");
        await visitor.ReadJsonAsync(Versions + "/in-force?kind=map", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Anybody_reads_every_version_and_what_changed()
    {
        using var tools = host.County("countyIt");
        await tools.PostJsonAsync(Versions, History("1", "2020-01-02", GuideTests.Complete), HttpStatusCode.Created);
        await tools.PostJsonAsync(Versions, History("2", "2021-01-04", GuideTests.Complete with { AcceptingBody = "政务服务中心" }), HttpStatusCode.Created);
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
        using var tools = host.County("countyIt");
        var made = await tools.PostJsonAsync(Versions, History("1", "2020-01-02", GuideTests.Complete), HttpStatusCode.Created);
        using var writer = host.Writer(_town);
        var care = PathOf(made, "care");
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
        (await caseOfficer.PostJsonAsync(Versions, Guide("1", GuideTests.Complete), HttpStatusCode.Forbidden)).Code().ShouldBe("not-your-post");
        using var stranger = host.Writer(host.NewTown());
        await stranger.PostJsonAsync(Versions, Guide("1", GuideTests.Complete), HttpStatusCode.NotFound);
        using var writer = host.Writer(_town);
        await writer.ReadJsonAsync("/api/publication/county/guides", HttpStatusCode.Forbidden);
    }

    private static object Guide(string version, object content, string body = "") => new { kind = "guide", version, summary = "更新", body, content };

    private static object History(string version, string on, object content) => new { kind = "guide", version, publishedOn = on, summary = "更新", content };

    private string PathOf(JsonElement version, string deed) => $"{Versions}/{version.Text("id")}/{deed}";

    private async Task<JsonElement> WriteAsync(string version)
    {
        using var writer = host.Writer(_town);
        return await writer.PostJsonAsync(Versions, Guide(version, GuideTests.Complete), HttpStatusCode.Created);
    }

    private async Task<JsonElement> PublishAsync(string version)
    {
        var draft = await WriteAsync(version);
        using var approver = host.Approver(_town);
        return await approver.PostJsonAsync(PathOf(draft, "approval"), null, version: 1);
    }
}
