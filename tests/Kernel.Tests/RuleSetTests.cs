namespace GovPortal.Kernel.Tests;

public class RuleSetTests
{
    [Theory]
    [InlineData(2008, 5, 1, "2007", 15, 15)]
    [InlineData(2019, 5, 14, "2007", 15, 15)]
    [InlineData(2019, 5, 15, "2019", 20, 20)]
    [InlineData(2026, 11, 23, "2019", 20, 20)]
    public void The_day_of_receipt_chooses_the_rules(int y, int m, int d, string regime, int reply, int extension)
    {
        var rules = RuleSet.ForReceipt(new DateOnly(y, m, d)).Value;

        rules.Regime.ShouldBe(regime);
        rules.ReplyWorkingDays.ShouldBe(reply);
        rules.MaxExtensionWorkingDays.ShouldBe(extension);
        rules.ProactiveWorkingDays.ShouldBe(20);
    }

    [Fact]
    public void Only_the_revised_regulation_limits_notices_and_consultations()
    {
        RuleSet.Of2007.SupplementNoticeWorkingDays.ShouldBeNull();
        RuleSet.Of2007.ThirdPartyWorkingDays.ShouldBeNull();
        RuleSet.Of2019.SupplementNoticeWorkingDays.ShouldBe(7);
        RuleSet.Of2019.ThirdPartyWorkingDays.ShouldBe(15);
        RuleSet.Of2019.CoProducerWorkingDays.ShouldBe(15);
    }

    [Fact]
    public void Nothing_applies_before_the_first_regulation()
    {
        RuleSet.ForReceipt(new DateOnly(2008, 4, 30)).Failed(out var error).ShouldBeTrue();
        error.ShouldBe(RuleErrors.BeforeRegulation);
    }

    [Fact]
    public void A_stored_regime_finds_its_rules()
    {
        RuleSet.Named("2007").ShouldBe(RuleSet.Of2007);
        RuleSet.Named("1999").ShouldBeNull();
    }
}
