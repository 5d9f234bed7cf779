using System.Net;
using GovPortal.Requests.Tests.Documents;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Cases;

/// <summary>Records that are deleted as entered in error, and those whose words are erased, on the real service.</summary>
public sealed class EnteredInErrorTests(RequestsHost host)
{
    [Fact]
    public async Task The_number_of_a_case_entered_in_error_is_free_for_the_right_one()
    {
        var desk = new Desk(host);
        await desk.RegisterAsync("X-1", day: "2024-09-02");
        await desk.Approver.SendJsonAsync(HttpMethod.Delete, desk.Path("X-1"), new { reason = "收到日期录错" }, HttpStatusCode.OK, ("If-Match", "1"));
        await desk.Officer.ReadJsonAsync(desk.Path("X-1"), HttpStatusCode.NotFound);
        await desk.RegisterAsync("X-1", day: "2024-09-03");
        (await desk.Officer.ReadJsonAsync(desk.Path("X-1"))).Text("receivedOn").ShouldBe("2024-09-03");

        var (number, _) = await host.FileAsync(desk.Town);
        await desk.Approver.SendJsonAsync(HttpMethod.Delete, desk.Path("X-1"), new { reason = "又录错" }, HttpStatusCode.OK, ("If-Match", "1"));
        var confirmed = await host.ConfirmAsync(desk.Town, number, new { cases = new[] { new { items = (int[])[1], caseNo = "X-1" } } });
        confirmed.GetProperty("cases").Texts().ShouldBe(["X-1"]);
        (await desk.Officer.ReadJsonAsync($"/api/requests/towns/{desk.Town}/cases")).GetProperty("cases").Texts("caseNo").ShouldBe(["X-1"]);
    }

    [Fact]
    public async Task A_case_whose_words_are_erased_is_not_signed_again()
    {
        var desk = new Desk(host);
        await desk.DraftedAsync("E-1");
        await desk.ActAsync(desk.Approver, "E-1", "sign");
        await desk.ActAsync(desk.Officer, "E-1", "deliver", new { way = "post", carrier = "postalEnterprise", waybill = "XA123" });
        await desk.Approver.PostJsonAsync($"{Of(desk.Town)}/applicants/erasure", new { caseNo = "E-1", reason = "subjectRequest" });
        (await desk.ActAsync(desk.Approver, "E-1", "sign", expected: HttpStatusCode.UnprocessableEntity)).Code().ShouldNotBeEmpty();
    }
}
