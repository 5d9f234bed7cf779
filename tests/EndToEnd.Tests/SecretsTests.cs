using System.Net.Http.Headers;
using System.Text;
using GovPortal.AppHost;
using GovPortal.EndToEnd.Tests.Otlp;
using GovPortal.EndToEnd.Tests.PersonalData;

namespace GovPortal.EndToEnd.Tests;

/// <summary>What opens a door stands in the files made for it, and in nothing that is said.</summary>
[Collection(SharedSuite.Name)]
public sealed class SecretsTests(SharedSuite shared)
{
    [Fact]
    public async Task No_secret_password_or_token_stands_in_a_log_on_the_terminal_or_in_telemetry()
    {
        var ct = TestContext.Current.CancellationToken;
        using var anybody = shared.Suite.Anybody();
        var known = await KnownClient.ReadAsync(shared.Suite.DataFolder, $"{SharedSuite.East}-caseOfficer", ct);
        var token = await anybody.TokenAsync(known, ct);
        await RefusedAsync(anybody, known, token, ct);
        using var officer = shared.Suite.Anybody();
        officer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var registered = new { channel = "counter", receivedOn = "2026-01-05", applicantKind = "research", subject = "年度报告" };
        using var last = await officer.SendAsync(HttpMethod.Post, $"api/requests/towns/{SharedSuite.East}/cases", registered, ct);
        await shared.Collector.CompleteAsync(last, "cases", ct);

        var secrets = await SecretsAsync(token, ct);

        foreach (var (place, content) in Said()) Found(secrets, content).ShouldBeEmpty(place);
        // The search does find what is there.
        Said().Where(said => Found(["govportal"], said.Content).Count > 0).Select(said => said.Place).Distinct().Count().ShouldBeGreaterThan(3);
        Found(secrets, await File.ReadAllBytesAsync(Path.Combine(shared.Suite.DataFolder, "credentials.json"), ct)).Count.ShouldBeGreaterThan(5);
    }

    /// <summary>A wrong secret, a broken token, a grant that is not there: each refusal has words of its own.</summary>
    private static async Task RefusedAsync(HttpClient anybody, KnownClient known, string token, CancellationToken ct)
    {
        Dictionary<string, string>[] forms =
        [
            new() { ["grant_type"] = "client_credentials", ["client_id"] = "nobody", ["client_secret"] = known.Secret, ["scope"] = "govportal" },
            new() { ["grant_type"] = "client_credentials", ["client_id"] = known.Id, ["client_secret"] = known.Secret, ["scope"] = "unheard-of" },
            new() { ["grant_type"] = "password", ["username"] = known.Id, ["password"] = known.Secret },
        ];
        foreach (var form in forms)
        {
            using var content = new FormUrlEncodedContent(form);
            using var answer = await anybody.PostAsync("connect/token", content, ct);
            answer.IsSuccessStatusCode.ShouldBeFalse();
        }

        using var message = new HttpRequestMessage(HttpMethod.Get, $"api/requests/towns/{SharedSuite.East}/cases");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token[..^8] + "AAAAAAAA");
        using var broken = await anybody.SendAsync(message, ct);
        broken.IsSuccessStatusCode.ShouldBeFalse();
    }

    private async Task<IReadOnlyList<string>> SecretsAsync(string token, CancellationToken ct)
    {
        var passwords = await shared.Suite.Folder.PasswordsAsync(ct);
        passwords.Count.ShouldBeGreaterThan(Topology.Databases.Count() * 2);
        // The last part of a token is the signature: whoever has read that has the token.
        return [token[(token.LastIndexOf('.') + 1)..], .. await KnownClient.SecretsAsync(shared.Suite.DataFolder, ct), .. passwords];
    }

    private IEnumerable<(string Place, byte[] Content)> Said()
    {
        yield return ("terminal", Encoding.UTF8.GetBytes(shared.Suite.Terminal));
        foreach (var file in Directory.GetFiles(Path.Combine(shared.Suite.DataFolder, "logs"))) yield return (file, ClearText.Read(file));
        foreach (var signal in new[] { "traces", "logs", "metrics" })
        {
            foreach (var message in shared.Collector.Received(signal)) yield return (signal, message);
        }
    }

    private static List<string> Found(IReadOnlyList<string> texts, byte[] content) =>
        [.. texts.Where(text => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)];
}
