using System.Net;

namespace GovPortal.Publication.Tests;

public sealed class PublicCacheTests(PublicationHost host)
{
    [Fact]
    public async Task Every_public_answer_may_be_kept_but_is_asked_about_each_time()
    {
        var town = host.NewTown();
        var number = (await host.PublishedAsync(town, "k1")).Text("indexNumber");
        using var visitor = host.Public();
        foreach (var path in (string[])[$"items/{number}", $"editions/{number}", "catalogue", "rule-documents", "clarifications/published", "standard-rows", "guide-versions"])
        {
            using var first = await AskAsync(visitor, $"{PublicationHost.Path(town)}/{path}", null);
            first.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            first.Headers.CacheControl!.ToString().ShouldBe("public, no-cache", path);
            var tag = first.Headers.ETag.ShouldNotBeNull(path).Tag;
            foreach (var held in (string[])[tag, $"W/{tag}", $"\"x\", {tag}", "*"])
            {
                using var again = await AskAsync(visitor, $"{PublicationHost.Path(town)}/{path}", held);
                again.StatusCode.ShouldBe(HttpStatusCode.NotModified, $"{path} {held}");
            }

            using var other = await AskAsync(visitor, $"{PublicationHost.Path(town)}/{path}", "\"x\"");
            other.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string? held)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (held is not null) message.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await client.SendAsync(message, TestContext.Current.CancellationToken);
    }
}
