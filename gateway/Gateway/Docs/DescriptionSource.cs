using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovPortal.Gateway.Docs;

/// <summary>Fetches the services' documents and keeps their union for a minute; for five seconds only while one is missing.</summary>
internal sealed class DescriptionSource(IHttpClientFactory clients, TimeProvider clock) : IDisposable
{
    public const string Client = "descriptions";

    public static IReadOnlyList<string> Services { get; } = ["identity", "publication", "requests", "training", "reporting"];

    private static readonly TimeSpan Whole = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Partial = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (byte[] Json, DateTimeOffset Until)? _kept;

    public async Task<byte[]> GetAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (_kept is { } kept && clock.GetUtcNow() < kept.Until) return kept.Json;
            var answers = await Task.WhenAll(Services.Select(name => FetchAsync(name, ct)));
            var parts = Services.Zip(answers).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!)).ToList();
            var away = Services.Except(parts.Select(part => part.First), StringComparer.Ordinal).ToList();
            var json = JsonSerializer.SerializeToUtf8Bytes(MergedDescription.Merge(parts, away), ServiceDefaults.Json.Options);
            _kept = (json, clock.GetUtcNow() + (away.Count == 0 ? Whole : Partial));
            return json;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<JsonObject?> FetchAsync(string name, CancellationToken ct)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            return await client.GetFromJsonAsync<JsonObject>($"https+http://{name}/openapi/{name}.json", ct);
        }
        catch (Exception away) when (away is HttpRequestException or JsonException or Polly.ExecutionRejectedException
            || (away is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
