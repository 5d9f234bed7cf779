using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>P-LIST in CSV as programs write it, and lists that begin further down.</summary>
public sealed class ListDetectorTests
{
    private const string Preamble = "看庄镇人民政府,2014\n单位,看庄镇\n年度,2014\n类别,补贴\n说明,无\n批次,3\n\n";

    [Theory]
    [InlineData("姓名,银行账号,备注\n张三,370401122334455667,")]
    [InlineData("姓名,银行账号,备注\n张三,370401122334455667,\n李四,370401122334455668,已发")]
    [InlineData("姓名,金额,银行账号\n张三,\"1,200.00\",370401122334455667")]
    [InlineData(",姓名,银行账号\n,张三,370401122334455667")]
    [InlineData("姓名,银行账号\n张三,370401122334455667,多一格")]
    [InlineData(Preamble + "姓名,银行账号\n张三,370401122334455667")]
    [InlineData("| 项目 | 金额 |\n|---|---|\n| 道路 | 500 |\n| 桥 | 500 |\n| 桥 | 500 |\n| 桥 | 500 |\n| 桥 | 500 |\n| 姓名 | 银行账号 |\n| 张三 | 370401122334455667 |")]
    public void A_list_is_known_though_cells_are_empty_quoted_or_too_many_and_wherever_it_begins(string body)
    {
        LeakRows.Of(body, "P-LIST")!.Severity.ShouldBe(LeakSeverity.Block);
        LeakRows.Of(body, "P-BANK")!.Severity.ShouldBe(LeakSeverity.Block);
    }

    [Fact]
    public void Two_lists_of_one_sheet_are_two_findings() =>
        LeakRows.Check("| 姓名 | 身份证号 |\n| 张三 | 见附件 |\n| 姓名 | 电话 |\n| 李四 | 13800138000 |").Count(f => f.Detector == "P-LIST" && f.Severity == LeakSeverity.Block).ShouldBe(2);

    [Theory]
    [InlineData("上报时须提供姓名，身份证号，联系电话。\n请各村，各单位认真组织，按时上报。")]
    [InlineData("须提供姓名,身份证号,联系电话\n请各村,各单位认真组织。")]
    [InlineData("科室,负责人,办公电话\n财政所,李明,0632-5071234")]
    public void A_sentence_with_commas_and_a_list_of_offices_hold_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");
}
