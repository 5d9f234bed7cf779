using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Tests.Items;

/// <summary>What is disclosed by a board or to particular people counts as disclosed, and nobody reads it on the open web.</summary>
public sealed class OffTheWebTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Path => PublicationHost.Path(_town);

    [Theory]
    [InlineData("public", "website", true)]
    [InlineData("public", "gazette;website", true)]
    [InlineData("public", "board", false)]
    [InlineData("public", "wechat;readingPoint", false)]
    [InlineData("specificGroup", "board", false)]
    public void Only_what_is_for_everybody_and_goes_to_the_website_may_be_read_there(string audience, string channels, bool isPublic)
    {
        var item = A.Published(A.Content() with { Audience = audience, Channels = channels.Split(';') });
        (item.State, item.IsPublicOn(A.Today), item.OnWeb).ShouldBe((ItemState.Published, isPublic, isPublic));
        var history = Item.Import(item.TownId, "h", "990000101/2014-00002", A.Content() with { Audience = audience, Channels = channels.Split(';') }, A.History());
        history.IsPublicOn(A.Today).ShouldBe(isPublic);
    }

    [Theory]
    [InlineData("public")]
    [InlineData("specificGroup")]
    public async Task What_goes_to_the_board_answers_nobody_without_a_right(string audience)
    {
        var (number, file) = await PublishedAsync("b-" + audience, audience, "board", "低保评议公示");
        using var visitor = host.Public();
        await visitor.ReadJsonAsync($"{Path}/items/{number}", HttpStatusCode.NotFound);
        await visitor.ReadJsonAsync($"{Path}/editions/{number}", HttpStatusCode.NotFound);
        await visitor.ReadJsonAsync($"{Path}/attachments/{file}", HttpStatusCode.NotFound);
        await visitor.ReadJsonAsync($"{Path}/interpretations?item={Uri.EscapeDataString(number)}", HttpStatusCode.NotFound);
        (await visitor.ReadJsonAsync($"/api/publication/search?town={_town}")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await visitor.GetStringAsync(new Uri($"/{_town}/feed.atom", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldNotContain("低保评议公示");
        (await visitor.ReadJsonAsync($"{Path}/figures")).GetProperty("items").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_new_edition_takes_an_item_off_the_web_and_an_import_that_names_no_website_is_never_there()
    {
        var (number, _) = await PublishedAsync("w", "public", "website", "通知");
        using var visitor = host.Public();
        await visitor.ReadJsonAsync($"{Path}/items/{number}");
        using var writer = host.Writer(_town);
        var item = (await writer.ReadJsonAsync($"{Path}/items?key=w")).GetProperty("items")[0];
        var path = $"{Path}/items/{item.Text("id")}";
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "改为张榜" }, version: item.GetProperty("version").GetInt64());
        await writer.PutJsonAsync(path, Input("w", "public", "board", "通知"), version: item.GetProperty("version").GetInt64());
        await PublishAsync(path);
        await visitor.ReadJsonAsync($"{Path}/items/{number}", HttpStatusCode.NotFound);
        (await visitor.ReadJsonAsync($"/api/publication/search?town={_town}")).GetProperty("items").GetArrayLength().ShouldBe(0);

        using var approver = host.Approver(_town);
        await PublicationHost.ImportAsync(approver, _town, "h1,公报所载,,notice,,2024-03-04,2024-03-05,gazette,正文,false,true,effective,党政办,镇长\nh2,网上所载,,notice,,2024-03-04,2024-03-05,website;gazette,正文,false,true,effective,党政办,镇长\n");
        await host.FoundAsync(_town, 1);
        item = (await approver.ReadJsonAsync($"{Path}/items?key=h1")).GetProperty("items")[0];
        item.Text("state").ShouldBe("published", "it counts as disclosed");
        await visitor.ReadJsonAsync($"{Path}/items/{item.Text("indexNumber")}", HttpStatusCode.NotFound);
    }

    private static JsonNode Input(string key, string audience, string channel, string title)
    {
        var input = JsonSerializer.SerializeToNode(GateOverHttpTests.Input(key, "正文"))!;
        (input["audience"], input["channels"], input["title"]) = (audience, new JsonArray(channel), title);
        return input;
    }

    private async Task<(string Number, string File)> PublishedAsync(string key, string audience, string channel, string title)
    {
        using var writer = host.Writer(_town);
        var item = await writer.PostJsonAsync($"{Path}/items", Input(key, audience, channel, title), HttpStatusCode.Created);
        var path = $"{Path}/items/{item.Text("id")}";
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{path}/attachments?name=list.csv", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("序号,项目\n1,道路\n")) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        message.Headers.TryAddWithoutValidation("If-Match", "1");
        using var attached = await writer.SendAsync(message, TestContext.Current.CancellationToken);
        attached.StatusCode.ShouldBe(HttpStatusCode.OK);
        item = await PublishAsync(path);
        item.Text("state").ShouldBe("published");
        return (item.Text("indexNumber"), item.GetProperty("attachments")[0].Text("id"));
    }

    private Task<JsonElement> PublishAsync(string path) => GateOverHttpTests.StepsAsync(
        path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)), ("approval", host.Approver(_town)));
}
