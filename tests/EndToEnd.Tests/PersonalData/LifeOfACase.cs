using System.Net;
using System.Net.Http.Json;

namespace GovPortal.EndToEnd.Tests.PersonalData;

/// <summary>Cases that go all the ways there are, with the applicant's words in every text; each call must succeed.</summary>
internal sealed class LifeOfACase(Plant plant, string town, HttpClient officer, HttpClient reviewer, HttpClient approver)
{
    private string Cases => $"api/requests/towns/{town}/cases";

    public async Task LiveAsync(HttpClient anybody, CancellationToken ct)
    {
        await ArriveAsync(anybody, ct);
        await RegisterAsync("life-1", ct);
        await ActAsync(officer, "life-1", 1, "ask-supplement", new { on = "2026-01-06", until = "2026-01-20", items = plant.Text("ask-supplement items") }, ct);
        await ActAsync(officer, "life-1", 2, "receive-supplement", new { on = "2026-01-07", text = plant.Text("receive-supplement text") }, ct);
        await ActAsync(officer, "life-1", 3, "ask-reasons", new { on = "2026-01-08", until = "2026-01-20", why = plant.Text("ask-reasons why") }, ct);
        await ActAsync(officer, "life-1", 4, "receive-reasons", new { on = "2026-01-09", reasonable = true, text = plant.Text("receive-reasons text") }, ct);
        await ActAsync(approver, "life-1", 5, "extend", new { on = "2026-01-09", workingDays = 10, reason = plant.Text("extend reason") }, ct);
        await ActAsync(officer, "life-1", 6, "consult-third-party", new { on = "2026-01-12", party = plant.Text("consult-third-party party") }, ct);
        await AnswerAsync("life-1", 7, ct);
        await ActAsync(officer, "life-1", 8, "consult-agency", new { on = "2026-01-13", coProducer = true, agency = plant.Text("consult-agency agency") }, ct);
        await AnswerAsync("life-1", 9, ct);
        await ActAsync(officer, "life-1", 10, "ask-secrecy-review", new { on = "2026-01-14" }, ct);
        await ActAsync(officer, "life-1", 11, "record-secrecy-review", new { on = "2026-01-14", mayDisclose = true, opinion = plant.Text("record-secrecy-review opinion") }, ct);
        await DraftAsync("life-1", 12, ct);
        await ActAsync(reviewer, "life-1", 13, "return-draft", new { on = "2026-01-15", reason = plant.Text("return-draft reason") }, ct);
        await DraftAsync("life-1", 14, ct);
        await ActAsync(reviewer, "life-1", 15, "review", new { on = "2026-01-15", opinion = plant.Text("review opinion") }, ct);
        await ActAsync(approver, "life-1", 16, "sign", new { on = "2026-01-16" }, ct);
        await ActAsync(
            officer, "life-1", 17, "deliver",
            new { on = "2026-01-17", way = "electronic", address = $"{plant.Code("deliver address")}@example.net", evidence = plant.Text("deliver evidence") }, ct);
        await RegisterAsync("life-2", ct);
        await ActAsync(officer, "life-2", 1, "withdraw", new { on = "2026-01-16", writing = plant.Text("withdraw writing") }, ct);
        await RegisterAsync("life-3", ct);
        await ActAsync(approver, "life-3", 1, "close-otherwise", new { on = "2026-01-16", reason = plant.Text("close-otherwise reason") }, ct);
        await BesideAsync(ct);
        await RefusalsAsync(ct);
    }

    /// <summary>What is written beside the course of a case: hardship and money paid back, appeal, correction, proposal.</summary>
    private async Task BesideAsync(CancellationToken ct)
    {
        await officer.CreateAsync(Cases, Registration("life-5", "naturalPerson", "2014-03-03"), ct);
        using (var applied = await TryAsync(officer, "life-5", 1, "fee-waiver", new { appliedOn = "2014-03-04", reason = plant.Text("fee-waiver reason") }, ct)) await applied.JsonAsync(ct);
        await ActAsync(officer, "life-5", 1, "notice-fee", new { on = "2014-03-05", yuan = 5, basis = "检索费" }, ct);
        await ActAsync(officer, "life-5", 2, "record-payment", new { on = "2014-03-06", yuan = 5, voucher = "票据1" }, ct);
        await ActAsync(officer, "life-5", 3, "refund-fee", new { on = "2014-03-07", yuan = 5, voucher = "退1", reason = plant.Text("refund-fee reason") }, ct);
        await officer.CreateAsync(
            $"api/requests/towns/{town}/appeals", new { appealNo = "life", caseNo = "life-1", kind = "reconsideration", body = "县人民政府", filedOn = "2026-01-20", text = plant.Text("appeals text") }, ct);
        await officer.ReadAsync($"api/requests/towns/{town}/appeals/life/text", ct);
        await officer.CreateAsync($"api/requests/towns/{town}/corrections", new
        {
            correctionNo = "life",
            channel = "counter",
            receivedOn = "2026-01-05",
            applicantName = plant.Text("corrections applicantName"),
            contact = plant.Text("corrections contact"),
            identityNumber = plant.Code("corrections identityNumber"),
            record = plant.Text("corrections record"),
            claim = plant.Text("corrections claim"),
            evidence = plant.Text("corrections evidence"),
        }, ct);
        await officer.ReadAsync($"api/requests/towns/{town}/corrections/life/content", ct);
        using var told = new HttpRequestMessage(HttpMethod.Post, $"api/requests/towns/{town}/corrections/life/outcome")
        {
            Content = JsonContent.Create(new { outcome = "referred", on = "2026-01-06", toldOn = "2026-01-06", agency = "县公安局", answer = plant.Text("corrections answer") }),
        };
        told.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using (var answer = await officer.SendAsync(told, ct)) await answer.JsonAsync(ct);
        await officer.CreateAsync(
            $"api/requests/towns/{town}/disclosure-proposals",
            new { source = "applicant", title = "宅基地审批结果", summary = "结果", producedOn = "2026-01-01", caseNos = new[] { "life-1" }, text = plant.Text("disclosure-proposals text") }, ct);
        (await officer.GetStringAsync($"api/requests/towns/{town}/exports/cases.csv", ct)).ShouldContain(plant.Name);
    }

    /// <summary>By the web form and by staff; spoken of, mended and taken back before and after it is confirmed.</summary>
    private async Task ArriveAsync(HttpClient anybody, CancellationToken ct)
    {
        var submissions = $"api/requests/towns/{town}/submissions";
        var (first, second) = (await anybody.CreateAsync(submissions, Form("web"), ct), await anybody.CreateAsync(submissions, Form("web again"), ct));
        foreach (var (receipt, confirmed) in new[] { (first, true), (second, false) })
        {
            var path = $"{submissions}/{receipt.GetProperty("receiptNumber").GetString()}";
            await officer.CreateAsync($"{path}/contact-attempts", new { way = "phone", note = plant.Text("contact-attempts note") }, ct);
            await OwnAsync(anybody, receipt, $"{path}/supplement", new { text = plant.Text("own supplement") }, ct);
            if (confirmed)
            {
                var version = (await officer.ReadAsync($"{path}/intake", ct)).GetProperty("version").GetInt64();
                using var message = new HttpRequestMessage(HttpMethod.Post, $"{path}/confirmation") { Content = JsonContent.Create(new { cases = new[] { new { subject = plant.Text("confirmation subject") } } }) };
                message.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
                using var answer = await officer.SendAsync(message, ct);
                await answer.JsonAsync(ct);
            }

            await OwnAsync(anybody, receipt, $"{path}/withdrawal", new { writing = plant.Text("own withdrawal") }, ct);
            await officer.ReadAsync($"{path}/content", ct);
            await officer.ReadAsync($"{path}/applicant", ct);
        }

        await officer.CreateAsync($"{submissions}/received", Form("received"), ct);
        await anybody.ReadAsync($"api/requests/towns/{town}/suggestions?q={Uri.EscapeDataString(plant.Text("suggestions q"))}", ct);
        // Of a person nobody knows nothing is kept, not even that he was asked for.
        var who = new { name = plant.Text("export name"), contact = plant.Text("export contact"), identityNumber = plant.Code("export identityNumber"), reason = "subjectRequest" };
        using var nobody = await approver.SendAsync(HttpMethod.Post, $"api/requests/towns/{town}/applicants/export", who, ct);
        nobody.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private object Form(string way) => new
    {
        channel = "email",
        arrivedOn = "2026-01-05",
        applicantKind = "naturalPerson",
        applicantName = plant.Text($"{way} applicantName"),
        contact = $"{plant.Code($"{way} contact")}@example.net",
        identityNumber = plant.Code($"{way} identityNumber"),
        description = plant.Text($"{way} description"),
        title = plant.Text($"{way} title"),
        docNumber = plant.Text($"{way} docNumber"),
        features = plant.Text($"{way} features"),
        items = new[] { new { description = plant.Text($"{way} items.description"), title = plant.Text($"{way} items.title") } },
        agent = new { name = plant.Text($"{way} agent.name"), contact = plant.Text($"{way} agent.contact"), authorisation = plant.Text($"{way} agent.authorisation") },
    };

    private static async Task OwnAsync(HttpClient anybody, System.Text.Json.JsonElement receipt, string path, object body, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        message.Headers.Add("Access-Code", receipt.GetProperty("accessCode").GetString());
        using var answer = await anybody.SendAsync(message, ct);
        await answer.JsonAsync(ct);
    }

    private async Task RegisterAsync(string caseNo, CancellationToken ct) => await officer.CreateAsync(Cases, Registration(caseNo, "naturalPerson"), ct);

    private object Registration(string caseNo, string kind, string receivedOn = "2026-01-05") => new
    {
        caseNo,
        channel = "counter",
        receivedOn,
        applicantKind = kind,
        applicantName = plant.Text("cases applicantName"),
        contact = plant.Text("cases contact"),
        identityNumber = plant.Code("cases identityNumber"),
        subject = plant.Text("cases subject"),
    };

    /// <summary>What is refused is not kept either: by its form, by the rules, by the number, by the version.</summary>
    private async Task RefusalsAsync(CancellationToken ct)
    {
        using var unknown = await officer.SendAsync(HttpMethod.Post, Cases, Registration("life-4", plant.Text("refused applicantKind")), ct);
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var taken = await officer.SendAsync(HttpMethod.Post, Cases, Registration("life-1", "naturalPerson"), ct);
        taken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var illegal = await TryAsync(officer, "life-3", 2, "withdraw", new { on = "2026-01-16", writing = plant.Text("refused withdraw writing") }, ct);
        illegal.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var stale = await TryAsync(officer, "life-3", 1, "withdraw", new { on = "2026-01-16", writing = plant.Text("stale withdraw writing") }, ct);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var broken = await officer.PostAsync(
            Cases, new StringContent($"{{\"caseNo\": \"{plant.Code("broken JSON")}", System.Text.Encoding.UTF8, "application/json"), ct);
        broken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task DraftAsync(string caseNo, long version, CancellationToken ct) => ActAsync(officer, caseNo, version, "draft", new
    {
        on = "2026-01-15",
        decision = "partial",
        grounds = new[] { "thirdParty" },
        content = new { disclosedPart = plant.Text("draft disclosedPart"), reasons = plant.Text("draft reasons"), information = plant.Text("draft information") },
    }, ct);

    private async Task AnswerAsync(string caseNo, long version, CancellationToken ct)
    {
        var ledger = await officer.ReadAsync($"{Cases}/{caseNo}/ledger", ct);
        var consultation = ledger.EnumerateArray().Last(l => l.GetProperty("kind").GetString() == "consultationSent").GetProperty("consultation").GetString();
        await ActAsync(officer, caseNo, version, $"consultations/{consultation}/record-opinion", new { on = "2026-01-13", outcome = "refusedWithReason", text = plant.Text("record-opinion text") }, ct);
    }

    private async Task ActAsync(HttpClient by, string caseNo, long version, string action, object body, CancellationToken ct)
    {
        using var answer = await TryAsync(by, caseNo, version, action, body, ct);
        await answer.JsonAsync(ct);
    }

    private async Task<HttpResponseMessage> TryAsync(HttpClient by, string caseNo, long version, string action, object body, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, $"{Cases}/{caseNo}/{action}") { Content = JsonContent.Create(body) };
        message.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await by.SendAsync(message, ct);
    }
}
