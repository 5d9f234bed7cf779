using System.Net;
using GovPortal.Requests.Tests.Documents;
using GovPortal.Requests.Tests.Exports;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

/// <summary>Who gave a name alone is known by his case only, and by all that go on with it.</summary>
public sealed class ContinuedFilesTests(RequestsHost host)
{
    [Theory]
    [InlineData("A")]
    [InlineData("A-R")]
    [InlineData("A-R-R")]
    public async Task All_records_that_continue_one_another_are_handed_out_and_forgotten_together(string asked)
    {
        var desk = new Desk(host);
        await host.ImportAsync(
            desk.Town, "cases",
            "caseNo,channel,receivedOn,applicantKind,applicantName,subject,decision,decidedOn\r\nA,counter,2024-09-02,naturalPerson,王伟,甲的事,granted,2024-09-03\r\n"
            + "B,counter,2024-09-02,naturalPerson,王伟,乙的事,granted,2024-09-03\r\n");
        await desk.ActAsync(desk.Approver, "A", "reopen", new { on = "2025-06-03", why = "judgment" });
        await desk.ActAsync(desk.Officer, "A-R", "withdraw", new { on = "2025-06-04" });
        await desk.ActAsync(desk.Approver, "A-R", "reopen", new { on = "2025-09-03", why = "selfCorrection" });
        var who = new { caseNo = asked, reason = "subjectRequest" };
        (await desk.Approver.PostJsonAsync($"{Of(desk.Town)}/applicants/erasure", who, HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.applicant-has-open-files");
        await desk.ActAsync(desk.Officer, "A-R-R", "withdraw", new { on = "2025-09-04" });

        var export = await desk.Approver.PostJsonAsync($"{Of(desk.Town)}/applicants/export", who);
        export.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("summary").Text("caseNo")).ShouldBe(["A", "A-R", "A-R-R"]);
        (await desk.Approver.PostJsonAsync($"{Of(desk.Town)}/applicants/erasure", who)).GetProperty("cases").GetInt32().ShouldBe(3);
        foreach (var (caseNo, left) in new[] { ("A", ""), ("A-R", ""), ("A-R-R", ""), ("B", "乙的事") })
            (await desk.Approver.ReadJsonAsync(desk.Path(caseNo))).Text("subject").ShouldBe(left);
    }
}
