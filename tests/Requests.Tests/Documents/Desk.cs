using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using UglyToad.PdfPig;

namespace GovPortal.Requests.Tests.Documents;

/// <summary>A town's disclosure office: its people, and what they do with a case.</summary>
internal sealed class Desk(RequestsHost host)
{
    public string Town { get; } = host.NewTown();

    public HttpClient Officer => host.Staff(Town, "caseOfficer");

    public HttpClient Reviewer => host.Staff(Town, "reviewer");

    public HttpClient Approver => host.Staff(Town, "approver");

    public string Path(string caseNo, string rest = "") => $"/api/requests/towns/{Town}/cases/{caseNo}{rest}";

    public async Task RegisterAsync(string caseNo, string applicant = "王某某", string day = "2026-11-02") => await Officer.SendJsonAsync(
        HttpMethod.Post, $"/api/requests/towns/{Town}/cases",
        new
        {
            caseNo,
            channel = "counter",
            receivedOn = day,
            applicantKind = "naturalPerson",
            applicantName = applicant,
            contact = "13800000000",
            subject = "2025年度宅基地审批结果",
        },
        HttpStatusCode.Created, ("Idempotency-Key", Guid.CreateVersion7().ToString()));

    /// <summary>Does a deed from the version that the case has now.</summary>
    public async Task<JsonElement> ActAsync(HttpClient who, string caseNo, string action, object? body = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var seen = await who.ReadJsonAsync(Path(caseNo));
        return await who.PostJsonAsync(Path(caseNo, "/" + action), body ?? new { }, expected, seen.GetProperty("version").GetInt64());
    }

    /// <summary>Registers, drafts and reviews, so that only the signature is missing.</summary>
    public async Task DraftedAsync(string caseNo, string decision = "granted", object? content = null, string[]? grounds = null)
    {
        await RegisterAsync(caseNo);
        await ActAsync(Officer, caseNo, "begin");
        await DraftAsync(caseNo, decision, content, grounds);
    }

    public async Task DraftAsync(string caseNo, string decision = "granted", object? content = null, string[]? grounds = null)
    {
        await ActAsync(Officer, caseNo, "draft", new { decision, grounds, content = content ?? new { information = "审批表共12份，见附件。" } });
        await ActAsync(Reviewer, caseNo, "review", new { opinion = "符合规定" });
    }

    public async Task<IReadOnlyList<JsonElement>> DocumentsAsync(string caseNo) => [.. (await Officer.ReadJsonAsync(Path(caseNo, "/documents"))).EnumerateArray()];

    public async Task<byte[]> FileAsync(string path, string type)
    {
        using var answer = await Officer.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue(type));
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The text of a PDF without its page numbers.</summary>
    public async Task<string> PdfAsync(string path)
    {
        using var pdf = PdfDocument.Open(await FileAsync(path, "application/pdf"));
        return string.Concat(pdf.GetPages().Select(page => page.Text.Replace($"— {page.Number} —", "", StringComparison.Ordinal)));
    }
}
