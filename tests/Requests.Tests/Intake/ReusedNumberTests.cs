using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovPortal.Requests.Tests.Documents;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

/// <summary>A number that a record entered in error gave up: what named that record stays with it, and does not pass to whoever gets the number next.</summary>
public sealed class ReusedNumberTests(RequestsHost host)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Written = ["复议理由：本人患病", "撤回的复议理由", "我建议全部公开"];

    [Fact]
    public async Task What_was_written_about_the_first_case_is_neither_handed_to_the_second_applicant_nor_erased_with_his_files()
    {
        var desk = new Desk(host);
        await RegisterAsync(desk, "甲", "370404197001017777");
        await desk.Officer.PostJsonAsync($"{Of(desk.Town)}/appeals", Appeal("A1", Written[0]), HttpStatusCode.Created);
        await desk.Officer.PostJsonAsync($"{Of(desk.Town)}/appeals", Appeal("A2", Written[1]), HttpStatusCode.Created);
        await desk.Officer.SendJsonAsync(HttpMethod.Delete, $"{Of(desk.Town)}/appeals/A2", new { reason = "重复录入" }, HttpStatusCode.OK);
        await desk.Officer.PostJsonAsync(
            $"{Of(desk.Town)}/disclosure-proposals",
            new { source = "applicant", title = "决算", summary = "决算", producedOn = "2024-01-01", caseNos = new[] { "X" }, text = Written[2] }, HttpStatusCode.Created);
        await desk.Approver.SendJsonAsync(HttpMethod.Delete, desk.Path("X"), new { reason = "录错" }, HttpStatusCode.OK, ("If-Match", "1"));
        await RegisterAsync(desk, "乙", "370404198801018888");
        await desk.ActAsync(desk.Officer, "X", "withdraw", new { on = "2024-09-04" });

        var others = await ExportAsync(desk, "370404198801018888");
        others.ShouldContain("乙的申请");
        foreach (var text in Written) others.ShouldNotContain(text);
        await desk.Approver.PostJsonAsync($"{Of(desk.Town)}/applicants/erasure", new { identityNumber = "370404198801018888", reason = "subjectRequest" });
        var own = await ExportAsync(desk, "370404197001017777");
        foreach (var text in Written) own.ShouldContain(text);
        (await desk.Officer.ReadJsonAsync($"{Of(desk.Town)}/appeals/A1")).Text("caseNo").ShouldStartWith("X（误录");
    }

    [Fact]
    public async Task A_record_that_continues_a_case_gets_a_number_that_another_gave_up()
    {
        var desk = new Desk(host);
        await desk.RegisterAsync("Y-R", day: "2024-09-02");
        await desk.Approver.SendJsonAsync(HttpMethod.Delete, desk.Path("Y-R"), new { reason = "录错" }, HttpStatusCode.OK, ("If-Match", "1"));
        await desk.RegisterAsync("Y", day: "2024-09-02");
        await desk.ActAsync(desk.Officer, "Y", "withdraw", new { on = "2024-09-04" });
        await desk.ActAsync(desk.Approver, "Y", "reopen", new { on = "2025-06-03", why = "selfCorrection" });
        (await desk.Officer.ReadJsonAsync(desk.Path("Y-R"))).Text("state").ShouldBe("inProgress");
    }

    private static async Task<string> ExportAsync(Desk desk, string identityNumber)
    {
        var export = await desk.Approver.PostJsonAsync($"{Of(desk.Town)}/applicants/export", new { identityNumber, reason = "subjectRequest" });
        return JsonSerializer.Serialize(export, Readable);
    }

    private static object Appeal(string appealNo, string text) =>
        new { appealNo, caseNo = "X", kind = "reconsideration", body = "滕州市人民政府", filedOn = "2025-02-25", text };

    private static Task<JsonElement> RegisterAsync(Desk desk, string name, string identityNumber) => desk.Officer.PostJsonAsync(
        $"{Of(desk.Town)}/cases",
        new { caseNo = "X", channel = "counter", receivedOn = "2024-09-02", applicantKind = "naturalPerson", applicantName = name, contact = "13600001111", subject = $"{name}的申请", identityNumber },
        HttpStatusCode.Created);
}
