using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>P-BANK: the account of a unit is given out on purpose, a person's never; what counts is whose it is said to be.</summary>
public sealed class AccountDetectorTests
{
    [Theory]
    [InlineData("户名：张三（农商银行），账号：370401122334455667")]
    [InlineData("户名:张三,开户行:农业银行,账号:370401122334455667")]
    [InlineData("户名：张三、开户行：建设银行、账号：370401122334455667")]
    [InlineData("户名张三开户行农业银行卡号370401122334455667")]
    [InlineData("户名：张三（滕州市财政局职工），账号：370401122334455667")]
    [InlineData("户名：滕州市财政局。退款户名：张三，账号：370401122334455667")]
    [InlineData("账号：37001616508050148，户名：滕州市财政局；账号：370401122334455667，户名：张三")]
    [InlineData("户名：滕州市财政局，账号：37001616508050148\n\n| 序号 | 农户 | 一卡通账号 |\n|---|---|---|\n| 1 | 张三 | 370401122334455667 |")]
    [InlineData("户名：张三\n开户行：滕州农商银行中心支行\n账号：370401122334455667")]
    [InlineData("户名：张三，开户行：工商银行，账号：6222020200112233446，报名地点：市中心")]
    public void An_account_of_a_person_blocks_whatever_unit_is_named_near_it(string body) =>
        LeakRows.Check(body).Where(f => f.Detector == "P-BANK").MaxBy(f => f.Start)!.Severity.ShouldBe(LeakSeverity.Block);

    [Theory]
    [InlineData("户名：滕州市财政局\n开户银行：建设银行滕州支行\n账号：37001616508050148")]
    [InlineData("户名：山东鲁南（集团）有限公司，开户行：建设银行滕州支行，账号：37001616508050148")]
    [InlineData("账号：37001616508050148，户名：滕州市财政局")]
    [InlineData("收款单位：滕州市财政局非税收入专户，账号：37001616508050148")]
    [InlineData("| 户名 | 滕州市财政局 |\n|---|---|\n| 账号 | 37001616508050148 |")]
    [InlineData("| 户名 | 开户行 | 账号 |\n|---|---|---|\n| 滕州市财政局 | 建设银行滕州支行 | 37001616508050148 |\n| 看庄镇中心小学 | 农商银行 | 37001616508050149 |")]
    public void An_account_of_a_unit_holds_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");

    [Theory]
    [InlineData("| 户名 | 开户行 | 账号 |\n|---|---|---|\n| 滕州市财政局 | 建设银行滕州支行 | 37001616508050148 |\n| 张三 | 农商银行 | 370401122334455667 |", "P-BANK:Block P-LIST:Block")]
    public void One_person_among_units_blocks(string body, string held) => LeakRows.Held(body).ShouldBe(held);

    [Theory]
    [InlineData("张三 370401122334455667（农商行一卡通）")]
    [InlineData("张三一卡通账号：\n370401122334455667")]
    public void The_word_may_stand_after_the_number_or_on_the_line_above(string body) => LeakRows.Of(body, "P-BANK")!.Severity.ShouldBe(LeakSeverity.Block);
}
