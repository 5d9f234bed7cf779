using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>P-MINOR: the dates of birth of persons under 14 on 2026-03-02 (个人信息保护法 art. 28).</summary>
public sealed class MinorDetectorTests
{
    [Theory]
    [InlineData("| 姓名 | 出生日期 |\n|---|---|\n| 王小明 | 2018-05-03 |", "2018-05-03")]
    [InlineData("| 姓名 | 出生年月 |\n|---|---|\n| 王小明 | 2018.5 |", "2018.5")]
    [InlineData("姓名,生日\n王小明,20180503", "20180503")]
    [InlineData("姓名\t出生日期\n王小明\t43223", "43223")]
    [InlineData("王小明，出生年月：2018年5月", "2018年5月")]
    [InlineData("王小明，2018年5月出生", "2018年5月")]
    [InlineData("王小明，生于20180503", "20180503")]
    [InlineData("王小明，2018年5月3日出生", "2018年5月3日")]
    [InlineData("王小明（2018年5月3日生），看庄镇人", "2018年5月3日")]
    [InlineData("王小明，2012年3月出生", "2012年3月")]
    public void A_child_is_known_by_its_date_of_birth(string body, string found)
    {
        LeakRows.Of(body, "P-MINOR")!.Severity.ShouldBe(LeakSeverity.Block);
        LeakRows.Found(body, "P-MINOR").ShouldBe(found);
    }

    [Theory]
    [InlineData("| 姓名 | 出生日期 |\n|---|---|\n| 王小明 | 1990-05-03 |")]
    [InlineData("| 姓名 | 登记日期 |\n|---|---|\n| 王小明 | 2018-05-03 |")]
    [InlineData("| 姓名 | 出生日期 |\n|---|---|\n| 王小明 | 32223 |")]
    [InlineData("| 姓名 | 金额 | 出生地 |\n|---|---|---|\n| 王某某 | 43223 | 滕州 |")]
    [InlineData("王小明，2012年2月出生")]
    [InlineData("凡2018年8月31日前出生的儿童均可报名，联系人：李明")]
    public void A_grown_up_and_another_date_are_no_child(string body) => LeakRows.Of(body, "P-MINOR")?.Severity.ShouldBe(LeakSeverity.Info);
}
