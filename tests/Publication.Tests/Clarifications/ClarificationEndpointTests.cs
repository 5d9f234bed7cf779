using System.Net;

namespace GovPortal.Publication.Tests.Clarifications;

public sealed class ClarificationEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string All => $"{PublicationHost.Path(_town)}/clarifications";

    [Fact]
    public async Task What_is_found_is_verified_clarified_by_a_public_item_and_closed_and_each_step_says_who_and_when()
    {
        using var approver = host.Approver(_town);
        var path = await FoundAsync();
        await approver.PostJsonAsync(path + "/publication", new { itemId = (await host.PublishedAsync(_town, "early")).Text("id") }, HttpStatusCode.UnprocessableEntity, version: 1);
        await approver.PostJsonAsync(path + "/verification", new { kind = "false", outcome = "水库大坝完好，县水利局已核实" }, version: 1);
        var draft = (await host.DraftAsync(_town, "draft")).Text("id");
        (await approver.PostJsonAsync(path + "/publication", new { itemId = draft }, HttpStatusCode.UnprocessableEntity, version: 2)).Code().ShouldBe("publication.clarification-item-not-public");
        var item = await host.PublishedAsync(_town, "clear", column: "clarification");
        await approver.PostJsonAsync(path + "/publication", new { itemId = item.Text("id") }, version: 2);
        var closed = await approver.PostJsonAsync(path + "/closure", new { note = "传言已平息" }, version: 3);
        closed.GetProperty("steps").EnumerateArray().Select(s => (s.Text("state"), s.Text("by"))).ShouldBe(
            [("found", $"caseOfficer@{_town}"), ("verified", $"approver@{_town}"), ("published", $"approver@{_town}"), ("closed", $"approver@{_town}")]);
        using var visitor = host.Public();
        var seen = (await visitor.ReadJsonAsync(All + "/published")).EnumerateArray().Single();
        (seen.Text("kind"), seen.Text("indexNumber"), seen.Text("title")).ShouldBe(("false", item.Text("indexNumber"), "clear的标题"));
        (await visitor.ReadJsonAsync(All + "/published")).GetRawText().ShouldNotContain("大坝");
    }

    [Fact]
    public async Task What_turns_out_accurate_is_dismissed_and_never_shown()
    {
        using var approver = host.Approver(_town);
        var path = await FoundAsync();
        (await approver.PostJsonAsync(path + "/dismissal", new { note = "内容属实" }, version: 1)).Text("state").ShouldBe("dismissed");
        (await approver.PostJsonAsync(path + "/verification", new { kind = "false", outcome = "x" }, HttpStatusCode.UnprocessableEntity, version: 2)).Code()
            .ShouldBe("publication.clarification-wrong-state");
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync(All + "/published")).GetArrayLength().ShouldBe(0);
        await visitor.ReadJsonAsync(All, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_clarification_whose_item_is_taken_down_is_shown_no_more()
    {
        using var approver = host.Approver(_town);
        var path = await FoundAsync();
        await approver.PostJsonAsync(path + "/verification", new { kind = "incomplete", outcome = "补充数字" }, version: 1);
        var item = await host.PublishedAsync(_town, "clear", column: "clarification");
        await approver.PostJsonAsync(path + "/publication", new { itemId = item.Text("id") }, version: 2);
        await approver.PostJsonAsync($"{PublicationHost.Path(_town)}/items/{item.Text("id")}/withdrawal", new { reason = "有误" }, version: item.GetProperty("version").GetInt64());
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync(All + "/published")).GetArrayLength().ShouldBe(0);
        (await approver.ReadJsonAsync(path)).Text("state").ShouldBe("published");
    }

    [Fact]
    public async Task Each_step_has_its_post_and_its_version()
    {
        var path = await FoundAsync();
        using var writer = host.Writer(_town);
        await writer.PostJsonAsync(path + "/verification", new { kind = "false", outcome = "x" }, HttpStatusCode.Forbidden, version: 1);
        using var reviewer = host.Reviewer(_town);
        await reviewer.PostJsonAsync(path + "/verification", new { kind = "false", outcome = "x" }, (HttpStatusCode)428);
        await reviewer.PostJsonAsync(path + "/verification", new { kind = "rumour", outcome = "x" }, HttpStatusCode.BadRequest, version: 1);
        await reviewer.PostJsonAsync(path + "/verification", new { kind = "false", outcome = "x" }, HttpStatusCode.Conflict, version: 7);
        using var stranger = host.Approver(host.NewTown());
        await stranger.ReadJsonAsync(path, HttpStatusCode.NotFound);
        await writer.PostJsonAsync(All, new { subject = "传言", source = "微信群", foundOn = "2999-01-01" }, HttpStatusCode.BadRequest);
    }

    private async Task<string> FoundAsync()
    {
        using var officer = host.Staff(_town, "caseOfficer");
        var found = await officer.PostJsonAsync(All, new { subject = "水库大坝开裂", source = "某微信群", foundOn = "2024-03-05" }, HttpStatusCode.Created);
        found.Text("state").ShouldBe("found");
        return $"{All}/{found.Text("id")}";
    }
}
