using GovPortal.Requests.Domain.Intake;

namespace GovPortal.Requests.Tests.Intake;

/// <summary>Regulation 2019 art. 31, item by item, and the old text for what arrived before it.</summary>
public sealed class ReceiptDayTests
{
    [Theory]
    [InlineData("counter", "2026-03-02", "2026-03-02", "2026-03-05", "2026-03-02", "31(1)")]
    [InlineData("oral", "2026-03-02", "2026-03-02", null, "2026-03-02", "31(1)")]
    [InlineData("counter", "2026-11-20", "2026-11-24", "2026-11-24", "2026-11-20", "31(1)")]
    [InlineData("oral", "2026-11-20", "2026-11-24", null, "2026-11-20", "31(1)")]
    [InlineData("counter", "2019-05-14", "2019-05-15", null, "2019-05-14", "2007-24")]
    [InlineData("registeredMail", "2026-03-02", "2026-03-04", "2026-03-06", "2026-03-04", "31(2)-signed")]
    [InlineData("ordinaryMail", "2026-03-02", "2026-03-04", "2026-03-04", "2026-03-04", "31(2)-confirmed")]
    [InlineData("ordinaryMail", "2026-03-02", "2026-03-04", "2026-03-09", "2026-03-09", "31(2)-confirmed")]
    [InlineData("web", "2026-03-07", "2026-03-07", "2026-03-09", "2026-03-09", "31(3)")]
    [InlineData("email", "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02", "31(3)")]
    [InlineData("fax", "2026-03-02", "2026-03-02", "2026-03-03", "2026-03-03", "31(3)")]
    [InlineData("web", "2019-05-15", "2019-05-15", "2019-05-16", "2019-05-16", "31(3)")]
    [InlineData("web", "2019-05-14", "2019-05-14", "2019-05-16", "2019-05-14", "2007-24")]
    [InlineData("ordinaryMail", "2014-02-28", "2014-03-03", null, "2014-03-03", "2007-24")]
    [InlineData("counter", "2008-05-01", "2008-05-01", null, "2008-05-01", "2007-24")]
    public void The_channel_says_which_day_counts(string channel, string submitted, string arrived, string? confirmed, string on, string basis)
    {
        var day = ReceiptDay.Of(channel, DateOnly.Parse(submitted), DateOnly.Parse(arrived), confirmed is null ? null : DateOnly.Parse(confirmed)).Value;
        day.ShouldBe(new ReceiptDay(DateOnly.Parse(on), basis));
        ReceiptDay.Explain(basis).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("web", "2026-03-02", "2026-03-02", null, "requests.not-confirmed")]
    [InlineData("ordinaryMail", "2026-03-02", "2026-03-04", null, "requests.not-confirmed")]
    [InlineData("web", "2026-03-02", "2026-03-02", "2026-03-01", "requests.confirmed-before-arrived")]
    [InlineData("counter", "2026-03-03", "2026-03-02", null, "requests.arrived-before-submitted")]
    public void A_day_that_cannot_be_is_refused(string channel, string submitted, string arrived, string? confirmed, string code)
    {
        ReceiptDay.Of(channel, DateOnly.Parse(submitted), DateOnly.Parse(arrived), confirmed is null ? null : DateOnly.Parse(confirmed)).Failed(out var error, out _).ShouldBeTrue();
        error!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("counter", false)]
    [InlineData("oral", false)]
    [InlineData("registeredMail", false)]
    [InlineData("ordinaryMail", true)]
    [InlineData("web", true)]
    [InlineData("fax", true)]
    [InlineData("email", true)]
    public void Only_what_nobody_signed_for_needs_confirming(string channel, bool needs)
    {
        ReceiptDay.NeedsConfirmation(channel, new DateOnly(2026, 3, 2)).ShouldBe(needs);
        ReceiptDay.NeedsConfirmation(channel, new DateOnly(2019, 5, 14)).ShouldBeFalse();
    }
}
