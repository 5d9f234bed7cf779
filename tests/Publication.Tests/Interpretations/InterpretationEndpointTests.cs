using System.Net;
using System.Text.Json;
using GovPortal.Publication.Tests.Bulk;

namespace GovPortal.Publication.Tests.Interpretations;

public sealed class InterpretationEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Links => $"{PublicationHost.Path(_town)}/interpretations";

    [Fact]
    public async Task Anybody_finds_the_interpretation_from_the_document_and_the_document_from_the_interpretation()
    {
        var document = await host.PublishedAsync(_town, "d", "2024-03-05", "policy", normative: true);
        var interpretation = await host.PublishedAsync(_town, "i", "2024-03-06", "interpretation");
        using var writer = host.Writer(_town);
        await writer.PostJsonAsync(Links, Link(document, interpretation), HttpStatusCode.Created);
        (await writer.PostJsonAsync(Links, Link(document, interpretation), HttpStatusCode.Conflict)).Code().ShouldBe("publication.interpretation-linked");
        (await writer.PostJsonAsync(Links, Link(interpretation, document), HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("publication.interpretation-not-normative");
        await writer.PostJsonAsync(Links, Link(document, document), HttpStatusCode.UnprocessableEntity);
        using var visitor = host.Public();
        var fromDocument = await visitor.ReadJsonAsync($"{Links}?item={document.Text("indexNumber")}");
        fromDocument.GetProperty("interpretedBy").EnumerateArray().Select(i => i.Text("indexNumber")).ShouldBe([interpretation.Text("indexNumber")]);
        fromDocument.GetProperty("interprets").GetArrayLength().ShouldBe(0);
        var fromInterpretation = await visitor.ReadJsonAsync($"{Links}?item={interpretation.Text("indexNumber")}");
        fromInterpretation.GetProperty("interprets").EnumerateArray().Select(i => i.Text("title")).ShouldBe(["d的标题"]);
        await visitor.ReadJsonAsync(Links, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_town_sees_what_is_missing_late_and_broken_and_a_reason_excuses()
    {
        var (missing, late, waived) = (await DocumentAsync("missing"), await DocumentAsync("late"), await DocumentAsync("waived"));
        var interpretation = await host.PublishedAsync(_town, "i", "2024-03-11", "interpretation");
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(Links, Link(late, interpretation), HttpStatusCode.Created);
        await approver.PutJsonAsync($"{PublicationHost.Path(_town)}/items/{waived.Text("id")}/interpretation-waiver", new { reason = "仅为人事事项" });
        var standing = await StandingAsync(approver);
        Titles(standing, "missing").ShouldBe(["missing的标题"]);
        Titles(standing, "late").ShouldBe(["late的标题"]);
        (standing.GetProperty("documents").GetInt32(), standing.GetProperty("missing")[0].Text("dueOn"), standing.GetProperty("missing")[0].Text("itemId")).ShouldBe((3, "2024-03-08", missing.Text("id")));
        standing.GetProperty("broken").GetArrayLength().ShouldBe(0);
        await approver.PostJsonAsync($"{PublicationHost.Path(_town)}/items/{interpretation.Text("id")}/withdrawal", new { reason = "有误" }, version: interpretation.GetProperty("version").GetInt64());
        standing = await StandingAsync(approver);
        Titles(standing, "missing").ShouldBe(["missing的标题", "late的标题"], ignoreOrder: true);
        standing.GetProperty("broken").EnumerateArray().Select(b => b.Text("broken")).ShouldBe(["interpretation"]);
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"{Links}?item={late.Text("indexNumber")}")).GetProperty("interpretedBy").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_was_published_before_there_was_a_limit_misses_no_interpretation()
    {
        await host.PublishedAsync(_town, "before", "2016-11-09", "policy", normative: true);
        await host.PublishedAsync(_town, "since", "2016-11-10", "policy", normative: true);
        using var writer = host.Writer(_town);
        var standing = await writer.ReadJsonAsync(Links + "/standing?year=2016");
        (standing.GetProperty("documents").GetInt32(), string.Join(',', Titles(standing, "missing"))).ShouldBe((1, "since的标题"));
        (await writer.ReadJsonAsync(Links + "/standing?year=2014")).GetProperty("documents").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("takenDown")]
    [InlineData("archived")]
    public async Task A_link_is_broken_however_its_end_was_taken_from_the_public(string state)
    {
        var document = await DocumentAsync("d");
        var interpretation = await host.PublishedAsync(_town, "i", "2024-03-06", "interpretation");
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(Links, Link(document, interpretation), HttpStatusCode.Created);
        await approver.PostJsonAsync(Links, Link(document, await host.DraftAsync(_town, "draft")), HttpStatusCode.Created);
        await host.ImportAsync(
            _town, $"key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity,state\ni,i的标题,interpretation,2024-03-06,2024-03-06,website,正文,false,true,effective,{state}\n");
        (await StandingAsync(approver)).GetProperty("broken").EnumerateArray().Select(b => b.Text("state")).ShouldBe([state]);
    }

    [Fact]
    public async Task Only_who_signs_says_that_none_is_needed_and_a_draft_at_one_end_is_not_shown()
    {
        var document = await DocumentAsync("d");
        var draft = await host.DraftAsync(_town, "draft");
        using var writer = host.Writer(_town);
        var link = await writer.PostJsonAsync(Links, Link(document, draft), HttpStatusCode.Created);
        await writer.PutJsonAsync($"{PublicationHost.Path(_town)}/items/{document.Text("id")}/interpretation-waiver", new { reason = "不需要" }, HttpStatusCode.Forbidden);
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"{Links}?item={document.Text("indexNumber")}")).GetProperty("interpretedBy").GetArrayLength().ShouldBe(0);
        await visitor.ReadJsonAsync(Links + "/standing", HttpStatusCode.Unauthorized);
        var theirs = await host.PublishedAsync(host.NewTown(), "t");
        await writer.PostJsonAsync(Links, Link(document, theirs), HttpStatusCode.NotFound);
        await writer.SendJsonAsync(HttpMethod.Delete, $"{Links}/{link.Text("id")}", null, HttpStatusCode.NoContent);
        await writer.SendJsonAsync(HttpMethod.Delete, $"{Links}/{link.Text("id")}", null, HttpStatusCode.NotFound);
    }

    private static object Link(JsonElement document, JsonElement interpretation) => new { documentId = document.Text("id"), interpretationId = interpretation.Text("id") };

    private static IEnumerable<string> Titles(JsonElement standing, string which) => standing.GetProperty(which).EnumerateArray().Select(d => d.Text("title"));

    private Task<JsonElement> DocumentAsync(string key) => host.PublishedAsync(_town, key, "2024-03-05", "policy", normative: true);

    private Task<JsonElement> StandingAsync(HttpClient client) => client.ReadJsonAsync(Links + "/standing?year=2024");
}
