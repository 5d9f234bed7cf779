using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace GovPortal.AppHost.Local.Demo;

/// <summary>Sends one CSV file of a town to the service that owns its kind, and follows the job to its end.</summary>
internal static class Import
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <returns>How many lines the file had.</returns>
    /// <exception cref="LaunchException">The file or the job is refused, or the job does not end in five minutes.</exception>
    public static async Task<int> RunAsync(
        GatewayClient client, string service, string town, string kind, string file, CancellationToken ct)
    {
        var path = $"api/{service}/towns/{town}/imports?kind={kind}";
        var content = await File.ReadAllBytesAsync(file, ct);
        using var answer = await client.SendAsync(HttpMethod.Post, path, () => Csv(content), Guid.CreateVersion7().ToString(), ct);
        await GatewayClient.ExpectAsync(answer, $"POST /{path}", ct);
        var job = answer.Headers.Location?.OriginalString ?? throw new LaunchException($"POST /{path}: expected the Location of a job, got none.");

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                var state = await client.JsonAsync(job, patience.Token);
                if ((string?)state["state"] is "succeeded" && Number(state, "failed") == 0) return Number(state, "total");
                if ((string?)state["state"] is "failed" or "succeeded") throw Refused(file, state);
                await Task.Delay(Pause, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new LaunchException($"The import of {Path.GetFileName(file)} did not end in {Patience.TotalMinutes:0} minutes.");
        }
    }

    private static ByteArrayContent Csv(byte[] content) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv", "utf-8") } };

    private static int Number(JsonNode job, string name) => (int?)job[name] ?? 0;

    private static LaunchException Refused(string file, JsonNode job) =>
        new($"The import of {Path.GetFileName(file)} failed: {(job["errors"] as JsonArray is { Count: > 0 } errors ? errors[0]?.ToJsonString() : job.ToJsonString())}");
}
