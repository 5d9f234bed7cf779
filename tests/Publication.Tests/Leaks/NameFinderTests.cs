using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Who is a person is asked by the detectors of words: they block beside one.</summary>
public sealed class NameFinderTests
{
    [Theory]
    [InlineData("肖小明")]
    [InlineData("闫小明")]
    [InlineData("傅小明")]
    [InlineData("赖明")]
    [InlineData("洪明")]
    [InlineData("仝小明")]
    [InlineData("鹿小明")]
    [InlineData("来小明")]
    [InlineData("强小明")]
    [InlineData("占小明")]
    [InlineData("李子涵")]
    [InlineData("周一鸣")]
    [InlineData("孙子涵")]
    [InlineData("高新民")]
    [InlineData("白天宇")]
    [InlineData("文明亮")]
    public void A_name_is_known_though_it_begins_with_a_word(string name) => LeakRows.Of($"{name}，2018年5月3日出生。", "P-MINOR")!.Severity.ShouldBe(LeakSeverity.Block);

    [Theory]
    [InlineData("来源")]
    [InlineData("占地")]
    [InlineData("强化")]
    [InlineData("洪水")]
    [InlineData("高新区")]
    [InlineData("文明村")]
    [InlineData("李子园")]
    [InlineData("周一")]
    [InlineData("向阳村")]
    [InlineData("时间表")]
    public void A_word_is_no_name(string word) => LeakRows.Of($"{word}，2018年5月3日出生。", "P-MINOR")?.Severity.ShouldBe(LeakSeverity.Info);

    [Theory]
    [InlineData("P-HEALTH", "李四患精神分裂症，身份证号11010519491231002X")]
    [InlineData("P-HEALTH", "王小明因患病住院，电话13800138000")]
    [InlineData("P-VICTIM", "赵六系涉案人员，电话13800138000")]
    [InlineData("P-VICTIM", "反映：钱七被家暴，电话13800138000")]
    [InlineData("P-HEALTH", "李四女，残疾二级，电话13800138000")]
    public void A_name_at_the_beginning_of_a_clause_is_known_by_the_word_after_it(string detector, string body) => LeakRows.Of(body, detector)!.Severity.ShouldBe(LeakSeverity.Block);

    [Theory]
    [InlineData("全镇因患病致贫，举报手机13800138000")]
    [InlineData("方案因病情调整，举报手机13800138000")]
    [InlineData("马厂村住户患病的，请拨13800138000")]
    [InlineData("王庄系统排查患病情况，请拨13800138000")]
    public void What_is_no_name_is_none_there_either(string body) => LeakRows.Of(body, "P-HEALTH")!.Severity.ShouldBe(LeakSeverity.Info);
}
