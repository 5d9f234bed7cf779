using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GovPortal.EndToEnd.Tests;

/// <summary>What an outside client does through the gateway, in words.</summary>
public static class Calls
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>An access token by the client credentials grant.</summary>
    public static async Task<string> TokenAsync(this HttpClient client, KnownClient known, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = known.Id,
            ["client_secret"] = known.Secret,
            ["scope"] = "govportal",
        });
        using var answer = await client.PostAsync("connect/token", form, ct);
        return (await answer.JsonAsync(ct)).GetProperty("access_token").GetString()!;
    }

    /// <summary>Sends JSON; a creating POST gets an idempotency key of its own.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, object? body, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post) message.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        if (body is not null) message.Content = JsonContent.Create(body);
        return await client.SendAsync(message, ct);
    }

    /// <summary>Sends JSON, must succeed, and gives the JSON of the answer.</summary>
    public static async Task<JsonElement> CreateAsync(this HttpClient client, string path, object body, CancellationToken ct)
    {
        using var answer = await client.SendAsync(HttpMethod.Post, path, body, ct);
        return await answer.JsonAsync(ct);
    }

    /// <summary>The JSON of a GET, which must succeed.</summary>
    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path, CancellationToken ct)
    {
        using var answer = await client.GetAsync(path, ct);
        return await answer.JsonAsync(ct);
    }

    /// <summary>Onboards a town as the county's tools; one that is there already stays as it is.</summary>
    public static Task OnboardAsync(this HttpClient tools, string slug, CancellationToken ct) => tools.OnboardAsync(slug, "990000103", ct);

    /// <inheritdoc cref="OnboardAsync(HttpClient, string, CancellationToken)"/>
    public static async Task OnboardAsync(this HttpClient tools, string slug, string adminCode, CancellationToken ct)
    {
        using var answer = await tools.SendAsync(HttpMethod.Post, "api/identity/towns", new { slug, name = "示例镇", adminCode, kind = "town" }, ct);
        if (answer.StatusCode != HttpStatusCode.Conflict) await answer.JsonAsync(ct);
    }

    /// <summary>Sends a CSV file.</summary>
    /// <returns>Path of the job.</returns>
    public static async Task<string> StartImportAsync(this HttpClient client, string service, string town, string kind, string csv, CancellationToken ct)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv", "utf-8") } };
        using var answer = await client.PostAsync($"api/{service}/towns/{town}/imports?kind={kind}", content, ct);
        await answer.JsonAsync(ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Sends a CSV file and follows its job to the end, which must be success.</summary>
    public static async Task<JsonElement> ImportAsync(this HttpClient client, string service, string town, string kind, string csv, CancellationToken ct)
    {
        var path = await client.StartImportAsync(service, town, kind, csv, ct);
        while (true)
        {
            var job = await client.ReadAsync(path, ct);
            if (job.GetProperty("state").GetString() is "succeeded" or "failed")
            {
                job.GetProperty("state").GetString().ShouldBe("succeeded", job.GetRawText());
                return job;
            }

            await Task.Delay(Poll, ct);
        }
    }

    /// <summary>The JSON of a success; anything else fails the test with what came instead.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer, CancellationToken ct)
    {
        var text = await answer.Content.ReadAsStringAsync(ct);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }
}
