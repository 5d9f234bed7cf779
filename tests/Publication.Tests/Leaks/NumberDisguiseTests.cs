using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Numbers as people write them to have them read by people and not by programs, or as a lost column leaves them.</summary>
public sealed class NumberDisguiseTests
{
    [Theory]
    [InlineData("11010519491231002×")]
    [InlineData("11010519491231002&times;")]
    [InlineData("11010519491231002Ⅹ")]
    [InlineData("11010519491231002ⅹ")]
    [InlineData("11010519491231002Х")]
    [InlineData("11010519491231002х")]
    [InlineData("11010519491231002Ｘ")]
    [InlineData("110105/19491231/002X")]
    [InlineData("110105,19491231,002X")]
    [InlineData("110105，19491231，002X")]
    [InlineData("110105・19491231・002X")]
    [InlineData("110105─19491231─002X")]
    [InlineData("110105·19491231·002X")]
    [InlineData("110105\t19491231\t002X")]
    [InlineData("110105/1949/12/31/002X")]
    [InlineData("110105（19491231）002X")]
    [InlineData("110105 | 19491231 | 002X")]
    [InlineData("110105</td><td>19491231</td><td>002X")]
    [InlineData("110105.19491231.002X")]
    public void An_identity_number_is_found_through_every_disguise(string number)
    {
        LeakRows.Of($"| {number} |", "P-ID18")!.Severity.ShouldBe(LeakSeverity.Block);
        LeakRows.Found(number, "P-ID18").ShouldBe(number);
    }

    [Theory]
    [InlineData("11010519491231002X440524188001010014", 2, 0)]
    [InlineData("44052418800101001411010519491231002X", 2, 0)]
    [InlineData("440524188001010014440524188001010014", 2, 0)]
    [InlineData("1381234567813987654321", 0, 2)]
    [InlineData("138123456781398765432115012345678", 0, 3)]
    [InlineData("44052418800101001413812345678", 1, 1)]
    [InlineData("11010519491231002X13812345678", 1, 1)]
    public void Numbers_that_run_together_are_found_one_by_one(string numbers, int identities, int mobiles)
    {
        var blocking = LeakRows.Check($"王明{numbers}。").Where(f => f.Severity == LeakSeverity.Block).ToList();
        blocking.Count(f => f.Detector == "P-ID18").ShouldBe(identities);
        blocking.Count(f => f.Detector == "P-MOB").ShouldBe(mobiles);
    }

    [Theory]
    [InlineData("138（1234）5678")]
    [InlineData("138(1234)5678")]
    [InlineData("138/1234/5678")]
    [InlineData("138·1234·5678")]
    public void A_mobile_number_is_found_through_every_disguise(string number)
    {
        LeakRows.Of($"电话{number}。", "P-MOB")!.Severity.ShouldBe(LeakSeverity.Block);
        LeakRows.Found($"王明{number}", "P-MOB").ShouldBe(number);
    }

    [Theory]
    [InlineData("身份证号110105194912310021", LeakSeverity.Review)]
    [InlineData("身份证号码：11010519491231003X", LeakSeverity.Review)]
    [InlineData("姓名,身份证号\n王明,110105194912310021", LeakSeverity.Review)]
    [InlineData("身份证号110105194913310022", LeakSeverity.Review)]
    [InlineData("身份证号 1 11010519491231002X", LeakSeverity.Block)]
    [InlineData("项目代码110105194912310021", null)]
    [InlineData("身份证复印件，账号370401122334455667", null)]
    public void A_number_called_an_identity_number_asks_for_a_look_whatever_its_check_character(string body, LeakSeverity? severity) => (LeakRows.Of(body, "P-ID18")?.Severity).ShouldBe(severity);

    [Theory]
    [InlineData("产量13812345678公斤")]
    [InlineData("总面积13812345678 平方米")]
    [InlineData("| 村名 | 户数 | 面积 | 金额 |\n|---|---|---|---|\n| 魏村 | 138 | 1234 | 5678 |")]
    [InlineData("支出1,380,013,800元")]
    [InlineData("收入138,001,38000元")]
    [InlineData("2014/05/04/0632/5071234")]
    [InlineData("投标保证金账户：建设银行滕州支行 37001616508050148")]
    [InlineData("投标保证金缴纳账号：37001616508050148，开户银行：建设银行")]
    [InlineData("户名：滕州市公共资源交易中心，账号：37001616508050148")]
    public void Amounts_figures_and_accounts_of_offices_hold_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");

    [Theory]
    [InlineData("电话13812345678公斤", "P-MOB:Block")]
    [InlineData("投标保证金账户：建设银行 6222020200112233446", "P-BANK:Review")]
    [InlineData("退还保证金，账户：户名：王小明，账号：370401122334455667", "P-BANK:Block")]
    public void What_may_be_a_persons_is_held_all_the_same(string body, string held) => LeakRows.Held(body).ShouldBe(held);
}
