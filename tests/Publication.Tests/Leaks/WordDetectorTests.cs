using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class WordDetectorTests
{
    [Theory]
    [InlineData("张三，住山东省滕州市看庄镇刘庄村3组12号", "P-ADDR:Block")]
    [InlineData("家庭住址：滕州市龙泉街道学院路12号3单元501室", "P-ADDR:Block")]
    [InlineData("王小明 山东省滕州市龙泉街道学院路12号3号楼501室 13800138000", "P-ADDR:Block P-MOB:Block")]
    [InlineData("滕州市看庄镇东村3组12号", "P-ADDR:Review")]
    [InlineData("地址：看庄镇政府驻地府前路1号，邮编277500", "")]
    [InlineData("开标地点：滕州市北辛中路1号公共资源交易中心301室", "")]
    [InlineData("滕州市看庄镇刘庄村3组道路硬化工程", "")]
    [InlineData("滕州市北辛路改造工程于5月3号前完工", "")]
    public void A_home_blocks_and_an_office_does_not(string body, string held) => LeakRows.Held(body).ShouldBe(held);

    [Theory]
    [InlineData("P-HEALTH", "李四，13800138000，患精神分裂症。")]
    [InlineData("P-HEALTH", "| 姓名 | 残疾等级 | 联系电话 |\n|---|---|---|\n| 李四 | 一级 | 13800138000 |")]
    [InlineData("P-HEALTH", "姓名\t身份证号\t低保原因\n李四\t11010519491231002X\t癌症")]
    [InlineData("P-MINOR", "留守儿童王小明，监护人电话13800138000。")]
    [InlineData("P-MINOR", "学生王小明，家住看庄镇刘庄村3组12号。")]
    [InlineData("P-MINOR", "王小明，2018年5月3日出生。")]
    [InlineData("P-VICTIM", "举报人赵六（手机13800138000）反映的问题。")]
    [InlineData("P-VICTIM", "受害人钱七，身份证11010519491231002X。")]
    public void A_word_blocks_beside_a_person(string detector, string body) => LeakRows.Of(body, detector)!.Severity.ShouldBe(LeakSeverity.Block);

    [Theory]
    [InlineData("全镇学生营养改善计划实施情况通报，惠及学生1200人。")]
    [InlineData("市残疾人联合会开展残疾人就业培训。")]
    [InlineData("举报人可以拨打举报电话0632-5071234。")]
    [InlineData("对留守儿童、孤儿、困境儿童开展走访。联系人：李明，电话：0632-5071234。")]
    [InlineData("信访人李明反映的问题已经办结。")]
    [InlineData("高血压、糖尿病患者可以到卫生院体检。")]
    public void A_word_alone_holds_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");

    [Theory]
    [InlineData("机密★10年", true)]
    [InlineData("绝密★", true)]
    [InlineData("秘密 3年", true)]
    [InlineData("机密 长期", true)]
    [InlineData("本文件定为机密★10年", true)]
    [InlineData("密级机密★10年", true)]
    [InlineData("机密（10年）", true)]
    [InlineData("【机密】关于会议的通知", true)]
    [InlineData("关于会议的通知【秘密】", true)]
    [InlineData("（此件不公开发布）", true)]
    [InlineData("标题\n秘密\n正文", true)]
    [InlineData("秘　密\n正文", true)]
    [InlineData("密级：秘密", true)]
    [InlineData("内部资料 注意保存", true)]
    [InlineData("内部文件，不得外传", true)]
    [InlineData("（此件不公开）", true)]
    [InlineData("（此件依申请公开）", true)]
    [InlineData("涉及商业秘密的除外", false)]
    [InlineData("打击秘密交易", false)]
    [InlineData("泄露国家秘密三年以下有期徒刑", false)]
    [InlineData("保守国家秘密，做好机密工作", false)]
    [InlineData("（此件公开发布）", false)]
    [InlineData("（此件主动公开）", false)]
    public void A_mark_of_secrecy_is_one_with_star_or_term_or_alone(string body, bool found) => (LeakRows.Of(body, "S-MARK")?.Severity == LeakSeverity.Block).ShouldBe(found);

    [Theory]
    [InlineData("000123\n机密★10年\n看庄镇文件", true)]
    [InlineData("份号：000123", true)]
    [InlineData("关于会议的通知\n277500", false)]
    [InlineData("20140501\n通知", false)]
    public void A_copy_number_is_six_digits_at_the_top(string body, bool found) => (LeakRows.Of(body, "S-NUM") is not null).ShouldBe(found);

    [Theory]
    [InlineData("供水管网图见附件", "")]
    [InlineData("维稳重点：张三，13800138000", "P-MOB:Block S-TOPIC:Review")]
    [InlineData("台湾、韩国等国家", "Q-ERR:Block")]
    [InlineData("中国共产觉", "Q-ERR:Block")]
    [InlineData("港澳台地区和其他国家", "")]
    public void Topics_and_wording_are_told(string body, string held) => LeakRows.Held(body).ShouldBe(held);

    [Theory]
    [InlineData("| 姓名 | 身份证号 | 金额 |\n|---|---|---|\n| 张三 | 见原件 | 500 |", LeakSeverity.Block)]
    [InlineData("姓名,⾝份证号\n张三,见原件", LeakSeverity.Block)]
    [InlineData("姓名,电话\n张三,13800138000", LeakSeverity.Block)]
    [InlineData("户主姓名\t住址\t补助金额（元）\n张三\t刘庄村\t500", LeakSeverity.Block)]
    [InlineData("姓名 身份证号 金额\n张三 见附件 500", LeakSeverity.Block)]
    [InlineData("<table><tr><th>姓名</th><th>银行账号</th></tr><tr><td>张三</td><td>123</td></tr></table>", LeakSeverity.Block)]
    [InlineData("姓名，身份证，金额\n张三，35*************123，500", LeakSeverity.Info)]
    [InlineData("| 姓名 | 职务 | 办公电话 |\n|---|---|---|\n| 张三 | 镇长 | 0632-5071234 |", LeakSeverity.Info)]
    [InlineData("| 项目 | 金额 |\n|---|---|\n| 道路硬化 | 500 |", null)]
    public void A_list_of_persons_is_known_by_its_header(string body, LeakSeverity? severity) => (LeakRows.Of(body, "P-LIST")?.Severity).ShouldBe(severity);
}
