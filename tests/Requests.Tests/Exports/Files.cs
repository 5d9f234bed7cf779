using System.Net;
using System.Text;

namespace GovPortal.Requests.Tests.Exports;

/// <summary>Files that go into the service and come out of it.</summary>
internal static class Files
{
    /// <summary>Imports a file and waits for the end of its job.</summary>
    /// <returns>The job.</returns>
    public static async Task<System.Text.Json.JsonElement> ImportAsync(this RequestsHost host, string town, string kind, string csv)
    {
        var job = await host.SendAsync(town, kind, csv);
        job.Text("state").ShouldBe("succeeded", job.ToString());
        return job;
    }

    /// <summary>Sends a file that cannot be taken.</summary>
    /// <returns>What is wrong with it.</returns>
    public static async Task<System.Text.Json.JsonElement> RefusedAsync(this RequestsHost host, string town, string kind, string csv)
    {
        var job = await host.SendAsync(town, kind, csv);
        job.Text("state").ShouldBe("failed", job.ToString());
        return job.GetProperty("errors");
    }

    private static async Task<System.Text.Json.JsonElement> SendAsync(this RequestsHost host, string town, string kind, string csv)
    {
        var ct = TestContext.Current.CancellationToken;
        using var it = host.County("countyIt");
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var accepted = await it.PostAsync(new Uri($"/api/requests/towns/{town}/imports?kind={kind}", UriKind.Relative), content, ct);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted, await accepted.Content.ReadAsStringAsync(ct));
        return await it.UntilAsync(accepted.Headers.Location!.ToString());
    }

    /// <summary>Follows a job to its end.</summary>
    public static Task<System.Text.Json.JsonElement> UntilAsync(this HttpClient client, string job) =>
        Until.Async(() => client.ReadJsonAsync(job), now => now.Text("state") is "succeeded" or "failed", TestContext.Current.CancellationToken);

    public static async Task<string> ExportAsync(this HttpClient client, string town, string kind)
    {
        var ct = TestContext.Current.CancellationToken;
        using var answer = await client.GetAsync(new Uri($"/api/requests/towns/{town}/exports/{kind}.csv", UriKind.Relative), ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        return await answer.Content.ReadAsStringAsync(ct);
    }
}
