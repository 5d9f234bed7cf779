using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>P-MOB: what stands before or after eleven digits makes them a phone, a code or an amount.</summary>
public sealed class MobileDetectorTests
{
    [Theory]
    [InlineData("采购人联系电话：13812345678")]
    [InlineData("招标代理联系人：李四 13812345678")]
    [InlineData("地块承包人张三 13812345678")]
    [InlineData("备案联系人王明 13812345678")]
    [InlineData("发票收件人王明 13812345678")]
    [InlineData("手机号：13812345678")]
    [InlineData("微信号13812345678")]
    [InlineData("姓名,采购联系方式\n张三,13812345678")]
    [InlineData("电话13812345678QQ：12345")]
    [InlineData("ZhangSan13812345678")]
    [InlineData("张三13812345678A座")]
    public void The_subject_of_a_notice_makes_no_code_of_a_phone(string body) => LeakRows.Of(body, "P-MOB")!.Severity.ShouldBe(LeakSeverity.Block);

    [Theory]
    [InlineData("备案编号：13812345678")]
    [InlineData("采购项目编号为13812345678")]
    [InlineData("宗地代码 13812345678")]
    [InlineData("发票号码：13812345678")]
    [InlineData("订单号DD13812345678")]
    [InlineData("| 项目编号 | 预算 |\n|---|---|\n| 13812345678 | 500 |")]
    [InlineData("图片http://www.zzrsks.com.cn/5f3e13812345678ab.jpg")]
    public void A_code_is_one_by_the_word_right_before_it_or_the_letters_that_stick_to_it(string body) => LeakRows.Of(body, "P-MOB")!.Severity.ShouldBe(LeakSeverity.Info);

    [Theory]
    [InlineData("1.13812345678")]
    [InlineData("12.13812345678")]
    [InlineData("\n23.13812345678")]
    [InlineData("电话13812345678.2.李四")]
    [InlineData("张三13812345678.2.李四")]
    [InlineData("张三 13812345678\n万小明 13912345678")]
    [InlineData("电话：13812345678 万小明")]
    [InlineData("张三 13812345678万小明 13912345678")]
    [InlineData("电话13812345678元")]
    public void A_phone_is_no_amount_for_what_the_next_entry_begins_with(string body) => LeakRows.Found(body, "P-MOB").ShouldBe("13812345678");

    [Theory]
    [InlineData("合计13812345678元")]
    [InlineData("合计13812345678 万元")]
    [InlineData("合计13812345678.25元")]
    [InlineData("投资13812345678万，增长5%")]
    [InlineData("坐标117.13812345678,35.13912345678")]
    [InlineData("系数0.13812345678")]
    public void An_amount_is_no_phone(string body) => LeakRows.Of(body, "P-MOB").ShouldBeNull();

    [Theory]
    [InlineData("合计 1523 4405 678", false)]
    [InlineData("合计 152 3440 5 678", false)]
    [InlineData("张三 138 1234 5678", true)]
    [InlineData("张三 138 12345678", true)]
    [InlineData("张三 1381234 5678", true)]
    [InlineData("张三 13812 345678", true)]
    [InlineData("张三 138 123 45678", true)]
    [InlineData("张三 1 3 8 1 2 3 4 5 6 7 8", true)]
    [InlineData("张三 1381<b>2345</b>678", true)]
    [InlineData("电话 1381 2345 678", true)]
    public void Figures_side_by_side_are_a_phone_only_in_the_groups_of_one_or_beside_its_word(string body, bool found) => (LeakRows.Of(body, "P-MOB") is not null).ShouldBe(found);

    [Theory]
    [InlineData("采购人身份证110105491231002", LeakSeverity.Review)]
    [InlineData("采购编号110105491231002", LeakSeverity.Info)]
    public void The_same_words_make_no_code_of_an_old_identity_number(string body, LeakSeverity severity) => LeakRows.Of(body, "P-ID15")!.Severity.ShouldBe(severity);
}
