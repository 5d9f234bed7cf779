using System.Net;

namespace GovPortal.Publication.Tests.Items;

public sealed class UnreadableVersionTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Items => $"{PublicationHost.Path(_town)}/items";

    [Theory]
    [InlineData("\"0199f0d7a8a07b5e8c0d5a3b1c2d3e4f-1\"")]
    [InlineData("W/\"1\"")]
    [InlineData("*")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("one")]
    public async Task A_version_that_cannot_be_read_is_refused_and_never_taken_for_none(string version)
    {
        var path = $"{Items}/{(await host.DraftAsync(_town, "k11")).Text("id")}";
        using var writer = host.Writer(_town);
        foreach (var (method, at, body) in ((HttpMethod, string, object)[])[(HttpMethod.Put, path, GateOverHttpTests.Input("k11", "改过")), (HttpMethod.Delete, path, new { reason = "录入错误" }), (HttpMethod.Post, path + "/submission", new { })])
            (await writer.SendJsonAsync(method, at, body, HttpStatusCode.BadRequest, ("If-Match", version))).Code().ShouldBe("version-unreadable", $"{method}");
        (await writer.ReadJsonAsync(path)).Text("body").ShouldBe("正文");
        await writer.SendJsonAsync(HttpMethod.Delete, path, new { reason = "录入错误" }, HttpStatusCode.Conflict, ("If-Match", "\"7\""));
        await writer.SendJsonAsync(HttpMethod.Delete, path, new { reason = "录入错误" }, HttpStatusCode.OK, ("If-Match", "\"1\""));
    }
}
