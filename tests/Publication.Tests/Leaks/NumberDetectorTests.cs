using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class NumberDetectorTests
{
    [Theory]
    [InlineData("11010519491231002X", "11010519491231002X")]
    [InlineData("440524188001010014", "440524188001010014")]
    [InlineData("11010519491231002x", "11010519491231002x")]
    [InlineData("公民身份号码11010519491231002X经核对", "11010519491231002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("110105 19491231 002X", "110105 19491231 002X")]
    [InlineData("110105-19491231-002 X", "110105-19491231-002 X")]
    [InlineData("1101\u200B0519491231\u200B002X", "1101\u200B0519491231\u200B002X")]
    [InlineData("110105**19491231**002X", "110105**19491231**002X")]
    [InlineData("110105<b>19491231</b>002X", "110105<b>19491231</b>002X")]
    [InlineData("1101051949\n1231002X", "1101051949\n1231002X")]
    [InlineData("&#49;10105194912310&#48;2X", "&#49;10105194912310&#48;2X")]
    [InlineData("|1|1|0|1|0|5|1|9|4|9|1|2|3|1|0|0|2|X|", "1|1|0|1|0|5|1|9|4|9|1|2|3|1|0|0|2|X")]
    [InlineData("2014 11010519491231002X", "11010519491231002X")]
    [InlineData("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X")]
    [InlineData("𝟏𝟏010519491231002X", "𝟏𝟏010519491231002X")]
    public void An_identity_number_is_found_at_its_exact_place_however_it_is_written(string body, string found)
    {
        LeakRows.Of(body, "P-ID18")!.Severity.ShouldBe(LeakSeverity.Block);
        LeakRows.Found(body, "P-ID18").ShouldBe(found);
    }

    [Theory]
    [InlineData("110105194912310021")]
    [InlineData("110105194913310022")]
    [InlineData("11010519491231002X5")]
    [InlineData("项目代码2014370481480301234")]
    [InlineData("370481003/2014-00210")]
    [InlineData("370481003002/2014-00210")]
    [InlineData("35*************123")]
    public void A_number_without_day_or_check_character_is_no_identity_number(string body) => LeakRows.Of(body, "P-ID18").ShouldBeNull();

    [Theory]
    [InlineData("身份证110105491231002", LeakSeverity.Review)]
    [InlineData("工商注册号：370481491231002", LeakSeverity.Info)]
    [InlineData("110105491331002", null)]
    [InlineData("201402101234567", null)]
    public void An_old_identity_number_asks_for_a_look(string body, LeakSeverity? severity) => (LeakRows.Of(body, "P-ID15")?.Severity).ShouldBe(severity);

    [Theory]
    [InlineData("13800138000", "13800138000")]
    [InlineData("联系电话：13800138000。", "13800138000")]
    [InlineData("+8613800138000", "8613800138000")]
    [InlineData("+86 138 0013 8000", "86 138 0013 8000")]
    [InlineData("(86)13800138000", "13800138000")]
    [InlineData("8613800138000", "8613800138000")]
    [InlineData("0086-13800138000", "0086-13800138000")]
    [InlineData("138-0013-8000", "138-0013-8000")]
    [InlineData("138 0013 8000", "138 0013 8000")]
    [InlineData("138.0013.8000", "138.0013.8000")]
    [InlineData("１３８００１３８０００", "１３８００１３８０００")]
    [InlineData("13800 138000", "13800 138000")]
    [InlineData("1 138 0013 8000", "138 0013 8000")]
    [InlineData("138**0013**8000", "138**0013**8000")]
    [InlineData("Tel13800138000", "13800138000")]
    [InlineData("013800138000", "013800138000")]
    [InlineData("张三13800138000李四", "13800138000")]
    [InlineData("1380013\n8000", "1380013\n8000")]
    public void A_mobile_number_blocks(string body, string found)
    {
        LeakRows.Of(body, "P-MOB")!.Severity.ShouldBe(LeakSeverity.Block);
        LeakRows.Found(body, "P-MOB").ShouldBe(found);
    }

    [Theory]
    [InlineData("12345政务服务热线")]
    [InlineData("0632-5071234")]
    [InlineData("400-800-8820")]
    [InlineData("12800138000")]
    [InlineData("138001380001")]
    [InlineData("138****8000")]
    [InlineData("合计13800138000.00元")]
    [InlineData("值班电话13963200000")]
    [InlineData("订单号DD13800138000")]
    [InlineData("人口 1523 户 405 人")]
    public void Hotlines_landlines_amounts_codes_and_allowed_numbers_hold_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("6222020200112233446")]
    [InlineData("6222 0202 0011 2233 446")]
    [InlineData("账号：6222020200112233445")]
    [InlineData("一卡通 370401122334455667")]
    [InlineData("存折账号370401122334455")]
    [InlineData("６２２２０２０２００１１２２３３４４６")]
    [InlineData("户名张三，开户银行农商行，6222020200112233445")]
    [InlineData("| 姓名 | 银行账号 |\n|---|---|\n| 张三 | 3704 0112 2334 4556 67 |")]
    public void A_bank_account_blocks(string body) => LeakRows.Of(body, "P-BANK")!.Severity.ShouldBe(LeakSeverity.Block);

    [Theory]
    [InlineData("6222020200112233445")]
    [InlineData("订单号：4111111111111111")]
    [InlineData("招标编号：SDGP370481201402000123")]
    [InlineData("户名：滕州市公共资源交易中心，开户行：建设银行滕州支行，账号：37001616508050148")]
    [InlineData("2014370481480301")]
    public void A_code_or_the_account_of_a_unit_holds_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");

    [Fact]
    public void A_company_code_is_public_and_no_other_number()
    {
        LeakRows.Of("统一社会信用代码91350100M000100Y43", "P-USCC")!.Severity.ShouldBe(LeakSeverity.Info);
        LeakRows.Held("统一社会信用代码91350100M000100Y43").ShouldBe("");
        LeakRows.Of("统一社会信用代码91350100M000100Y44", "P-USCC").ShouldBeNull();
    }

    [Theory]
    [InlineData("邮箱zhangsan@qq.com", "P-MAIL:Review")]
    [InlineData("QQ：123456789", "P-QQ:Review")]
    [InlineData("微信号：wxid_abc123", "P-WX:Review")]
    [InlineData("微信号zhangsan88", "P-WX:Review")]
    [InlineData("Wechat：zhangsan88", "P-WX:Review")]
    [InlineData("WX:zhangsan88", "P-WX:Review")]
    [InlineData("微信ID：zhangsan88", "P-WX:Review")]
    [InlineData("微信公众号kanzhuangfabu", "")]
    [InlineData("邮箱ktzdzb@163.com", "")]
    [InlineData("举报邮箱：jw@163.com", "")]
    [InlineData("xxgk@tengzhou.gov.cn", "")]
    [InlineData("护照号码E12345678", "P-PASS:Review")]
    [InlineData("军官证号：军字第1234567号", "P-PASS:Review")]
    [InlineData("设备编号E12345678", "")]
    [InlineData("鲁D12345", "P-PLATE:Review")]
    [InlineData("鲁D·A1234学", "P-PLATE:Review")]
    [InlineData("鲁DF12345", "P-PLATE:Review")]
    [InlineData("鲁ICP备05012345号", "")]
    [InlineData("电话一三八〇〇一三八〇〇〇", "P-MOB:Review")]
    [InlineData("二〇一四年五月一日", "")]
    public void Mail_chat_papers_and_plates_ask_for_a_look(string body, string held) => LeakRows.Held(body).ShouldBe(held);

    [Fact]
    public void A_finding_keeps_its_id_while_its_text_stays_and_never_shows_the_value()
    {
        var first = LeakRows.Of("张三，电话13800138000。", "P-MOB")!;
        LeakRows.Of("张三，电话13800138000。", "P-MOB")!.Id.ShouldBe(first.Id);
        LeakRows.Of("张三，电话13800138001。", "P-MOB")!.Id.ShouldNotBe(first.Id);
        first.Excerpt.ShouldContain("138****8000");
        foreach (var finding in LeakRows.Check("11010519491231002X 13800138000 6222020200112233446 zhangsan@qq.com 鲁D12345"))
            finding.Excerpt.ShouldNotMatch("[0-9A-Za-z]{9}");
    }
}
