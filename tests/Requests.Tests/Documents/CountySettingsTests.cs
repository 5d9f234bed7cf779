using System.Net;
using System.Text.Json;

namespace GovPortal.Requests.Tests.Documents;

/// <summary>What a county and its towns set for their documents.</summary>
public sealed class CountySettingsTests(RequestsHost host)
{
    [Fact]
    public async Task A_county_changes_a_wording_and_documents_name_the_version_they_were_written_with()
    {
        var (desk, county) = (new Desk(host), host.County("countySupervisor"));
        const string Path = "/api/requests/county/templates/requiresCreation";
        await desk.DraftedAsync("T-1", "requiresCreation", new { reasons = "需要另行汇总" });
        await desk.ActAsync(desk.Approver, "T-1", "sign");
        var current = (await county.ReadJsonAsync(Path)).GetProperty("current");
        var version = current.GetProperty("version").GetInt32();
        var body = current.Text("body") + "\n特此告知。";

        await PutAsync(desk.Approver, Path, new { title = "t", body }, version, HttpStatusCode.Forbidden);
        (await PutAsync(county, Path, new { title = "t", body }, null, HttpStatusCode.PreconditionRequired)).Code().ShouldBe("version-required");
        var faults = (await PutAsync(county, Path, new { title = "t", body = "{{wrong}} {{subject}}" }, version, HttpStatusCode.BadRequest)).ToString();
        foreach (var said in new[] { "requests.placeholder-unknown", "{{caseNo}}", "{{receivedOn}}", "{{reasons}}", "{{remedies}}" }) faults.ShouldContain(said);
        (await PutAsync(county, Path, new { title = "需另行制作信息告知书", body }, version)).GetProperty("version").GetInt32().ShouldBe(version + 1);
        (await PutAsync(county, Path, new { title = "t", body }, version, HttpStatusCode.Conflict)).Code().ShouldBe("version-stale");

        await desk.DraftedAsync("T-2", "requiresCreation", new { reasons = "需要另行汇总" });
        await desk.ActAsync(desk.Approver, "T-2", "sign");
        (await desk.DocumentsAsync("T-1"))[^1].GetProperty("templateVersion").GetInt32().ShouldBe(version);
        var later = (await desk.DocumentsAsync("T-2"))[^1];
        later.GetProperty("templateVersion").GetInt32().ShouldBe(version + 1);
        var text = await desk.PdfAsync(desk.Path("T-2", $"/documents/{later.GetProperty("id").GetGuid()}.pdf"));
        text.ShouldContain("需另行制作信息告知书");
        text.ShouldContain("特此告知。");
        (await county.ReadJsonAsync(Path)).GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("version").GetInt32()).ShouldContain(1, "the shipped one stays");
        await county.ReadJsonAsync("/api/requests/county/templates/nonsense", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_wording_is_listed_with_what_it_may_and_must_say()
    {
        var all = (await host.County("countyIt").ReadJsonAsync("/api/requests/county/templates")).EnumerateArray().ToList();
        all.Count.ShouldBe(GovPortal.Requests.Domain.Documents.DocumentKinds.All.Count);
        all.ShouldAllBe(t => t.GetProperty("mandatory").GetArrayLength() > 0 && t.GetProperty("placeholders").GetArrayLength() > 2);
    }

    [Fact]
    public async Task A_town_sets_its_head_and_numbers_and_where_remedies_are_heard()
    {
        var desk = new Desk(host);
        var path = $"/api/requests/towns/{desk.Town}/letterhead";
        var bad = (await PutAsync(desk.Approver, path, new { codeWord = "甲1", numberPattern = "{word}{n}" }, 0, HttpStatusCode.BadRequest)).ToString();
        bad.ShouldContain("codeWord");
        bad.ShouldContain("{year}");
        await PutAsync(desk.Officer, path, new { codeWord = "甲" }, 0, HttpStatusCode.Forbidden);
        var set = await PutAsync(
            desk.Approver, path,
            new
            {
                agencyName = "甲县坎庄镇人民政府",
                codeWord = "坎政",
                numberPattern = "{word}依申请〔{year}〕{n}号（{family}）",
                contact = "联系电话：0000-7654321",
                countyGovernment = "甲县人民政府",
                court = "乙县人民法院",
            },
            0);
        set.Text("exampleNumber").ShouldBe("坎政依申请〔2026〕1号（答复）");
        await PutAsync(desk.Approver, path, new { codeWord = "乙" }, 0, HttpStatusCode.Conflict);
        await desk.DraftedAsync("L-1");
        await desk.ActAsync(desk.Approver, "L-1", "sign");
        var document = (await desk.DocumentsAsync("L-1"))[^1];
        document.Text("number").ShouldStartWith("坎政依申请〔");
        var text = string.Concat((await desk.PdfAsync(desk.Path("L-1", $"/documents/{document.GetProperty("id").GetGuid()}.pdf"))).Where(c => !char.IsWhiteSpace(c)));
        foreach (var said in new[] { "甲县坎庄镇人民政府", "向甲县人民政府申请行政复议", "向乙县人民法院提起行政诉讼", "（联系电话：0000-7654321）" }) text.ShouldContain(said);
    }

    private static Task<JsonElement> PutAsync(HttpClient who, string path, object body, int? version, HttpStatusCode expected = HttpStatusCode.OK) =>
        who.SendJsonAsync(HttpMethod.Put, path, body, expected, version is { } v ? ("If-Match", $"\"{v}\"") : null);
}
