using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GovPortal.Publication.Tests.Items;

namespace GovPortal.Publication.Tests.Attachments;

public sealed class AttachmentTests(PublicationHost host)
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("序号,项目\n1,道路硬化\n");
    private readonly string _town = host.NewTown();

    private string Items => $"{PublicationHost.Path(_town)}/items";

    [Fact]
    public async Task A_file_is_public_only_while_its_item_shows_it()
    {
        var path = await WriteAsync("a1");
        using var writer = host.Writer(_town);
        var item = await AttachAsync(writer, path, 1, "项目表.csv", Text);
        var file = item.GetProperty("attachments")[0];
        var address = $"{PublicationHost.Path(_town)}/attachments/{file.Text("id")}/x.csv";
        using var visitor = host.Public();
        (await StatusAsync(visitor, address)).ShouldBe(HttpStatusCode.NotFound, "a hidden draft's file");
        using var stranger = host.Writer(host.NewTown());
        (await StatusAsync(stranger, $"{path}/attachments/{file.Text("id")}")).ShouldBe(HttpStatusCode.NotFound, "another town's staff");
        item = await PublishAsync(path);
        using (var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Text);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        }

        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(path + "/withdrawal", new { reason = "含个人信息" }, version: Version(item));
        (await StatusAsync(visitor, address)).ShouldBe(HttpStatusCode.NotFound, "remembered after the withdrawal");
        using var remembered = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        remembered.Headers.TryAddWithoutValidation("If-None-Match", $"\"{file.Text("sha256")}\"");
        using var again = await visitor.SendAsync(remembered, TestContext.Current.CancellationToken);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound, "with the ETag in hand");
    }

    [Fact]
    public async Task A_file_taken_off_by_a_new_edition_is_gone_with_the_old_one()
    {
        var path = await WriteAsync("a2");
        using var writer = host.Writer(_town);
        var item = await AttachAsync(writer, path, 1, "项目表.csv", Text);
        var address = $"{PublicationHost.Path(_town)}/attachments/{item.GetProperty("attachments")[0].Text("id")}";
        item = await PublishAsync(path);
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "撤下附件" }, version: Version(item));
        await writer.SendJsonAsync(HttpMethod.Delete, $"{path}/attachments/{item.GetProperty("attachments")[0].Text("id")}", null, HttpStatusCode.OK, ("If-Match", $"{Version(item)}"));
        using var visitor = host.Public();
        (await StatusAsync(visitor, address)).ShouldBe(HttpStatusCode.OK);
        await PublishAsync(path);
        (await StatusAsync(visitor, address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("表.pdf", "不是 PDF", "publication.attachment-name")]
    [InlineData("页.html", "<html>", "publication.attachment-type")]
    [InlineData("页.txt", "<html><script>", "publication.attachment-name")]
    [InlineData("空.txt", "", "publication.attachment-empty")]
    public async Task What_is_not_what_it_says_or_would_run_in_a_browser_is_refused(string name, string content, string code)
    {
        var path = await WriteAsync("a3");
        using var writer = host.Writer(_town);
        (await AttachAsync(writer, path, 1, name, Encoding.UTF8.GetBytes(content), HttpStatusCode.UnprocessableEntity)).Code().ShouldBe(code);
        (await writer.ReadJsonAsync(path)).GetProperty("attachments").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Attaching_takes_the_marks_back_and_needs_the_version()
    {
        var path = await WriteAsync("a4");
        using var writer = host.Writer(_town);
        var item = await writer.PostJsonAsync(path + "/submission", null, version: 1);
        using var reviewer = host.Reviewer(_town);
        item = await reviewer.PostJsonAsync(path + "/review", null, version: Version(item));
        (await AttachAsync(writer, path, 1, "表.csv", Text, HttpStatusCode.Conflict)).GetProperty("currentVersion").GetInt64().ShouldBe(Version(item));
        item = await AttachAsync(writer, path, Version(item), "表.csv", Text);
        (item.Text("stage"), item.GetProperty("marks").GetProperty("selfReview").ValueKind).ShouldBe(("draft", JsonValueKind.Null));
    }

    [Fact]
    public async Task A_masked_file_takes_the_place_of_the_original_which_only_reviewers_still_see()
    {
        var path = await WriteAsync("a5");
        using var writer = host.Writer(_town);
        var item = await AttachAsync(writer, path, 1, "名单.csv", Encoding.UTF8.GetBytes("姓名,身份证号\n王建国,11010519491231002X\n"));
        var original = item.GetProperty("attachments")[0].Text("id");
        item = await writer.PostJsonAsync($"{path}/attachments/{original}/masking", new { findings = new[] { "all" } }, version: Version(item));
        var masked = item.GetProperty("attachments")[0].Text("id");
        masked.ShouldNotBe(original);
        (await writer.GetStringAsync(new Uri($"{path}/attachments/{masked}", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldNotContain("11010519491231002X");
        (await StatusAsync(writer, $"{path}/attachments/{original}")).ShouldBe(HttpStatusCode.NotFound);
        using var secrecy = host.SecrecyReviewer(_town);
        (await StatusAsync(secrecy, $"{path}/attachments/{original}")).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The name of a file is public with its item, and no mask changes it.</summary>
    [Fact]
    public async Task A_number_in_the_name_of_a_file_holds_the_item_until_it_is_settled_or_the_file_is_called_otherwise()
    {
        var path = await WriteAsync("a7");
        using var writer = host.Writer(_town);
        var item = await AttachAsync(writer, path, 1, "王明11010519491231002X申请表.csv", Encoding.UTF8.GetBytes("姓名,电话\n王明,13812345678\n"));
        item = await writer.PostJsonAsync(path + "/submission", null, version: Version(item));
        var finding = (await writer.ReadJsonAsync(path + "/findings")).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("finding")).Single(f => f.Text("detector") == "P-ID18");
        (finding.Text("place"), finding.Text("severity"), finding.GetProperty("start").GetInt32()).ShouldBe(("attachment name", "block", 2));
        finding.Text("note").ShouldContain("another name");
        (await writer.ReadJsonAsync(path + "/findings")).GetRawText().ShouldNotContain("11010519491231002X");
        var attachment = item.GetProperty("attachments")[0].Text("id");
        var refused = await writer.PostJsonAsync($"{path}/attachments/{attachment}/masking", new { findings = new[] { finding.Text("id") } }, HttpStatusCode.UnprocessableEntity, Version(item));
        (refused.Code(), refused.Text("detail").Contains("another name", StringComparison.Ordinal)).ShouldBe(("publication.unknown-finding", true));
        item = await writer.SendJsonAsync(HttpMethod.Delete, $"{path}/attachments/{attachment}", null, HttpStatusCode.OK, ("If-Match", $"{Version(item)}"));
        await AttachAsync(writer, path, Version(item), "申请表.csv", Text);
        (await PublishAsync(path)).Text("state").ShouldBe("published");
    }

    [Fact]
    public async Task A_file_of_which_a_masked_form_was_made_is_gone_from_the_public_edition_at_once_and_its_links_are_told_as_dead()
    {
        using var writer = host.Writer(_town);
        var path = await WriteAsync("a7");
        var item = await AttachAsync(writer, path, 1, "名单.csv", Encoding.UTF8.GetBytes("序号,电话\n1,13800138000\n"));
        var original = item.GetProperty("attachments")[0].Text("id");
        var link = $"/api/publication/towns/{_town}/attachments/{original}";
        item = await writer.PutJsonAsync(path, GateOverHttpTests.Input("a7", $"见[名单]({link}/x.csv)"), version: Version(item));
        item = await SettledAsync(path);
        using var visitor = host.Public();
        (await StatusAsync(visitor, link)).ShouldBe(HttpStatusCode.OK);
        using var approver = host.Approver(_town);
        (await approver.ReadJsonAsync($"{PublicationHost.Path(_town)}/freshness")).GetProperty("deadLinks").GetArrayLength().ShouldBe(0);
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "遮盖号码" }, version: Version(item));
        item = await writer.PostJsonAsync($"{path}/attachments/{original}/masking", new { findings = new[] { "all" } }, version: Version(item));
        await writer.SendJsonAsync(HttpMethod.Delete, path + "/amendment", new { reason = "不改了" }, HttpStatusCode.OK, ("If-Match", $"{Version(item)}"));
        (await StatusAsync(visitor, link)).ShouldBe(HttpStatusCode.NotFound);
        (await visitor.ReadJsonAsync($"{Items}/{item.Text("indexNumber")}")).GetProperty("attachments").GetArrayLength().ShouldBe(0, "nobody is told of what nobody may fetch");
        var dead = (await approver.ReadJsonAsync($"{PublicationHost.Path(_town)}/freshness")).GetProperty("deadLinks").EnumerateArray().ShouldHaveSingleItem();
        dead.GetRawText().ShouldContain(original);
    }

    [Fact]
    public async Task The_comparison_of_editions_tells_nobody_of_an_original_that_was_masked()
    {
        using var writer = host.Writer(_town);
        var path = await WriteAsync("a8");
        var item = await AttachAsync(writer, path, 1, "名单.csv", Encoding.UTF8.GetBytes("序号,电话\n1,13800138000\n"));
        var original = item.GetProperty("attachments")[0];
        item = await SettledAsync(path);
        using var visitor = host.Public();
        var before = Version(await visitor.ReadJsonAsync($"{Items}/{item.Text("indexNumber")}"));
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "遮盖号码" }, version: Version(item));
        item = await writer.PostJsonAsync($"{path}/attachments/{original.Text("id")}/masking", new { findings = new[] { "all" } }, version: Version(item));
        Version(await visitor.ReadJsonAsync($"{Items}/{item.Text("indexNumber")}")).ShouldBeGreaterThan(before, "the file is gone from what readers see");
        var masked = item.GetProperty("attachments")[0].Text("sha256");
        item = await PublishAsync(path);
        var compared = (await visitor.ReadJsonAsync($"{PublicationHost.Path(_town)}/editions/{item.Text("indexNumber")}?from=1&to=2")).GetProperty("differences").GetRawText();
        compared.ShouldContain(masked);
        compared.ShouldNotContain(original.Text("sha256"));
    }

    [Fact]
    public async Task A_published_item_is_found_by_its_files_and_never_by_what_was_masked()
    {
        var path = await WriteAsync("a6");
        using var writer = host.Writer(_town);
        var item = await AttachAsync(writer, path, 1, "名单.csv", Encoding.UTF8.GetBytes("姓名,身份证号,事项\n王建国,11010519491231002X,危旧房改造\n"));
        item = await writer.PostJsonAsync($"{path}/attachments/{item.GetProperty("attachments")[0].Text("id")}/masking", new { findings = new[] { "all" } }, version: Version(item));
        item = await PublishAsync(path);
        var hit = (await FoundAsync("危旧房改造", 1))[0];
        hit.GetProperty("inFile").Text("name").ShouldBe("名单.csv");
        hit.GetProperty("inFile").Text("id").ShouldBe(item.GetProperty("attachments")[0].Text("id"));
        hit.GetProperty("inFile").Text("snippet").ShouldContain("危旧房改造");
        hit.GetProperty("snippetMarks").GetArrayLength().ShouldBe(0);
        (await FoundAsync("11010519491231002X", 0)).GetArrayLength().ShouldBe(0);
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(path + "/withdrawal", new { reason = "含个人信息" }, version: Version(item));
        (await FoundAsync("危旧房改造", 0)).GetArrayLength().ShouldBe(0);
    }

    /// <summary>The hits, once there are so many: a file is read a moment after its item went out.</summary>
    private async Task<JsonElement> FoundAsync(string query, int hits)
    {
        using var visitor = host.Public();
        return await Until.Async(
            async () => (await visitor.ReadJsonAsync($"/api/publication/search?town={_town}&q={Uri.EscapeDataString(query)}")).GetProperty("items"),
            found => found.GetArrayLength() == hits, TestContext.Current.CancellationToken);
    }

    internal static async Task<JsonElement> AttachAsync(HttpClient by, string path, long version, string name, byte[] content, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{path}/attachments?name={Uri.EscapeDataString(name)}", UriKind.Relative)) { Content = new ByteArrayContent(content) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        message.Headers.TryAddWithoutValidation("If-Match", $"{version}");
        using var answer = await by.SendAsync(message, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var headed = await client.SendAsync(head, TestContext.Current.CancellationToken);
        headed.StatusCode.ShouldBe(answer.StatusCode, "HEAD must not tell what GET does not");
        return answer.StatusCode;
    }

    private async Task<string> WriteAsync(string key)
    {
        using var writer = host.Writer(_town);
        return $"{Items}/{(await writer.PostJsonAsync(Items, GateOverHttpTests.Input(key, "正文"), HttpStatusCode.Created)).Text("id")}";
    }

    /// <summary>Published with everything that the leak check found allowed.</summary>
    private async Task<JsonElement> SettledAsync(string path)
    {
        using var secrecy = host.SecrecyReviewer(_town);
        var item = await GateOverHttpTests.StepsAsync(path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)), ("secrecy-review", secrecy));
        var findings = (await secrecy.ReadJsonAsync(path + "/findings")).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("finding"));
        foreach (var finding in findings.Where(f => f.Text("severity") != "info"))
            await secrecy.PostJsonAsync($"{path}/findings/{finding.Text("id")}/settlement", new { how = "allowed", reason = "值班电话" });
        item = await secrecy.PostJsonAsync(path + "/privacy-check", null, version: Version(item));
        using var approver = host.Approver(_town);
        return await approver.PostJsonAsync(path + "/approval", null, version: Version(item));
    }

    private async Task<JsonElement> PublishAsync(string path)
    {
        using var writer = host.Writer(_town);
        var item = await writer.ReadJsonAsync(path);
        foreach (var (step, by) in ((string, HttpClient)[])[("submission", writer), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)), ("approval", host.Approver(_town))])
            item = await by.PostJsonAsync($"{path}/{step}", null, version: Version(item));
        return item;
    }

    private static long Version(JsonElement item) => item.GetProperty("version").GetInt64();
}
