using System.Net;
using GovPortal.Requests.Tests.Exports;

namespace GovPortal.Requests.Tests.Fees;

public sealed class FeeEndpointTests(RequestsHost host)
{
    [Fact]
    public async Task A_fee_is_proposed_decided_paid_and_told()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        await host.ImportAsync(town, "cases", "caseNo,channel,receivedOn,applicantKind,applicantName,subject\n2024-1,counter,2024-09-02,naturalPerson,张三,征地补偿\n");
        var one = $"/api/requests/towns/{town}/cases/2024-1";
        var proposal = await officer.ReadJsonAsync($"{one}/fee-proposal?method=pages&pages=101&on=2024-09-25");
        (proposal.GetProperty("yuan").GetDecimal(), proposal.Text("noticeBy")).ShouldBe((720, "2024-09-30"));
        (await officer.ReadJsonAsync($"{one}/fee-proposal?on=2024-09-25")).GetProperty("yuan").GetDecimal().ShouldBe(0); // the first of the month
        await officer.ReadJsonAsync($"{one}/fee-proposal?method=weight", HttpStatusCode.BadRequest);
        await officer.ReadJsonAsync($"{one}/fee-proposal?method=pages&pages=-1", HttpStatusCode.BadRequest);

        var basis = new { method = "pages", pages = 101, on = "2024-09-25" };
        (await officer.PostJsonAsync($"{one}/fee-notice", new { method = "items", on = "2024-09-25" }, HttpStatusCode.UnprocessableEntity, 1)).Code().ShouldBe("requests.nothing-to-charge");
        (await officer.PostJsonAsync($"{one}/fee-notice", new { basis.method, basis.pages, on = "2024-10-08" }, HttpStatusCode.UnprocessableEntity, 1)).Code()
            .ShouldBe("requests.limit-over");
        var notice = await officer.PostJsonAsync($"{one}/fee-notice", basis, version: 1);
        (notice.Text("state"), notice.GetProperty("version").GetInt64()).ShouldBe(("awaitingPayment", 2L));
        (await officer.ReadJsonAsync($"{one}/fee-notice")).GetProperty("yuan").GetDecimal().ShouldBe(720);
        await officer.PostJsonAsync($"{one}/fee-notice", basis, HttpStatusCode.UnprocessableEntity, 2);
        await officer.PostJsonAsync($"{one}/record-fee-notice-received", new { on = "2024-09-25" }, version: 2);
        await officer.PostJsonAsync($"{one}/record-payment", new { on = "2024-10-08", yuan = 700, voucher = "票据1" }, version: 3);
        (await officer.ReadJsonAsync($"{one}/fee-notice")).GetProperty("openYuan").GetDecimal().ShouldBe(20);
        var paid = await officer.PostJsonAsync($"{one}/record-payment", new { on = "2024-10-08", yuan = 20, voucher = "票据2" }, version: 4);
        (paid.Text("dueOn"), paid.GetProperty("feeYuan").GetDecimal()).ShouldBe(("2024-11-04", 720));
        var refunded = await officer.PostJsonAsync($"{one}/refund-fee", new { on = "2024-10-09", yuan = 20, voucher = "退1", reason = "多收" }, version: 5);
        refunded.GetProperty("feeYuan").GetDecimal().ShouldBe(700);
    }

    [Fact]
    public async Task A_time_without_fees_charges_nothing()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        await host.ImportAsync(town, "cases", "caseNo,channel,receivedOn,applicantKind,subject\n2020-1,counter,2020-12-31,naturalPerson,征地补偿\n");
        var one = $"/api/requests/towns/{town}/cases/2020-1";
        (await officer.ReadJsonAsync($"{one}/fee-proposal?method=pages&pages=1000")).GetProperty("yuan").GetDecimal().ShouldBe(0);
        (await officer.PostJsonAsync($"{one}/notice-fee", new { on = "2021-01-05", yuan = 100, basis = "x" }, HttpStatusCode.UnprocessableEntity, 1)).Code()
            .ShouldBe("requests.no-fee-then");
    }
}
