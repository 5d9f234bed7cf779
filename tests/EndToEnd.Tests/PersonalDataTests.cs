using System.Net;
using GovPortal.EndToEnd.Tests.Otlp;

namespace GovPortal.EndToEnd.Tests;

/// <summary>Telemetry says what was done, and nothing about the person that it was done for.</summary>
[Collection(SharedSuite.Name)]
public sealed class PersonalDataTests(SharedSuite shared)
{
    [Fact]
    public async Task Who_applied_and_how_to_reach_them_stands_in_no_span_log_or_metric()
    {
        var ct = TestContext.Current.CancellationToken;
        var mark = Guid.CreateVersion7().ToString("N");
        var (name, contact, identityNumber, wanted, remark) = ($"欧阳{mark}", $"{mark}@example.net", $"ID{mark}", $"环评{mark}", $"街道{mark}");
        using var anybody = shared.Suite.Anybody();
        using var officer = await shared.Suite.SignInAsync($"{SharedSuite.East}-caseOfficer", ct);
        using var tools = await shared.Suite.SignInAsync(KnownClient.Tools, ct);
        const string Town = $"api/requests/towns/{SharedSuite.East}";
        object Case(string kind) => new
        {
            caseNo = mark,
            channel = "counter",
            receivedOn = "2026-01-05",
            applicantKind = kind,
            applicantName = name,
            contact,
            identityNumber,
            subject = wanted,
        };

        // Refused by the rules, accepted, refused by the database, imported, looked at, asked for in a query: each way has its own spans and log lines.
        using var refused = await officer.SendAsync(HttpMethod.Post, $"{Town}/cases", Case("nobody"), ct);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await officer.CreateAsync($"{Town}/cases", Case("naturalPerson"), ct);
        using var twice = await officer.SendAsync(HttpMethod.Post, $"{Town}/cases", Case("naturalPerson"), ct);
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await officer.ReadAsync($"{Town}/cases/{mark}/applicant", ct)).GetRawText().ShouldContain(contact);
        await tools.ImportAsync(
            "requests", SharedSuite.East, "cases",
            $"caseNo,channel,receivedOn,applicantKind,applicantName,subject,remark\ni{mark},counter,2016-01-05,naturalPerson,{name},{wanted},{remark}\n", ct);
        await anybody.ReadAsync($"api/publication/search?q={Uri.EscapeDataString(name)}", ct);
        var code = await FollowedAsync(anybody, Town, new { applicantName = name, applicantKind = "naturalPerson", contact, identityNumber, description = wanted }, ct);
        // Whatever each process had to say of the above left it before the end of this one.
        using var last = await officer.SendAsync(
            HttpMethod.Post, $"{Town}/cases", new { channel = "counter", receivedOn = "2026-01-05", applicantKind = "research", subject = "年度报告" }, ct);
        await shared.Collector.CompleteAsync(last, "cases", ct);

        string[] personal = [name, contact, identityNumber, wanted, remark, code];
        foreach (var signal in new[] { "traces", "logs", "metrics" })
        {
            foreach (var text in personal.SelectMany(p => new[] { p, Uri.EscapeDataString(p) }).Distinct()) shared.Collector.Mentions(signal, text).ShouldBe(0, $"{signal}: {text}");
        }

        // The search does find what is there.
        shared.Collector.Mentions("traces", SharedSuite.East).ShouldBePositive();
        shared.Collector.Mentions("logs", "service.name").ShouldBePositive();
        var statements = shared.Collector.Spans.Where(s => s.Source == "Npgsql").ToList();
        statements.ShouldContain(s => s.Statement.Contains("INSERT INTO cases", StringComparison.Ordinal));
        statements.SelectMany(s => s.Attributes.Keys).Distinct().ShouldNotContain(key => key.Contains("parameter", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Files a request by the web form and looks at it as the applicant does.</summary>
    /// <returns>The access code.</returns>
    private static async Task<string> FollowedAsync(HttpClient anybody, string town, object filed, CancellationToken ct)
    {
        var receipt = await anybody.CreateAsync($"{town}/submissions", filed, ct);
        var code = receipt.GetProperty("accessCode").GetString()!;
        using var follow = new HttpRequestMessage(HttpMethod.Get, $"{town}/submissions/{receipt.GetProperty("receiptNumber").GetString()}");
        follow.Headers.Add("Access-Code", code);
        using var followed = await anybody.SendAsync(follow, ct);
        followed.StatusCode.ShouldBe(HttpStatusCode.OK);
        return code;
    }
}
