using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;

namespace GovPortal.Requests.Tests.Documents;

/// <summary>Documents as they come out of the real service.</summary>
public sealed class IssuingTests(RequestsHost host)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task A_refusal_is_previewed_signed_numbered_read_delivered_and_archived()
    {
        var desk = new Desk(host);
        await desk.RegisterAsync("R-1", applicant: "赵钱孙独一");
        await desk.ActAsync(desk.Officer, "R-1", "begin");
        await desk.DraftAsync("R-1", "refused", new { reasons = "公开后可能影响社会稳定" }, ["security"]);
        var draft = await desk.PdfAsync(desk.Path("R-1", "/draft.pdf"));
        draft.ShouldContain("（草稿，未签发）");
        draft.ShouldContain("赵钱孙独一：");
        await desk.ActAsync(desk.Approver, "R-1", "sign");
        var (receipt, reply) = ((await desk.DocumentsAsync("R-1"))[0], (await desk.DocumentsAsync("R-1"))[1]);
        receipt.Text("kind").ShouldBe("receipt");
        reply.Text("kind").ShouldBe("refused");
        var number = reply.Text("number");
        number.ShouldEndWith("〕1号答复");
        var path = desk.Path("R-1", $"/documents/{reply.GetProperty("id").GetGuid()}");
        var pdf = await desk.PdfAsync(path + ".pdf");
        foreach (var part in new[] { number, "赵钱孙独一：", "2025年度宅基地审批结果", "第三十六条第（三）项", "先向本机关所属的县级人民政府申请行政复议" }) Flat(pdf).ShouldContain(part);
        var docx = await desk.FileAsync(path + ".docx", Docx);
        Convert.ToHexStringLower(SHA256.HashData(docx)).ShouldBe(reply.Text("hash"));
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        word.MainDocumentPart!.Document!.InnerText.ShouldContain(number);

        var lacking = await desk.ActAsync(desk.Officer, "R-1", "deliver", new { way = "post", carrier = "express" }, HttpStatusCode.BadRequest);
        lacking.ToString().ShouldContain("requests.not-the-post");
        await desk.ActAsync(desk.Officer, "R-1", "deliver", new { way = "post", carrier = "postalEnterprise", waybill = "XA123", evidence = "收寄凭证存卷，收件人赵钱孙独一" });
        var delivery = (await desk.Officer.ReadJsonAsync(desk.Path("R-1", "/deliveries")))[0];
        delivery.GetProperty("documentId").GetGuid().ShouldBe(reply.GetProperty("id").GetGuid());
        delivery.Text("waybill").ShouldBe("XA123");
        await ArchiveHoldsAsync(desk, number);
        await Database.LacksAsync(host, "赵钱孙独一");
        host.Log.ShouldNotContain("赵钱孙独一");
    }

    [Fact]
    public async Task Every_deed_that_tells_somebody_writes_its_document()
    {
        var desk = new Desk(host);
        await desk.RegisterAsync("N-1");
        await desk.ActAsync(desk.Officer, "N-1", "ask-supplement", new { items = "请补充文号", until = "2027-03-01" });
        await desk.ActAsync(desk.Officer, "N-1", "receive-supplement", new { text = "文号是甲发〔2025〕1号" });
        await desk.ActAsync(desk.Officer, "N-1", "consult-third-party", new { party = "某某建材厂", information = "2024年补助申报材料" });
        await desk.ActAsync(desk.Officer, "N-1", "consult-agency", new { agency = "县财政局", coProducer = true, information = "2024年补助名册" });
        await desk.ActAsync(desk.Approver, "N-1", "extend", new { workingDays = 10, reason = "需要征求意见" }, HttpStatusCode.OK);
        var documents = await desk.DocumentsAsync("N-1");
        documents.Select(d => d.Text("kind")).ShouldBe(
            ["receipt", "supplementNotice", "thirdPartyConsultation", "thirdPartyNotice", "agencyConsultation", "extensionNotice"]);
        documents.Skip(1).Select(d => d.Text("number").Split('〕')[1]).ShouldBe(["1号告知", "1号征询", "2号告知", "1号函", "3号告知"]);
        var letter = Flat(await desk.PdfAsync(desk.Path("N-1", $"/documents/{documents[2].GetProperty("id").GetGuid()}.pdf")));
        letter.ShouldContain("某某建材厂：");
        letter.ShouldContain("2024年补助申报材料");
        letter.ShouldNotContain("王某某", customMessage: "the one who is asked does not learn who applied");
        Flat(await desk.PdfAsync(desk.Path("N-1", $"/documents/{documents[4].GetProperty("id").GetGuid()}.pdf"))).ShouldContain("视为同意公开");
    }

    [Fact]
    public async Task Each_third_party_that_objected_is_told_of_the_disclosure_and_no_other()
    {
        var desk = new Desk(host);
        await desk.RegisterAsync("T-1");
        foreach (var party in new[] { "甲建材厂", "乙运输队", "丙商行" }) await desk.ActAsync(desk.Officer, "T-1", "consult-third-party", new { party, information = "补助材料" });
        var ledger = (await desk.Officer.ReadJsonAsync(desk.Path("T-1", "/ledger"))).EnumerateArray().Where(l => l.Text("kind") == "consultationSent").Select(l => l.Text("consultation")).ToList();
        foreach (var (consultation, outcome) in ledger.Zip(["refusedWithReason", "agreed", "refusedWithReason"]))
            await desk.ActAsync(desk.Officer, "T-1", $"consultations/{consultation}/record-opinion", new { outcome });
        await desk.ActAsync(desk.Officer, "T-1", "draft", new { decision = "granted", content = new { information = "见附件", reasons = "涉及重大公共利益" }, publicInterest = true });
        await desk.ActAsync(desk.Reviewer, "T-1", "review", new { opinion = "符合规定" });
        await desk.ActAsync(desk.Approver, "T-1", "sign");
        var told = new List<string>();
        foreach (var notice in (await desk.DocumentsAsync("T-1")).Where(d => d.Text("kind") == "thirdPartyDecisionNotice"))
            told.Add(Flat(await desk.PdfAsync(desk.Path("T-1", $"/documents/{notice.GetProperty("id").GetGuid()}.pdf"))));
        told.Count.ShouldBe(2);
        told[0].ShouldContain("甲建材厂：");
        told[1].ShouldContain("丙商行：");

        await desk.RegisterAsync("T-2");
        await desk.ActAsync(desk.Officer, "T-2", "draft", new { decision = "granted", content = new { information = "见附件" }, publicInterest = true });
        await desk.ActAsync(desk.Reviewer, "T-2", "review", new { opinion = "符合规定" });
        await desk.ActAsync(desk.Approver, "T-2", "sign");
        (await desk.DocumentsAsync("T-2")).ShouldNotContain(d => d.Text("kind") == "thirdPartyDecisionNotice", "nobody was asked, so nobody is told");
    }

    [Fact]
    public async Task A_withdrawn_case_ends_with_a_notice()
    {
        var desk = new Desk(host);
        await desk.RegisterAsync("W-1");
        await desk.ActAsync(desk.Officer, "W-1", "withdraw", new { writing = "不再需要" });
        (await desk.DocumentsAsync("W-1")).Select(d => d.Text("kind")).ShouldBe(["receipt", "terminated"]);
    }

    [Fact]
    public async Task Signatures_at_once_get_numbers_without_gap_or_double_and_a_refused_one_takes_none()
    {
        var desk = new Desk(host);
        for (var i = 0; i < 6; i++) await desk.DraftedAsync($"C-{i}");
        // Not reviewed: the signature is refused after the number was looked for, and the number comes back.
        await desk.RegisterAsync("C-x");
        await desk.ActAsync(desk.Officer, "C-x", "begin");
        await desk.ActAsync(desk.Officer, "C-x", "draft", new { decision = "granted", content = new { information = "见附件" } });
        await desk.ActAsync(desk.Approver, "C-x", "sign", null, HttpStatusCode.UnprocessableEntity);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => desk.ActAsync(desk.Approver, $"C-{i}", "sign")));
        var numbers = new List<string>();
        for (var i = 0; i < 6; i++) numbers.Add((await desk.DocumentsAsync($"C-{i}"))[^1].Text("number").Split('〕')[1]);
        numbers.Order(StringComparer.Ordinal).ShouldBe(["1号答复", "2号答复", "3号答复", "4号答复", "5号答复", "6号答复"]);
        (await desk.DocumentsAsync("C-x")).Count.ShouldBe(1, "the receipt alone");
    }

    [Fact]
    public async Task An_applicant_fetches_the_signed_reply_with_the_access_code_alone()
    {
        var desk = new Desk(host);
        using var visitor = host.Public();
        var filed = await visitor.SendJsonAsync(
            HttpMethod.Post, $"/api/requests/towns/{desk.Town}/submissions",
            new { applicantName = "周吴郑", applicantKind = "naturalPerson", contact = "13900000000", identityNumber = "370404199001011234", description = "2025年度宅基地审批结果" },
            HttpStatusCode.Created, ("Idempotency-Key", Guid.CreateVersion7().ToString()));
        var submission = $"/api/requests/towns/{desk.Town}/submissions/{filed.Text("receiptNumber")}";
        var seen = await desk.Officer.ReadJsonAsync(submission + "/intake");
        await desk.Officer.PostJsonAsync(submission + "/confirmation", new { }, version: seen.GetProperty("version").GetInt64());
        var caseNo = (await desk.Officer.ReadJsonAsync(submission + "/intake")).GetProperty("cases")[0].GetString()!;
        (await desk.DocumentsAsync(caseNo)).Select(d => d.Text("kind")).ShouldBe(["receipt"], "the confirmation writes the receipt");
        var path = $"{submission}/cases/{caseNo}/reply.pdf";
        var code = ("Access-Code", filed.Text("accessCode"));
        await visitor.ReadJsonAsync(path, HttpStatusCode.NotFound, code);
        await desk.ActAsync(desk.Officer, caseNo, "begin");
        await desk.DraftAsync(caseNo);
        await visitor.ReadJsonAsync(path, HttpStatusCode.NotFound, code);
        await desk.ActAsync(desk.Approver, caseNo, "sign");
        await visitor.ReadJsonAsync(path, HttpStatusCode.NotFound, ("Access-Code", "wrong"));
        visitor.DefaultRequestHeaders.Add("Access-Code", filed.Text("accessCode"));
        var pdf = await visitor.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var opened = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Flat(string.Concat(opened.GetPages().Select(p => p.Text))).ShouldContain("周吴郑：");
    }

    [Fact]
    public async Task Another_town_finds_neither_case_nor_document()
    {
        var (desk, other) = (new Desk(host), new Desk(host));
        await desk.RegisterAsync("A-1");
        await other.RegisterAsync("B-1");
        var foreign = (await desk.DocumentsAsync("A-1"))[0].GetProperty("id").GetGuid();
        await other.Officer.ReadJsonAsync(desk.Path("A-1", "/documents"), HttpStatusCode.NotFound);
        await other.Officer.ReadJsonAsync(other.Path("B-1", $"/documents/{foreign}.docx"), HttpStatusCode.NotFound);
        await host.Public().ReadJsonAsync(desk.Path("A-1", $"/documents/{foreign}.docx"), HttpStatusCode.Unauthorized);
    }

    private static async Task ArchiveHoldsAsync(Desk desk, string number)
    {
        await using var zip = new ZipArchive(new MemoryStream(await desk.FileAsync(desk.Path("R-1", "/archive"), "application/zip")));
        zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal).ShouldBe(
            ["audit.json", "case.json", "clocks.json", "deliveries.json", "documents.json", "documents/01 receipt.docx", "documents/01 receipt.pdf", "documents/02 refused.docx",
             "documents/02 refused.pdf", "ledger.json", "sha256.txt", "texts.json", "期限推导.txt"]);
        Text("documents.json").ShouldContain(number);
        Text("期限推导.txt").ShouldContain("工作日");
        Text("ledger.json").ShouldContain(number, customMessage: "the ledger's signature names the number");
        foreach (var action in new[] { "case.signed", "document.issued", "applicant.read" }) Text("audit.json").ShouldContain(action);
        foreach (var line in Text("sha256.txt").TrimEnd('\n').Split('\n'))
        {
            using var content = new MemoryStream();
            await using (var entry = await zip.GetEntry(line[66..])!.OpenAsync(TestContext.Current.CancellationToken)) await entry.CopyToAsync(content, TestContext.Current.CancellationToken);
            Convert.ToHexStringLower(SHA256.HashData(content.ToArray())).ShouldBe(line[..64]);
        }

        string Text(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }
    }

    private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
