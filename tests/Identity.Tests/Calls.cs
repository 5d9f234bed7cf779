using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace GovPortal.Identity.Tests;

/// <summary>What an outside client does, in words.</summary>
internal static class Calls
{
    public static Task<HttpResponseMessage> AskTokenAsync(this HttpClient client, string id, string secret) => client.PostAsync(
        new Uri("/connect/token", UriKind.Relative),
        new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = id,
            ["client_secret"] = secret,
        }),
        TestContext.Current.CancellationToken);

    public static async Task<string> TokenAsync(this HttpClient client, string id)
    {
        using var answer = await client.AskTokenAsync(id, IdentityProcess.ToolsSecret);
        return (await answer.JsonAsync()).GetProperty("access_token").GetString()!;
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, string? token, object? body = null, string? key = null)
    {
        using var message = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (token is not null) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) message.Headers.Add("Idempotency-Key", key);
        if (body is not null) message.Content = JsonContent.Create(body);
        return await client.SendAsync(message, TestContext.Current.CancellationToken);
    }

    public static async Task<HttpResponseMessage> OnboardAsync(this HttpClient client, string slug, string? key = null) =>
        await client.SendAsync(HttpMethod.Post, "/api/identity/towns", await client.TokenAsync("county-tools"),
            new { slug, name = "测试镇", adminCode = "450302101", kind = "town" }, key);
}
