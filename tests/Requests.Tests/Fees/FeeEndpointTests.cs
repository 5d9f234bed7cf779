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
    public async Task An_amount_that_the_tariff_does_not_give_is_not_charged()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        await host.ImportAsync(town, "cases", "caseNo,channel,receivedOn,applicantKind,subject\n2024-1,counter,2024-09-02,naturalPerson,征地补偿\n");
        var one = $"/api/requests/towns/{town}/cases/2024-1";
        (await officer.PostJsonAsync($"{one}/notice-fee", new { on = "2024-09-03", yuan = 12345.67, basis = "按惯例" }, HttpStatusCode.UnprocessableEntity, 1)).Code()
            .ShouldBe("requests.fee-not-of-tariff");
        (await officer.ReadJsonAsync(one)).Text("state").ShouldBe("registered");
        (await officer.PostJsonAsync($"{one}/notice-fee", new { on = "2024-09-03", yuan = 720, basis = "101页" }, version: 1)).Text("state").ShouldBe("awaitingPayment");
    }

    [Fact]
    public async Task Items_of_one_day_stand_in_the_order_of_their_numbers()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        // Registered the other way round.
        foreach (var number in new[] { "10", "9", "2" })
        {
            await officer.PostJsonAsync(
                $"/api/requests/towns/{town}/cases",
                new { caseNo = number, channel = "counter", receivedOn = "2024-09-02", applicantKind = "naturalPerson", applicantName = "张三", contact = "13800000000", subject = "征地补偿" },
                HttpStatusCode.Created);
        }

        var positions = new List<int>();
        foreach (var number in new[] { "2", "9", "10" })
            positions.Add((await officer.ReadJsonAsync($"/api/requests/towns/{town}/cases/{number}/applicant-month")).GetProperty("position").GetInt32());
        positions.ShouldBe([1, 2, 3]);
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
