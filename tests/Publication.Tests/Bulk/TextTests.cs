using System.Net;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>A NUL is no text anywhere: a fault with its field, and never a half-done deed.</summary>
public sealed class TextTests(PublicationHost host)
{
    private const string Header = "key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity\n";
    private readonly string _town = host.NewTown();

    [Fact]
    public async Task An_item_with_them_is_refused_with_every_field_that_has_one()
    {
        using var writer = host.Writer(_town);
        var input = new
        {
            key = "k\0",
            title = "标题\0",
            column = "notice",
            producedOn = "2024-03-04",
            channels = new[] { "website", "web\0" },
            body = "正\0文",
            normative = false,
            governmentInformation = true,
            source = "镇\uFDD0",
        };
        var problem = await writer.PostJsonAsync($"{PublicationHost.Path(_town)}/items", input, HttpStatusCode.BadRequest);
        problem.Code().ShouldBe("invalid-input");
        problem.GetProperty("errors").EnumerateArray().Select(f => (f.Text("field"), f.Text("code")))
            .ShouldBe([("key", "invalid-character"), ("title", "invalid-character"), ("channels[1]", "invalid-character"), ("body", "invalid-character"), ("source", "invalid-character")], ignoreOrder: true);
        (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/items")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_opinion_a_reason_a_register_and_a_query_with_one_are_refused()
    {
        var draft = await host.DraftAsync(_town, "draft");
        using var reviewer = host.Reviewer(_town);
        using var approver = host.Approver(_town);
        var item = $"{PublicationHost.Path(_town)}/items/{draft.Text("id")}";
        Refused(await reviewer.PostJsonAsync($"{item}/review", new { opinion = "同\0意" }, HttpStatusCode.BadRequest, version: 1), "opinion");
        Refused(await reviewer.PostJsonAsync($"{item}/return", new { reason = "不\0行" }, HttpStatusCode.BadRequest, version: 1), "reason");
        Refused(await approver.PostJsonAsync($"{PublicationHost.Path(_town)}/reading-points", new { name = "点\0", address = "街", openedOn = "2024-01-02" }, HttpStatusCode.BadRequest), "name");
        Refused(await approver.PostJsonAsync($"{PublicationHost.Path(_town)}/columns", new { code = "flood", name = "防\0汛", kind = "news" }, HttpStatusCode.BadRequest), "name");
        Refused(await approver.ReadJsonAsync($"{PublicationHost.Path(_town)}/items?key=%00", HttpStatusCode.BadRequest), "key");
    }

    [Fact]
    public async Task A_line_of_a_file_with_one_is_a_bad_line()
    {
        var job = await host.ImportAsync(
            _town,
            Header + "a,标\0题,notice,2014-03-01,2014-03-02,website,正文,false,true,effective\nb,标题,notice,2014-03-01,2014-03-02,website,正\0文,false,true,effective\n"
            + "c,标题,not\0ice,2014-03-01,2014-03-02,website,正文,false,true,effective\n");
        (job.Text("state"), job.GetProperty("failed").GetInt32()).ShouldBe(("failed", 3));
        job.Errors().ShouldBe([("title", "invalid-character"), ("body", "invalid-character"), ("column", "unknown-code")]);
    }

    private static void Refused(System.Text.Json.JsonElement problem, string field) =>
        problem.GetProperty("errors").EnumerateArray().Select(f => (f.Text("field"), f.Text("code"))).ShouldBe([(field, "invalid-character")]);
}
