using System.Net;
using System.Text.Json;
using GovPortal.ServiceDefaults;

namespace GovPortal.Portal.Suite;

/// <summary>Files and follows requests for a visitor: what he could do himself at the public API, with his own address.</summary>
/// <remarks>The access code goes in a header; nothing that a visitor wrote goes into an address but the words he looks for.</remarks>
public sealed class RequestsClient(IHttpClientFactory clients, IHttpContextAccessor visitor)
{
    public const string ClientName = "requests";

    /// <summary>As much of a description as fits into an address.</summary>
    private const int MaxQuestion = 300;

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string town, string question, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(question)) return [];
        var q = question.Length > MaxQuestion ? question[..MaxQuestion] : question;
        return await ListAsync<Suggestion>($"{Path(town)}/suggestions?q={Uri.EscapeDataString(q)}", ct);
    }

    /// <summary>Where the town receives requests in person.</summary>
    public async Task<IReadOnlyList<ReceptionPlace>> PlacesAsync(string town, CancellationToken ct) =>
        [.. (await ListAsync<ReceptionPlace>($"{Path(town)}/reception-places", ct)).Where(p => p.ClosedOn is null)];

    /// <param name="key">The same for the same form sent twice: it files once.</param>
    public Task<Answer<Receipt>> FileAsync(string town, object form, string key, CancellationToken ct) =>
        SendAsync<Receipt>(HttpMethod.Post, $"{Path(town)}/submissions", form, ("Idempotency-Key", key), ct);

    public Task<Answer<Followed>> FollowAsync(string town, string number, string code, CancellationToken ct) =>
        SendAsync<Followed>(HttpMethod.Get, $"{Path(town)}/submissions/{Uri.EscapeDataString(number)}", null, ("Access-Code", code), ct);

    public Task<Answer<Followed>> SupplementAsync(string town, string number, string code, string text, CancellationToken ct) =>
        SendAsync<Followed>(HttpMethod.Post, $"{Path(town)}/submissions/{Uri.EscapeDataString(number)}/supplement", new { text }, ("Access-Code", code), ct);

    public Task<Answer<Followed>> WithdrawAsync(string town, string number, string code, CancellationToken ct) =>
        SendAsync<Followed>(HttpMethod.Post, $"{Path(town)}/submissions/{Uri.EscapeDataString(number)}/withdrawal", new { }, ("Access-Code", code), ct);

    /// <returns>The reply as a file; null if there is none to fetch.</returns>
    public async Task<ReplyFile?> ReplyAsync(string town, string number, string code, string caseNo, string format, CancellationToken ct)
    {
        var path = $"{Path(town)}/submissions/{Uri.EscapeDataString(number)}/cases/{Uri.EscapeDataString(caseNo)}/reply.{(format == "pdf" ? "pdf" : "docx")}";
        using var message = Message(HttpMethod.Get, path, ("Access-Code", code));
        using var answer = await clients.CreateClient(ClientName).SendAsync(message, ct);
        if (!answer.IsSuccessStatusCode) return null;
        return new ReplyFile(await answer.Content.ReadAsByteArrayAsync(ct), answer.Content.Headers.ContentType!.ToString(), $"{caseNo}.{(format == "pdf" ? "pdf" : "docx")}");
    }

    private static string Path(string town) => $"/api/requests/towns/{Uri.EscapeDataString(town)}";

    /// <summary>Nothing where it cannot be read: what cannot be looked up now must not keep anybody from filing.</summary>
    private async Task<IReadOnlyList<T>> ListAsync<T>(string path, CancellationToken ct)
    {
        try
        {
            return (await SendAsync<List<T>>(HttpMethod.Get, path, null, null, ct)).Value ?? [];
        }
        catch (HttpRequestException)
        {
            return [];
        }
    }

    private async Task<Answer<T>> SendAsync<T>(HttpMethod method, string path, object? body, (string Name, string Value)? header, CancellationToken ct)
    {
        using var message = Message(method, path, header);
        if (body is not null) message.Content = JsonContent.Create(body, options: Json.Options);
        using var answer = await clients.CreateClient(ClientName).SendAsync(message, ct);
        if (answer.IsSuccessStatusCode) return new(await answer.Content.ReadFromJsonAsync<T>(Json.Options, ct), null, null);
        if (answer.StatusCode >= HttpStatusCode.InternalServerError) answer.EnsureSuccessStatusCode();
        return new(default, (int)answer.StatusCode, await CodeAsync(answer, ct));
    }

    private HttpRequestMessage Message(HttpMethod method, string path, (string Name, string Value)? header)
    {
        var message = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (header is var (name, value)) message.Headers.TryAddWithoutValidation(name, value);
        // Tries are counted by address: the visitor's, not the portal's.
        if (visitor.HttpContext?.Connection.RemoteIpAddress is { } address) message.Headers.TryAddWithoutValidation("X-Forwarded-For", address.ToString());
        return message;
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true) return null;
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
        return problem.TryGetProperty("code", out var code) ? code.GetString() : null;
    }
}

/// <summary>What came back, or with which status and code it was refused.</summary>
public sealed record Answer<T>(T? Value, int? Refused, string? Code);

public sealed record Suggestion(string IndexNumber, string Title, DateOnly PublishedOn, string? DocNumber);

public sealed record ReceptionPlace(string Name, string Address, string Hours, string ContactPost, string? Phone, DateOnly? ClosedOn);

public sealed record ReplyFile(byte[] Content, string Type, string Name);

public sealed record Receipt(string ReceiptNumber, string AccessCode);

public sealed record Followed(
    string ReceiptNumber, string State, DateOnly SubmittedOn, DateOnly? ReceivedOn, string? ReceiptBasisText, bool LacksIdentity, IReadOnlyList<FollowedCase> Cases);

public sealed record FollowedCase(
    string CaseNo, string State, DateOnly ReceivedOn, DateOnly? DueOn, bool DueIsProvisional, IReadOnlyList<string> Derivation, Asked? Asked, string? Decision,
    DateOnly? DecidedOn, DateOnly? DeliveredOn, bool CanWithdraw, bool HasReply);

public sealed record Asked(string What, string? Text, DateOnly On, DateOnly? Until, decimal? Yuan);
