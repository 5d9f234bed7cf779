using System.Net;
using System.Text.Json;

namespace GovPortal.Publication.Tests.Items;

public sealed class GateOverHttpTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Items => $"{PublicationHost.Path(_town)}/items";

    [Fact]
    public async Task Four_people_bring_an_item_to_the_public_and_the_record_names_them()
    {
        var path = await WriteAsync("k1", "正文");
        var published = await PublishAsync(path);
        var number = published.Text("indexNumber");
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"{Items}/{number}")).Text("body").ShouldBe("正文");
        var steps = (await host.Approver(_town).ReadJsonAsync(path + "/steps")).EnumerateArray().ToList();
        steps.Select(s => s.Text("kind")).ShouldBe(["written", "submitted", "selfReviewed", "secrecyReviewed", "privacyChecked", "approved", "published"]);
        steps.Where(s => s.Text("post") != "system").Select(s => s.Text("post")).Distinct()
            .ShouldBe(["informationOfficer", "reviewer", "secrecyReviewer", "approver"]);
        steps.ShouldAllBe(s => s.Text("contentHash") == published.Text("contentHash"));
    }

    [Fact]
    public async Task A_personal_number_holds_the_item_until_a_reviewer_has_settled_it_with_a_reason()
    {
        var path = await WriteAsync("k2", "王建国，身份证号11010519491231002X，予以公示。");
        var item = await StepsAsync(path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)));
        item.Text("stage").ShouldBe("privacyCheck");
        using var approver = host.Approver(_town);
        (await approver.PostJsonAsync(path + "/approval", new { }, HttpStatusCode.UnprocessableEntity, Version(item))).Code().ShouldBe("publication.item-wrong-state");
        (await approver.PostJsonAsync(path + "/urgent-approval", new { urgency = "汛情紧急" }, HttpStatusCode.UnprocessableEntity, Version(item))).Code().ShouldBe("publication.gate-closed");
        using var reviewer = host.Reviewer(_town);
        (await reviewer.PostJsonAsync(path + "/privacy-check", new { }, HttpStatusCode.UnprocessableEntity, Version(item))).Code().ShouldBe("publication.gate-closed");
        var findings = await reviewer.ReadJsonAsync(path + "/findings");
        findings.GetRawText().ShouldNotContain("11010519491231002X");
        foreach (var finding in findings.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("finding")).Where(f => f.Text("severity") != "info"))
        {
            var settlement = $"{path}/findings/{finding.Text("id")}/settlement";
            (await reviewer.PostJsonAsync(settlement, new { how = "allowed", reason = "" }, HttpStatusCode.BadRequest)).Code().ShouldNotBeNull();
            await reviewer.PostJsonAsync(settlement, new { how = "allowed", reason = "依法应当公示" });
        }

        item = await reviewer.PostJsonAsync(path + "/privacy-check", new { opinion = "已核" }, version: Version(item));
        (await approver.PostJsonAsync(path + "/approval", new { }, version: Version(item))).Text("state").ShouldBe("published");
    }

    [Fact]
    public async Task A_personal_number_in_the_note_on_a_change_holds_the_amendment()
    {
        var path = await WriteAsync("k2n", "正文");
        var item = await PublishAsync(path);
        using var writer = host.Writer(_town);
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "更正王明（11010519491231002X）的金额" }, version: Version(item));
        item = await StepsAsync(path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)));
        item.Text("stage").ShouldBe("privacyCheck");
        var findings = await writer.ReadJsonAsync(path + "/findings");
        findings.Text("contentHash").ShouldBe(item.Text("contentHash"));
        findings.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("finding")).Single(f => f.Text("detector") == "P-ID18").Text("place").ShouldBe("change note");
    }

    [Fact]
    public async Task An_agency_that_has_not_confirmed_holds_the_item_by_the_urgent_route_too()
    {
        var path = await WriteAsync("k3", "正文");
        using var writer = host.Writer(_town);
        var asked = await writer.PostJsonAsync(path + "/coordinations", new { agency = "县水利局", about = "汛情", askedOn = "2024-03-04" }, HttpStatusCode.Created);
        var item = await StepsAsync(path, ("submission", writer), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)));
        using var approver = host.Approver(_town);
        var refused = await approver.PostJsonAsync(path + "/approval", new { }, HttpStatusCode.UnprocessableEntity, Version(item));
        refused.Text("detail").ShouldContain("县水利局");
        (await approver.PostJsonAsync(path + "/urgent-approval", new { urgency = "汛情紧急" }, HttpStatusCode.UnprocessableEntity, Version(item))).Text("detail").ShouldContain("县水利局");
        var answer = new { outcome = "confirmed", text = "无异议", on = "2024-03-04", by = "办公室", evidence = "函〔2024〕1号" };
        await writer.PostJsonAsync($"{path}/coordinations/{asked.Text("id")}/answer", answer, version: Version(asked));
        item = await approver.PostJsonAsync(path + "/urgent-approval", new { urgency = "汛情紧急" }, version: Version(item));
        (item.Text("state"), item.GetProperty("lookAgainSince").ValueKind).ShouldBe(("published", JsonValueKind.String));
        (await approver.ReadJsonAsync(Items + "?lookAgain=true")).GetProperty("items").GetArrayLength().ShouldBe(1);
        await approver.PostJsonAsync(path + "/second-look", new { reason = "无误" }, HttpStatusCode.UnprocessableEntity, Version(item));
        using var reviewer = host.Reviewer(_town);
        (await reviewer.PostJsonAsync(path + "/second-look", new { reason = "无误" }, version: Version(item))).GetProperty("lookAgainSince").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_an_agency_confirmed_and_a_higher_authority_approved_is_void_after_an_edit_and_both_can_be_asked_again()
    {
        var path = await WriteAsync("k7", "初稿");
        using var writer = host.Writer(_town);
        using var approver = host.Approver(_town);
        await ConfirmAsync(path, writer, "2024-03-04");
        await approver.PutJsonAsync(path + "/higher-approval", new { required = true, reason = "按规定须报批" });
        await GrantAsync(path, writer, version: 1);
        await writer.PutJsonAsync(path, Input("k7", "改过的稿"), version: 1);
        (await writer.ReadJsonAsync(path + "/coordinations")).GetProperty("blocks").GetBoolean().ShouldBeTrue();
        (await writer.ReadJsonAsync(path + "/higher-approval")).GetProperty("blocks").GetBoolean().ShouldBeTrue();
        var item = await StepsAsync(path, ("submission", writer), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)));
        var refused = await approver.PostJsonAsync(path + "/approval", new { }, HttpStatusCode.UnprocessableEntity, Version(item));
        refused.Text("detail").ShouldContain("县水利局");
        refused.Text("detail").ShouldContain("approval from above");
        await ConfirmAsync(path, writer, "2024-03-07");
        await GrantAsync(path, writer, version: 2);
        (await approver.PostJsonAsync(path + "/approval", new { }, version: Version(item))).Text("state").ShouldBe("published");
        (await writer.ReadJsonAsync(path + "/coordinations")).GetProperty("agencies")[0].GetProperty("answers").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Of_several_posts_the_record_names_the_one_by_which_the_deed_may_be_done()
    {
        string[] posts = ["reviewer", "secrecyReviewer", "approver", "caseOfficer"];
        using var first = host.Named("first", _town, posts);
        using var second = host.Named("second", _town, posts);
        var path = await WriteAsync("k8", "机密★10年\n正文");
        var item = await StepsAsync(path, ("submission", host.Writer(_town)), ("review", first), ("secrecy-review", second));
        var marks = item.GetProperty("marks");
        (marks.GetProperty("selfReview").Text("post"), marks.GetProperty("secrecyReview").Text("post")).ShouldBe(("reviewer", "secrecyReviewer"));
        var open = (await second.ReadJsonAsync(path + "/findings")).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("finding")).Where(f => f.Text("severity") != "info").ToList();
        open.ShouldContain(f => f.Text("detector") == "S-MARK");
        foreach (var finding in open) await second.PostJsonAsync($"{path}/findings/{finding.Text("id")}/settlement", new { how = "allowed", reason = "样式说明，并非密级标志" });
        item = await second.PostJsonAsync(path + "/privacy-check", null, version: Version(item));
        item = await first.PostJsonAsync(path + "/approval", null, version: Version(item));
        var steps = (await first.ReadJsonAsync(path + "/steps")).EnumerateArray().ToList();
        steps.Single(s => s.Text("kind") == "approved").Text("post").ShouldBe("approver");
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2999-01-01T00:00:00Z")]
    public async Task A_day_that_nobody_can_answer_for_is_refused_with_a_code(string publishAt)
    {
        var path = await WriteAsync("k9", "正文");
        var item = await StepsAsync(path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)));
        using var approver = host.Approver(_town);
        (await approver.PostJsonAsync(path + "/approval", new { publishAt }, HttpStatusCode.UnprocessableEntity, Version(item))).Code().ShouldBe("publication.publish-at-too-far");
    }

    [Fact]
    public async Task A_time_told_by_the_clock_of_the_town_is_the_same_moment()
    {
        var path = await WriteAsync("k10", "正文");
        var item = await StepsAsync(path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)));
        using var approver = host.Approver(_town);
        var at = TimeProvider.System.GetUtcNow().AddDays(1).ToOffset(TimeSpan.FromHours(8));
        item = await approver.PostJsonAsync(path + "/approval", new { publishAt = at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) }, version: Version(item));
        (item.Text("stage"), item.GetProperty("publishAt").GetDateTimeOffset()).ShouldBe(("scheduled", at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond))));
        (await approver.ReadJsonAsync(path)).GetProperty("publishAt").GetRawText().ShouldBe(item.GetProperty("publishAt").GetRawText());
    }

    [Fact]
    public async Task A_new_edition_replaces_what_is_public_only_at_the_end_and_both_can_be_compared()
    {
        var path = await WriteAsync("k4", "第一行\n第二行");
        var item = await PublishAsync(path);
        var number = item.Text("indexNumber");
        using var writer = host.Writer(_town);
        using var visitor = host.Public();
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "更正第二行" }, version: Version(item));
        item = await writer.PutJsonAsync(path, Input("k4", "第一行\n改过的行"), version: Version(item));
        (await visitor.ReadJsonAsync($"{Items}/{number}")).Text("body").ShouldBe("第一行\n第二行");
        await PublishAsync(path);
        var now = await visitor.ReadJsonAsync($"{Items}/{number}");
        (now.Text("body"), now.Text("changeNote")).ShouldBe(("第一行\n改过的行", "更正第二行"));
        var editions = await visitor.ReadJsonAsync($"{PublicationHost.Path(_town)}/editions/{number}?from=1&to=2");
        editions.GetProperty("editions").GetArrayLength().ShouldBe(2);
        var lines = editions.GetProperty("differences").EnumerateArray().Single(d => d.Text("field") == "body").GetProperty("lines");
        lines.EnumerateArray().Select(l => $"{l.Text("how")} {l.Text("text")}").ShouldBe(["kept 第一行", "removed 第二行", "added 改过的行"]);
    }

    [Fact]
    public async Task Who_saves_an_old_version_is_told_the_current_one_and_without_a_version_428()
    {
        var path = await WriteAsync("k5", "正文");
        using var writer = host.Writer(_town);
        await writer.PutJsonAsync(path, Input("k5", "甲"), version: 1);
        (await writer.PutJsonAsync(path, Input("k5", "乙"), HttpStatusCode.Conflict, version: 1)).GetProperty("currentVersion").GetInt64().ShouldBe(2);
        await writer.PutJsonAsync(path, Input("k5", "乙"), (HttpStatusCode)428);
        using var other = host.Named("another", _town, "informationOfficer");
        await writer.PutJsonAsync(path + "/editing", null);
        (await other.PutJsonAsync(path + "/editing", null)).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task What_a_review_withholds_stands_in_the_ledger_and_is_not_public()
    {
        var path = await WriteAsync("k6", "正文");
        var item = await StepsAsync(path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)));
        using var secrecy = host.SecrecyReviewer(_town);
        await secrecy.PostJsonAsync(path + "/withholding", new { attribute = "withheld", ground = "ND99", reason = "涉密" }, HttpStatusCode.BadRequest, Version(item));
        item = await secrecy.PostJsonAsync(path + "/withholding", new { attribute = "withheld", ground = "ND14-1", reason = "涉及国家秘密" }, version: Version(item));
        item.Text("state").ShouldBe("withheld");
        var ledger = $"{PublicationHost.Path(_town)}/withheld-items";
        (await secrecy.ReadJsonAsync(ledger)).GetRawText().ShouldContain(item.Text("id"));
        await secrecy.PostJsonAsync(path + "/resumption", new { reason = "情势变化，可以公开" }, version: Version(item));
        var entry = (await secrecy.ReadJsonAsync(ledger)).GetProperty("items").EnumerateArray().Single(e => e.Text("itemId") == item.Text("id"));
        (entry.Text("state"), entry.GetProperty("reviews")[0].Text("reason"), entry.GetProperty("reviews")[0].Text("draftId")).ShouldBe(("mayBeDisclosed", "情势变化，可以公开", item.Text("id")));
    }

    private static async Task ConfirmAsync(string path, HttpClient writer, string on)
    {
        var asked = await writer.PostJsonAsync(path + "/coordinations", new { agency = "县水利局", about = "汛情", askedOn = on }, HttpStatusCode.Created);
        var answer = new { outcome = "confirmed", text = "无异议", on, by = "办公室", evidence = "函〔2024〕1号" };
        await writer.PostJsonAsync($"{path}/coordinations/{asked.Text("id")}/answer", answer, version: Version(asked));
    }

    private static Task<JsonElement> GrantAsync(string path, HttpClient writer, long version) => writer.PostJsonAsync(
        path + "/higher-approval/grant", new { documentNumber = $"县政批〔2024〕{version}号", grantedOn = "2024-03-08", grantedBy = "县政府" }, version: version);

    internal static object Input(string key, string body, string? shownUntil = null) => new
    {
        key,
        title = $"{key}的标题",
        column = "notice",
        producedOn = "2024-03-04",
        channels = new[] { "website" },
        body,
        normative = false,
        governmentInformation = true,
        shownUntil,
    };

    private async Task<string> WriteAsync(string key, string body)
    {
        using var writer = host.Writer(_town);
        var item = await writer.PostJsonAsync(Items, Input(key, body), HttpStatusCode.Created);
        return $"{Items}/{item.Text("id")}";
    }

    private async Task<JsonElement> PublishAsync(string path) => await StepsAsync(
        path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)), ("approval", host.Approver(_town)));

    /// <summary>Each step from the version as it then is.</summary>
    internal static async Task<JsonElement> StepsAsync(string path, params (string Step, HttpClient By)[] steps)
    {
        var item = await steps[0].By.ReadJsonAsync(path);
        foreach (var (step, by) in steps) item = await by.PostJsonAsync($"{path}/{step}", null, version: Version(item));
        return item;
    }

    private static long Version(JsonElement item) => item.GetProperty("version").GetInt64();
}
