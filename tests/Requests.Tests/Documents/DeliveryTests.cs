using GovPortal.Requests.Domain.Documents;

namespace GovPortal.Requests.Tests.Documents;

public sealed class DeliveryTests
{
    private static readonly DateOnly Decided = new(2026, 3, 2);
    private static readonly DateOnly Today = new(2026, 3, 20);

    private static DateOnly On(int day) => new(2026, 3, day);

    [Fact]
    public void The_day_that_counts_is_that_of_the_way()
    {
        Of(new("direct", SignedOn: On(3), SignedBy: "applicant")).ShouldBe(On(3));
        Of(new("entrusted", SignedOn: On(4), SignedBy: "legalRepresentative", EntrustedAgency: "邻镇人民政府")).ShouldBe(On(4));
        Of(new("post", PostedOn: On(5), SignedOn: On(9), Carrier: "postalEnterprise", Waybill: "XA12345678932")).ShouldBe(On(5), "posting counts, not arrival");
        Of(new("electronic", ArrivedOn: On(6), Address: "a@example.com", Evidence: "系统日志")).ShouldBe(On(6));
        Of(new("left", LeftOn: On(7), Evidence: "拒绝签收，两名见证人在场")).ShouldBe(On(7));
    }

    [Theory]
    [InlineData("direct", "signedOn signedBy")]
    [InlineData("entrusted", "signedOn signedBy entrustedAgency")]
    [InlineData("post", "postedOn carrier waybill")]
    [InlineData("electronic", "arrivedOn address evidence")]
    [InlineData("left", "leftOn evidence")]
    [InlineData("courier", "way")]
    public void Each_way_names_all_it_lacks_at_once(string way, string fields) => Fields(new(way)).ShouldBe(fields.Split(' '));

    [Fact]
    public void A_courier_or_freight_collect_is_refused() =>
        Fields(new("post", PostedOn: On(5), Carrier: "express", PaidByAddressee: true, Waybill: "1")).ShouldBe(["carrier", "paidByAddressee"]);

    [Theory]
    [InlineData(1, "requests.delivered-before-decided")]
    [InlineData(2, null)]
    [InlineData(20, null)]
    [InlineData(21, "requests.date-in-future")]
    public void The_day_lies_between_the_document_and_today(int day, string? code) =>
        Delivery.Check(new("direct", SignedOn: On(day), SignedBy: "agent"), Decided, Today).Select(f => f.Code).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void Days_of_another_way_and_days_out_of_order_are_refused()
    {
        Fields(new("direct", SignedOn: On(3), SignedBy: "applicant", PostedOn: On(3))).ShouldBe(["postedOn"]);
        Fields(new("post", PostedOn: On(5), SignedOn: On(4), Carrier: "postalEnterprise", Waybill: "1")).ShouldBe(["signedOn"]);
    }

    [Fact]
    public void An_unchecked_record_has_no_day_that_counts() => Should.Throw<InvalidOperationException>(() => new Delivery("post", SignedOn: On(3)).DateThatCounts);

    private static DateOnly Of(Delivery delivery)
    {
        Delivery.Check(delivery, Decided, Today).ShouldBeEmpty();
        return delivery.DateThatCounts;
    }

    private static IEnumerable<string> Fields(Delivery delivery) => Delivery.Check(delivery, Decided, Today).Select(f => f.Field);
}
