using System.Text.Json;
using GovPortal.Publication.Tests.Items;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>A file brings history: what was written here, or has gone through the gate, it neither publishes nor changes.</summary>
public sealed class HistoryAloneTests(PublicationHost host)
{
    private const string Header = "key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity,state\n";
    private readonly string _town = host.NewTown();

    private string Path => PublicationHost.Path(_town);

    [Fact]
    public async Task A_file_with_the_key_of_a_draft_under_review_is_refused_as_a_line_and_the_draft_stays_where_it_is()
    {
        var draft = await host.DraftAsync(_town, "d1");
        var path = $"{Path}/items/{draft.Text("id")}";
        using var writer = host.Writer(_town);
        await writer.PostJsonAsync(path + "/submission", null, version: 1);
        var job = await host.ImportAsync(_town, Header + Line("h1", "历史") + Line("d1", "正文"));
        (job.Text("state"), job.GetProperty("failed").GetInt32()).ShouldBe(("failed", 1));
        Error(job).ShouldBe((3, "key", "publication.item-not-history"));
        (await writer.ReadJsonAsync($"{Path}/items?key=h1")).GetProperty("items").GetArrayLength().ShouldBe(0, "nothing is imported if any line is bad");

        job = await host.ImportAsync(_town, Header + Line("h1", "历史") + Line("d1", "正文") + Line("h2", "历史"), "&onError=skip");
        (job.Text("state"), job.GetProperty("done").GetInt32(), job.GetProperty("failed").GetInt32()).ShouldBe(("succeeded", 2, 1));
        var item = await writer.ReadJsonAsync(path);
        (item.Text("state"), item.Text("stage"), item.GetProperty("indexNumber").ValueKind).ShouldBe(("draft", "selfReview", JsonValueKind.Null));
    }

    [Theory]
    [InlineData("改过的正文", "published")]
    [InlineData("做好防汛工作。", "withdrawn")]
    public async Task A_file_neither_changes_nor_takes_down_what_the_gate_let_out(string body, string state)
    {
        var item = await host.PublishedThroughTheGateAsync(_town, "g1");
        var job = await host.ImportAsync(_town, Header + Line("g1", body, state));
        Error(job).Code.ShouldBe("publication.item-not-history");
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"{Path}/items/{item.Text("indexNumber")}")).Text("body").ShouldBe("做好防汛工作。");
    }

    [Fact]
    public async Task What_was_exported_from_here_changes_nothing_and_an_open_amendment_is_never_lost_to_a_file()
    {
        await host.PublishedThroughTheGateAsync(_town, "g2");
        await host.PublishedAsync(_town, "h3");
        using var approver = host.Approver(_town);
        var exported = (await approver.ExportAsync(_town)).TrimStart('\uFEFF');
        var item = (await approver.ReadJsonAsync($"{Path}/items?key=h3")).GetProperty("items")[0];
        var path = $"{Path}/items/{item.Text("id")}";
        using var writer = host.Writer(_town);
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "更正" }, version: Version(item));
        item = await writer.PutJsonAsync(path, GateOverHttpTests.Input("h3", "更正后的正文"), version: Version(item));
        (await host.ImportAsync(_town, exported)).Text("state").ShouldBe("succeeded");
        var after = await writer.ReadJsonAsync(path);
        (after.Text("stage"), after.Text("body"), Version(after)).ShouldBe(("draft", "更正后的正文", Version(item)));
        Error(await host.ImportAsync(_town, Header + Line("h3", "文件所载"))).Code.ShouldBe("publication.item-not-history");
    }

    private static string Line(string key, string body, string state = "") => $"{key},{key}的标题,notice,2024-03-04,2024-03-05,website,{body},false,true,effective,{state}\n";

    private static (int Line, string Column, string Code) Error(JsonElement job)
    {
        var error = job.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        return (error.GetProperty("line").GetInt32(), error.Text("column"), error.Text("code"));
    }

    private static long Version(JsonElement item) => item.GetProperty("version").GetInt64();
}
