using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace GovPortal.AppHost.Local.Demo;

/// <summary>An outside client of the gateway: what the launcher does to a running suite, anybody with the same credentials could do.</summary>
/// <param name="address">The gateway.</param>
/// <param name="id">Client id; null = without a token, like the public.</param>
/// <param name="secret">Client secret.</param>
internal sealed class GatewayClient(Uri address, string? id, string? secret) : IDisposable
{
    private const int Attempts = 8;
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    private AuthenticationHeaderValue? _token;

    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken ct) => SendAsync(HttpMethod.Get, path, null, null, ct);

    /// <param name="method">What to do.</param>
    /// <param name="path">Path through the gateway.</param>
    /// <param name="content">Makes the body: again for each attempt.</param>
    /// <param name="idempotencyKey">For creating POSTs.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The answer, whatever its status; busy answers (429, 502–504) were tried again first.</returns>
    /// <exception cref="LaunchException">The gateway does not answer, or gives no token.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, Func<HttpContent>? content, string? idempotencyKey, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, path) { Content = content?.Invoke() };
            if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
            if (id is not null) request.Headers.Authorization = _token ??= await TokenAsync(ct);
            HttpResponseMessage answer;
            try
            {
                answer = await _http.SendAsync(request, ct);
            }
            catch (HttpRequestException e)
            {
                throw new LaunchException($"{method} {path}: the gateway at {address} does not answer ({e.Message}).");
            }

            if (answer.StatusCode == HttpStatusCode.Unauthorized && attempt == 1) _token = null;
            else if (attempt == Attempts || !IsBusy(answer.StatusCode)) return answer;
            var pause = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromMilliseconds(250 * attempt);
            answer.Dispose();
            await Task.Delay(pause, ct);
        }
    }

    /// <returns>The JSON that a GET answers.</returns>
    /// <exception cref="LaunchException">It answers anything but 200 with JSON.</exception>
    public async Task<JsonNode> JsonAsync(string path, CancellationToken ct)
    {
        using var answer = await GetAsync(path, ct);
        await ExpectAsync(answer, $"GET {path}", ct);
        return await answer.Content.ReadFromJsonAsync<JsonNode>(ct) ?? throw new LaunchException($"GET {path}: expected JSON, got null.");
    }

    /// <exception cref="LaunchException">The answer has a status outside 2xx and outside <paramref name="also"/>.</exception>
    public static async Task ExpectAsync(HttpResponseMessage answer, string what, CancellationToken ct, params HttpStatusCode[] also)
    {
        if (answer.IsSuccessStatusCode || also.Contains(answer.StatusCode)) return;
        var body = await answer.Content.ReadAsStringAsync(ct);
        throw new LaunchException($"{what}: expected success, got {(int)answer.StatusCode} {body[..Math.Min(body.Length, 600)]}");
    }

    public void Dispose() => _http.Dispose();

    private static bool IsBusy(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private async Task<AuthenticationHeaderValue> TokenAsync(CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = id ?? "",
            ["client_secret"] = secret ?? "",
            ["scope"] = "govportal",
        });
        using var answer = await _http.PostAsync("connect/token", form, ct);
        await ExpectAsync(answer, $"POST /connect/token for the client {id}", ct);
        var token = await answer.Content.ReadFromJsonAsync<JsonNode>(ct);
        return new AuthenticationHeaderValue("Bearer", (string?)token?["access_token"]);
    }
}
