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

    /// <summary>Rows whose cells bear the names of columns are rows all the same.</summary>
    [Theory]
    [InlineData("|户主：张三|补助金额：300元|\n|户主：李四|补助金额：300元|", "张三 李四")]
    [InlineData("|户主： 张三|家庭住址：魏村12号|\n|户主：李四|家庭住址：魏村13号|\n|户主：王五|家庭住址：魏村14号|", "魏村12号 魏村13号 魏村14号")]
    [InlineData("|姓名|与户主关系|补助项目|金额|\n|阿不都热合曼|户主|高龄补贴|600|", "阿不都热合曼")]
    [InlineData("|姓名|与户主关系|补助项目|金额|\n|张三（已故）|户主|高龄补贴|600|\n|李四|配偶|高龄补贴|600|", "张三（已故） 李四")]
    [InlineData("|姓名|与户主关系|补助项目|备注|\n|阿不都热合曼|户主|高龄补贴|卡号有误|", "阿不都热合曼")]
    [InlineData("|姓名|与户主关系|补助项目|备注|\n|阿不都热合曼|户主|高龄补贴|一卡通|\n|买买提艾力|户主|高龄补贴|一卡通|", "阿不都热合曼 买买提艾力")]
    [InlineData("|姓名|身份|补助项目|备注|\n|阿不都热合曼|户主|高龄补贴|无电话|", "阿不都热合曼")]
    public void A_row_of_data_that_names_columns_is_no_header(string body, string masked)
    {
        LeakRows.Of(body, "P-LIST")!.Severity.ShouldBe(LeakSeverity.Block);
        string.Join(' ', Masked(body)).ShouldBe(masked);
    }

    [Theory]
    [InlineData("姓名,银行账号,备注\n张三,370401122,因病致贫。", "370401122")]
    [InlineData("姓名,银行账号,备注\n张三,370401122,因病致贫。\n李四,370401123,因残；因病\n王五,370401124,无", "370401122 370401123 370401124")]
    [InlineData("姓名，银行账号，备注\n张三，370401122，因病致贫。", "370401122")]
    [InlineData("姓名,银行账号,备注\n张三,370401122,\"因病。致贫\",多一格", "370401122")]
    [InlineData("姓名,银行账号,\"备注（因病；因残）\"\n张三,370401122,因病", "370401122")]
    public void A_remark_that_ends_as_a_sentence_does_stays_in_its_row(string body, string masked) => string.Join(' ', Masked(body)).ShouldBe(masked);

    private static IEnumerable<string> Masked(string body) => LeakScanner.Scan(ScannedDocument.Of("关于公示的通知", body), LeakRows.Policy)
        .Where(d => d.Finding is { Detector: "P-LIST", Severity: LeakSeverity.Block }).SelectMany(d => d.Targets).Select(t => body.Substring(t.Span.Start, t.Span.Length).Trim());

    [Theory]
    [InlineData("| 姓名 | 身份证号 |\n| 张三 | 见附件 |\n| 户主 | 补助 |\n| 阿不都热合曼 | 一千 |", 2)]
    [InlineData("| 姓名 | 身份证号 |\n| 张三 | 见附件 |\n| 姓名 | 身份证号 |\n| 李四 | 见附件 |", 2)]
    [InlineData("| 姓名 | 身份证号 |\n| 张三 | 见附件 |\n| 户主 | 卡号 |", 1)]
    public void A_row_of_labels_begins_another_list_where_rows_follow_it(string body, int lists) =>
        LeakRows.Check(body).Count(f => f.Detector == "P-LIST" && f.Severity == LeakSeverity.Block).ShouldBe(lists);

    [Theory]
    [InlineData("| 姓名 | | 性别 | | 身份证号 | |\n| 家庭住址 | | 联系电话 | | 邮编 | |")]
    [InlineData("| 申请人姓名 | 性别 | 身份证号 |\n| 监护人 | 关系 | 电话 |")]
    [InlineData("| 姓名：____ | 身份证号：____ |\n| 家庭住址：____ | 联系电话： |")]
    public void A_form_to_fill_in_holds_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");

    [Theory]
    [InlineData("上报时须提供姓名，身份证号，联系电话。\n请各村，各单位认真组织，按时上报。")]
    [InlineData("须提供姓名,身份证号,联系电话\n请各村,各单位认真组织。")]
    [InlineData("科室,负责人,办公电话\n财政所,李明,0632-5071234")]
    public void A_sentence_with_commas_and_a_list_of_offices_hold_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");
}
