using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace GovPortal.TestKit;

/// <summary>What an outside client does, in words. A status that was not expected shows the answer.</summary>
public static class Calls
{
    public static async Task<JsonElement> ReadJsonAsync(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK, (string Name, string Value)? header = null) =>
        await client.SendJsonAsync(HttpMethod.Get, path, null, expected, header);

    public static async Task<JsonElement> PostJsonAsync(
        this HttpClient client, string path, object? body, HttpStatusCode expected = HttpStatusCode.OK, long? version = null) =>
        await client.SendJsonAsync(HttpMethod.Post, path, body, expected, version is { } v ? ("If-Match", $"\"{v}\"") : null);

    public static async Task<JsonElement> PutJsonAsync(
        this HttpClient client, string path, object? body, HttpStatusCode expected = HttpStatusCode.OK, long? version = null) =>
        await client.SendJsonAsync(HttpMethod.Put, path, body, expected, version is { } v ? ("If-Match", $"\"{v}\"") : null);

    public static async Task<JsonElement> SendJsonAsync(
        this HttpClient client, HttpMethod method, string path, object? body, HttpStatusCode expected, params IEnumerable<(string Name, string Value)?> headers)
    {
        using var message = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var header in headers) if (header is var (name, value)) message.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) message.Content = JsonContent.Create(body);
        using var answer = await client.SendAsync(message, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected, $"{method} {path}: {text}");
        return text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(text) : default;
    }

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>The codes of all faults of a 400.</summary>
    public static IReadOnlyList<string> Faults(this JsonElement problem) => [.. problem.GetProperty("errors").EnumerateArray().Select(e => e.Text("code"))];

    public static string Code(this JsonElement problem) => problem.Text("code");
}
