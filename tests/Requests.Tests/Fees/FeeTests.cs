using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Fees;
using GovPortal.Requests.Tests.Cases;
using static GovPortal.Requests.Tests.Cases.Work;

namespace GovPortal.Requests.Tests.Fees;

public sealed class FeeTests
{
    private static readonly CostTariff Tariff = new()
    {
        Basis = "桂价费〔2009〕1号",
        SearchYuanPerItem = 5,
        CopyYuan = { ["paperA4"] = 0.3m, ["disc"] = 4 },
    };

    [Theory]
    [InlineData("2008-05-01", "2008-05-05", FeeKind.Cost)]
    [InlineData("2017-03-31", "2017-03-31", FeeKind.Cost)]
    [InlineData("2017-03-31", "2017-04-01", FeeKind.None)] // received before, charged after the cancellation
    [InlineData("2017-04-01", "2017-04-10", FeeKind.None)]
    [InlineData("2019-05-14", "2019-05-14", FeeKind.None)]
    [InlineData("2019-05-15", "2019-05-20", FeeKind.None)]
    [InlineData("2020-12-31", "2021-01-05", FeeKind.None)] // received before the measures took effect
    [InlineData("2021-01-01", "2021-01-05", FeeKind.Processing)]
    [InlineData("2026-11-23", "2026-11-23", FeeKind.Processing)]
    public void What_may_be_charged_goes_by_the_days(string received, string charged, FeeKind kind) => FeeRegime.Of(Day(received), Day(charged)).ShouldBe(kind);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(30, 100)]
    [InlineData(31, 200)]
    [InlineData(40, 200)]
    [InlineData(41, 300)]
    [InlineData(51, 400)]
    [InlineData(61, 500)]
    public void An_item_costs_by_its_place_in_the_month(int ordinal, int yuan)
    {
        var proposal = FeeProposal.Items(Day("2024-09-02"), Day("2024-09-03"), ordinal).Value;
        proposal.Yuan.ShouldBe(yuan);
        proposal.Derivation[0].ShouldContain($"第 {ordinal} 件");
        Enumerable.Range(1, ordinal).Sum(n => FeeProposal.Items(Day("2024-09-02"), Day("2024-09-03"), n).Value.Yuan)
            .ShouldBe(ProcessingFee.ForItems(ProcessingFeeTariff.Of2021, ordinal).Value.Amount.Amount);
    }

    [Theory]
    [InlineData(30, false, 0)]
    [InlineData(31, false, 10)]
    [InlineData(250, false, 4_700)]
    [InlineData(250, true, 0)] // told the way to what is public: no page counts
    public void Pages_cost_unless_only_the_way_is_told(int pages, bool wayOnly, int yuan) =>
        FeeProposal.Pages(Day("2024-09-02"), Day("2024-09-03"), pages, wayOnly).Value.Yuan.ShouldBe(yuan);

    [Theory]
    [InlineData("2018-06-01")]
    [InlineData("2020-12-31")]
    public void Nothing_is_charged_in_between_by_any_method(string received)
    {
        foreach (var proposal in new[]
        {
            FeeProposal.Items(Day(received), Day(received), 100), FeeProposal.Pages(Day(received), Day(received), 500, false),
            FeeProposal.Cost(Day(received), Day(received), new CostWork(3, new Dictionary<string, int>(), 12), Tariff),
        })
        {
            proposal.Value.Yuan.ShouldBe(0);
            proposal.Value.Derivation.ShouldHaveSingleItem().ShouldContain("不收费");
            FeeNotice.Decide(TownId.New(), Guid.CreateVersion7(), proposal.Value, null, Day(received), "a").Failed(out var error).ShouldBeTrue();
            error!.Code.ShouldBe(FeeErrors.NothingToCharge.Code);
        }

        Received(received).Refuses(c => c.NoticeFee(On(received), 100, "x"), CaseErrors.NoFeeThen);
    }

    [Theory]
    [InlineData(1, "100", true)] // 40 pages
    [InlineData(1, "10", true)]
    [InlineData(1, "5", false)]
    [InlineData(1, "12345.67", false)]
    [InlineData(1, "710", false)] // 700 for 100 pages, 720 for 101
    [InlineData(1, "720", true)]
    [InlineData(1, "2760", false)] // 2740, 2780
    [InlineData(31, "200", true)]
    [InlineData(291, "2800", true)] // the price of that item; by pages it is 2 780 or 2 820
    [InlineData(1, "2800", false)]
    [InlineData(1, "39994710", false)] // more than the most pages cost
    public void Only_an_amount_of_the_tariff_can_be_charged(int ordinal, string yuan, bool gives) =>
        FeeProposal.Gives(Day("2024-09-02"), Day("2024-09-03"), ordinal, decimal.Parse(yuan)).ShouldBe(gives);

    [Fact]
    public void Costs_are_charged_by_the_countys_tariff_until_2017()
    {
        var work = new CostWork(2, new Dictionary<string, int> { ["paperA4"] = 10, ["disc"] = 1 }, 12.5m);
        var proposal = FeeProposal.Cost(Day("2014-09-24"), Day("2014-09-25"), work, Tariff).Value;
        proposal.Yuan.ShouldBe(29.5m);
        proposal.Derivation.ShouldBe(
        [
            "检索费：2 件 × 5 元 = 10 元", "复制费（disc）：1 份 × 4 元 = 4 元", "复制费（paperA4）：10 份 × 0.3 元 = 3 元", "邮寄费：按实 12.5 元",
            "合计 29.5 元（桂价费〔2009〕1号）",
        ]);
        Code(FeeProposal.Cost(Day("2014-09-24"), Day("2014-09-25"), work, new CostTariff())).ShouldBe(FeeErrors.NoCostTariff.Code);
        Code(FeeProposal.Cost(Day("2014-09-24"), Day("2014-09-25"), work with { Copies = new Dictionary<string, int> { ["tape"] = 1 } }, Tariff))
            .ShouldBe(FeeErrors.UnknownMedium.Code);
        FeeProposal.Cost(Day("2024-09-24"), Day("2024-09-25"), work, Tariff).Value.Yuan.ShouldBe(0);
        FeeProposal.Items(Day("2014-09-24"), Day("2014-09-25"), 100).Value.Yuan.ShouldBe(0);
    }

    [Theory]
    [InlineData(100, "0")]
    [InlineData(50, "14.75")]
    [InlineData(33, "19.77")] // 29.5 × 67 % = 19.765, rounded once
    public void A_citizen_in_hardship_is_let_off(int percent, string charged)
    {
        var yuan = decimal.Parse(charged);
        var made = Received("2014-09-24");
        var waiver = FeeWaiver.Apply(made.TownId, made.Id, "naturalPerson", made.ReceivedOn, Day("2014-09-25"), Text, "officer").Value;
        var proposal = new FeeProposal(FeeProposal.ByCost, 29.5m, "x", ["合计 29.5 元"]);
        Code(FeeNotice.Decide(made.TownId, made.Id, proposal, waiver, Day("2014-09-26"), "officer")).ShouldBe(FeeErrors.WaiverUndecided.Code);
        Failed(waiver.Decide(true, percent, Day("2014-09-26"), "officer")).ShouldBe(FeeErrors.WaiverByAnother);
        Failed(waiver.Decide(true, 101, Day("2014-09-26"), "head")).ShouldBe(FeeErrors.PercentOutOfRange);
        waiver.Decide(true, percent, Day("2014-09-26"), "head").Failed(out _).ShouldBeFalse();
        Failed(waiver.Decide(false, 0, Day("2014-09-26"), "head")).ShouldBe(FeeErrors.WaiverDecided);
        var decided = FeeNotice.Decide(made.TownId, made.Id, proposal, waiver, Day("2014-09-26"), "officer");
        if (yuan == 0) Code(decided).ShouldBe(FeeErrors.NothingToCharge.Code);
        else decided.Value.Yuan.ShouldBe(yuan);
    }

    [Theory]
    [InlineData("2014-09-24", "business", "requests.fee-waiver-for-citizens")]
    [InlineData("2018-09-24", "naturalPerson", "requests.no-fee-waiver")]
    [InlineData("2024-09-24", "naturalPerson", "requests.no-fee-waiver")]
    public void The_measures_of_2020_know_no_waiver(string received, string kind, string code) =>
        Code(FeeWaiver.Apply(TownId.New(), Guid.CreateVersion7(), kind, Day(received), Day(received), Text, "officer")).ShouldBe(code);

    [Fact]
    public void What_was_paid_can_be_paid_back_and_no_more()
    {
        var made = Received("2024-09-02").Done(c => c.NoticeFee(On("2024-09-25"), 100, "x"));
        made.Refuses(c => c.RefundFee(On("2024-09-26"), 1, "v", Text), CaseErrors.RefundedTooMuch);
        made.Done(c => c.RecordFeeNoticeReceived(On("2024-09-25"))).Done(c => c.RecordPayment(On("2024-10-08"), 100, "票据1"));
        made.Refuses(c => c.RefundFee(On("2024-10-07", today: "2024-10-09"), 40, "v", Text), CaseErrors.RefundedBeforePaid);
        var due = made.DueOn;
        made.Done(c => c.RefundFee(On("2024-10-09"), 40, "退票1", Text));
        (made.FeeYuan, made.DueOn, made.State).ShouldBe((60, due, CaseState.InProgress));
        made.Refuses(c => c.RefundFee(On("2024-10-09"), 61, "v", Text), CaseErrors.RefundedTooMuch);
        made.Done(c => c.Withdraw(On("2024-10-10"), null)).Done(c => c.RefundFee(On("2024-10-11"), 60, "退票2", Text)).FeeYuan.ShouldBe(0);
    }

    private static string? Code<T>(Result<T> result)
        where T : notnull => result.Failed(out var error) ? error.Code : null;

    private static Error? Failed(Result result) => result.Failed(out var error) ? error : null;
}
