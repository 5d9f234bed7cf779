using GovPortal.Requests.Domain.Documents;

namespace GovPortal.Requests.Tests.Documents;

public sealed class RemediesTests
{
    private const string First = "先向甲县人民政府申请行政复议";
    private const string SixMonths = "60日内向甲县人民政府申请行政复议，或者自收到本文书之日起6个月内向甲县人民法院提起行政诉讼";
    private const string ThreeMonths = "或者自收到本文书之日起3个月内向甲县人民法院提起行政诉讼";

    [Theory]
    [InlineData("2019", "refused", "2023-12-31", SixMonths)]
    [InlineData("2019", "refused", "2024-01-01", First)]
    [InlineData("2019", "partial", "2023-12-31", SixMonths)]
    [InlineData("2019", "partial", "2024-01-01", "不予公开的部分不服，可以自收到本决定书之日起60日内，" + First)]
    [InlineData("2007", "refused", "2015-04-30", ThreeMonths)]
    [InlineData("2007", "refused", "2015-05-01", SixMonths)]
    [InlineData("2007", "granted", "2014-10-20", ThreeMonths)]
    [InlineData("2007", "refused", "2024-01-01", First)]
    [InlineData("2019", "granted", "2026-03-02", SixMonths)]
    [InlineData("2019", "alreadyPublic", "2026-03-02", SixMonths)]
    [InlineData("2019", "notHeld", "2026-03-02", SixMonths)]
    [InlineData("2019", "otherAgency", "2026-03-02", SixMonths)]
    [InlineData("2019", "stillUnclear", "2026-03-02", SixMonths)]
    [InlineData("2019", "excessive", "2026-03-02", SixMonths)]
    [InlineData("2019", "administrativeQuery", "2026-03-02", SixMonths)]
    [InlineData("2019", "reissue", "2026-03-02", "")]
    [InlineData("2019", "notSupplemented", "2026-03-02", "")]
    [InlineData("2019", "feeUnpaid", "2026-03-02", "")]
    [InlineData("2019", "withdrawn", "2026-03-02", "")]
    public void The_right_paragraph_by_decision_and_day(string regime, string decision, string day, string said)
    {
        var paragraph = Paragraph(regime, decision, day, printsUnreviewable: true);
        if (said.Length == 0) paragraph.ShouldBeEmpty();
        else paragraph.ShouldContain(said);
        if (said != First && !said.EndsWith(First, StringComparison.Ordinal)) paragraph.ShouldNotContain("先向");
    }

    /// <summary>Documents 5, 8 and 10–12: courts do not review them since 2025-06-01, and local practice differs.</summary>
    [Theory]
    [InlineData("administrativeQuery", true)]
    [InlineData("requiresCreation", true)]
    [InlineData("complaint", true)]
    [InlineData("repeat", true)]
    [InlineData("publishedMaterial", true)]
    [InlineData("notHeld", false)]
    [InlineData("refused", false)]
    [InlineData("excessive", false)]
    public void A_county_may_leave_the_paragraph_out_where_courts_do_not_review(string decision, bool switched)
    {
        (Paragraph("2019", decision, "2025-06-01", printsUnreviewable: false).Length == 0).ShouldBe(switched);
        Paragraph("2019", decision, "2025-05-31", printsUnreviewable: false).ShouldNotBeEmpty();
        Paragraph("2019", decision, "2025-06-01", printsUnreviewable: true).ShouldNotBeEmpty();
    }

    private static string Paragraph(string regime, string decision, string day, bool printsUnreviewable) => Remedies.Paragraph(
        DocumentKinds.OfDecision(regime, decision).Remedy, DateOnly.Parse(day), A.Bodies with { PrintsUnreviewable = printsUnreviewable });
}
