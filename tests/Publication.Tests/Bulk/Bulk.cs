using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>Files that go into the service and come out of it.</summary>
internal static class Bulk
{
    public static async Task<string> ExportAsync(this HttpClient client, string town, string query = "")
    {
        using var answer = await client.GetAsync(new Uri($"{PublicationHost.Path(town)}/exports/items{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a file and follows its job to the end.</summary>
    public static async Task<JsonElement> ImportAsync(this PublicationHost host, string town, string csv, string query = "")
    {
        using var content = new StringContent(csv, new UTF8Encoding(false), "text/csv");
        return await host.SendAsync(town, $"imports?kind=items{query}", content);
    }

    /// <inheritdoc cref="ImportAsync"/>
    public static async Task<JsonElement> ImportPagesAsync(this PublicationHost host, string town, byte[] folder, string query = "")
    {
        using var content = new ByteArrayContent(folder) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        return await host.SendAsync(town, $"imports/pages{query}", content);
    }

    /// <summary>The job at its end.</summary>
    public static Task<JsonElement> UntilAsync(this HttpClient client, string job) =>
        Until.Async(() => client.ReadJsonAsync(job), now => now.Text("state") is "succeeded" or "failed", TestContext.Current.CancellationToken);

    public static JsonElement Succeeded(this JsonElement job)
    {
        job.Text("state").ShouldBe("succeeded", job.GetRawText());
        return job;
    }

    public static IReadOnlyList<(string Column, string Code)> Errors(this JsonElement job) => job.Listed("errors");

    public static IReadOnlyList<(string Column, string Code)> Warnings(this JsonElement job) => job.Listed("warnings");

    private static IReadOnlyList<(string Column, string Code)> Listed(this JsonElement job, string list) =>
        [.. job.GetProperty(list).EnumerateArray().Select(f => (f.Text("column"), f.Text("code")))];

    private static async Task<JsonElement> SendAsync(this PublicationHost host, string town, string path, HttpContent content)
    {
        var ct = TestContext.Current.CancellationToken;
        using var approver = host.Approver(town);
        using var accepted = await approver.PostAsync(new Uri($"{PublicationHost.Path(town)}/{path}", UriKind.Relative), content, ct);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted, await accepted.Content.ReadAsStringAsync(ct));
        return await approver.UntilAsync(accepted.Headers.Location!.OriginalString);
    }
}
