using System.Net;
using System.Text.Json;
using GovPortal.Publication.Tests.Bulk;
using Npgsql;

namespace GovPortal.Publication.Tests;

public sealed class PublicCacheTests(PublicationHost host)
{
    [Fact]
    public async Task Every_public_answer_may_be_kept_but_is_asked_about_each_time()
    {
        var town = host.NewTown();
        var number = (await host.PublishedAsync(town, "k1")).Text("indexNumber");
        using var visitor = host.Public();
        foreach (var path in (string[])[$"items/{number}", $"items/{Uri.EscapeDataString(number)}", $"editions/{number}", "catalogue", "rule-documents", "clarifications/published", "standard-rows", "guide-versions"])
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

    [Fact]
    public async Task What_goes_on_inside_the_house_changes_nothing_for_readers()
    {
        var town = host.NewTown();
        var item = await host.PublishedThroughTheGateAsync(town, "k2");
        var path = $"{PublicationHost.Path(town)}/items/{item.Text("id")}";
        var before = await SeenAsync(town, item.Text("indexNumber"));
        using var writer = host.Writer(town);
        using var reviewer = host.Reviewer(town);
        using var approver = host.Approver(town);
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "更正" }, version: VersionOf(item));
        item = await writer.PostJsonAsync(path + "/submission", null, version: VersionOf(item));
        item = await reviewer.PostJsonAsync(path + "/return", new { reason = "不通顺" }, version: VersionOf(item));
        item = await writer.SendJsonAsync(HttpMethod.Delete, path + "/amendment", new { reason = "不改了" }, HttpStatusCode.OK, ("If-Match", $"{VersionOf(item)}"));
        (await SeenAsync(town, item.Text("indexNumber"))).ShouldBe(before);
        await approver.PostJsonAsync(path + "/validity", new { validity = "repealed", on = "2025-01-02", basis = "镇政发〔2025〕1号" }, version: VersionOf(item));
        var after = await SeenAsync(town, item.Text("indexNumber"));
        after.Count(seen => before.Contains(seen)).ShouldBe(0, "what readers see has changed");
    }

    /// <summary>The tags of all that shows the item to the public, and when the search says that it changed.</summary>
    private async Task<IReadOnlyList<string>> SeenAsync(string town, string number)
    {
        using var visitor = host.Public();
        var seen = new List<string>();
        foreach (var path in (string[])[$"{PublicationHost.Path(town)}/items/{number}", $"/{town}/feed.atom", $"/api/publication/search?town={town}"])
        {
            using var answer = await AskAsync(visitor, path, null);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            seen.Add($"{path} {answer.Headers.ETag}");
        }

        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"select xmin::text || ' ' || updated_at::text from published_search where town_id = '{host.IdOf(town)}'");
        seen.Add((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
        return seen;
    }

    private static long VersionOf(JsonElement item) => item.GetProperty("version").GetInt64();

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string? held)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (held is not null) message.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await client.SendAsync(message, TestContext.Current.CancellationToken);
    }
}
