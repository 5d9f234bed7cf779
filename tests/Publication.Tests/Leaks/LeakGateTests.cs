using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class LeakGateTests
{
    private static readonly Settler Reviewer = new("r", "李科长", "reviewer");
    private static readonly Settler Secrecy = new("s", "王主任", "secrecyReviewer");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_blocks_or_asks_for_a_look_holds_until_it_is_settled_and_infos_never_do()
    {
        var findings = LeakRows.Check("张三13800138000，鲁D12345，0632-5550000。");
        findings.ShouldContain(f => f.Severity == LeakSeverity.Info);
        LeakGate.Open(findings, []).Select(f => f.Detector).ShouldBe(["P-MOB", "P-PLATE"]);
        LeakGate.Check(findings, []).Failed(out var error).ShouldBeTrue();
        error!.Code.ShouldBe("publication.findings-open");
        LeakGate.Check(findings, findings.Select(f => Settle(f, SettledHow.Allowed, Reviewer))).Failed(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(SettledHow.Masked)]
    [InlineData(SettledHow.Removed)]
    public void What_is_said_to_be_gone_and_is_still_there_is_not_settled(SettledHow how)
    {
        var findings = LeakRows.Check("张三13800138000");
        LeakGate.Open(findings, findings.Select(f => Settle(f, how, Reviewer))).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_last_word_on_a_finding_counts()
    {
        var finding = LeakRows.Check("张三13800138000").Single(f => f.Severity != LeakSeverity.Info);
        Settlement Say(SettledHow how, int minute) => Settlement.Of(finding, how, "依法应当公开", Reviewer, Now.AddMinutes(minute), "secrecyReviewer").Value;
        LeakGate.Open([finding], [Say(SettledHow.Allowed, 0), Say(SettledHow.Removed, 1)]).ShouldBe([finding], "who allowed it thought better of it");
        LeakGate.Open([finding], [Say(SettledHow.Removed, 1), Say(SettledHow.Allowed, 0)]).ShouldBe([finding], "in whatever order they are told");
        LeakGate.Open([finding], [Say(SettledHow.Allowed, 0), Say(SettledHow.Masked, 1), Say(SettledHow.NotPersonal, 2)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_settlement_does_not_hold_for_another_value_at_the_same_place()
    {
        var settled = LeakRows.Check("电话13800138000").Select(f => Settle(f, SettledHow.Allowed, Reviewer));
        LeakGate.Open(LeakRows.Check("电话13800138001"), settled).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_settlement_gives_a_reason_and_marks_of_secrecy_are_the_secrecy_reviewers()
    {
        var mark = LeakRows.Of("机密★10年", "S-MARK")!;
        Settlement.Of(mark, SettledHow.Allowed, " ", Secrecy, Now, "secrecyReviewer").Failed(out var error).ShouldBeTrue();
        error!.Code.ShouldBe("publication.settlement-without-reason");
        Settlement.Of(mark, SettledHow.Allowed, "已解密", Reviewer, Now, "secrecyReviewer").Failed(out error).ShouldBeTrue();
        error!.Code.ShouldBe("publication.secrecy-reviewer-needed");
        Settlement.Of(mark, SettledHow.Allowed, "已解密", Secrecy, Now, "secrecyReviewer").Failed(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(MaskKind.Mobile, "13812341234", "138****1234")]
    [InlineData(MaskKind.Mobile, "8613812341234", "138****1234")]
    [InlineData(MaskKind.Mobile, "50712341", "****")]
    [InlineData(MaskKind.Identity, "350481199001011123", "35*************123")]
    [InlineData(MaskKind.OldIdentity, "110105491231002", "11**********002")]
    [InlineData(MaskKind.Address, "山东省滕州市看庄镇刘庄村3组12号", "山东省滕州市看庄镇")]
    [InlineData(MaskKind.Address, "滕州市龙泉街道学院路12号", "滕州市龙泉街道")]
    [InlineData(MaskKind.Account, "6222020200112233446", "****")]
    [InlineData(MaskKind.Name, "张小明", "张某某")]
    [InlineData(MaskKind.Name, "欧阳明", "欧阳某")]
    public void Masks_are_those_of_practice(MaskKind kind, string value, string mask) => new MaskingRules().Mask(kind, value).ShouldBe(mask);

    [Theory]
    [InlineData(IdentityMask.SixAndFour, "350481********1123")]
    [InlineData(IdentityMask.ThreeAndFour, "350***********1123")]
    [InlineData(IdentityMask.TwoAndThree, "35*************123")]
    public void No_mask_shows_the_day_of_birth(IdentityMask mask, string masked)
    {
        new MaskingRules(mask, KeepsLastFourOfAccount: true).Mask(MaskKind.Identity, "350481199001011123").ShouldBe(masked);
        new MaskingRules(mask, KeepsLastFourOfAccount: true).Mask(MaskKind.Account, "6222020200112233446").ShouldBe("****3446");
    }

    private static Settlement Settle(Finding finding, SettledHow how, Settler by) => Settlement.Of(finding, how, "依法应当公开", by, Now, "secrecyReviewer").Value;
}
