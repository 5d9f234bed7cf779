using System.Net;
using System.Text;
using System.Text.Json;
using GovPortal.Publication.Tests.Items;
using Npgsql;

namespace GovPortal.Publication.Tests.Attachments;

/// <summary>Of a file that may not be attached nothing is left.</summary>
public sealed class RefusedUploadTests(PublicationHost host)
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("序号,项目\n1,道路硬化\n");
    private readonly string _town = host.NewTown();

    [Fact]
    public async Task A_file_beyond_the_fiftieth_is_refused_before_it_is_taken_in()
    {
        var path = await DraftAsync("a9");
        using var writer = host.Writer(_town);
        for (var n = 1; n <= 50; n++) await AttachmentTests.AttachAsync(writer, path, n, $"{n}.csv", Text);
        (await AttachmentTests.AttachAsync(writer, path, 51, "51.csv", Text, HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("publication.attachments-too-many");
        (await StoredAsync(path)).ShouldBe((50, 0));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_file_that_came_in_while_somebody_else_changed_the_item()
    {
        var path = await DraftAsync("a10");
        using var writer = host.Writer(_town);
        using var slow = new HeldContent(Text);
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{path}/attachments?name=a.csv", UriKind.Relative)) { Content = slow };
        message.Headers.TryAddWithoutValidation("If-Match", "1");
        var sending = writer.SendAsync(message, TestContext.Current.CancellationToken);
        for (var look = 0; look < 600 && await StoredAsync(path) != (0, 1); look++) await Task.Delay(50, TestContext.Current.CancellationToken);
        using var other = host.Named("other", _town, "informationOfficer");
        await other.PutJsonAsync(path, GateOverHttpTests.Input("a10", "改过的正文"), version: 1);
        slow.Release();
        using var answer = await sending;
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await StoredAsync(path)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_answered_as_HTTP_has_it()
    {
        var path = await DraftAsync("a11");
        using var writer = host.Writer(_town);
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{path}/attachments?name=a.csv", UriKind.Relative)) { Content = new ByteArrayContent(new byte[(50 * 1024 * 1024) + 1]) };
        message.Headers.TryAddWithoutValidation("If-Match", "1");
        message.Headers.ExpectContinue = true;
        using var answer = await writer.SendAsync(message, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Code().ShouldBe("publication.attachment-too-large");
        (await StoredAsync(path)).ShouldBe((0, 0));
    }

    /// <summary>How many files of an item are there whole, and how many are still coming in.</summary>
    private async Task<(long Whole, long Coming)> StoredAsync(string path)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"select count(*) filter (where sha256 <> ''), count(*) filter (where sha256 = '') from attachments where item_id = '{path.Split('/')[^1]}'");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private async Task<string> DraftAsync(string key) => $"{PublicationHost.Path(_town)}/items/{(await host.DraftAsync(_town, key)).Text("id")}";
}
