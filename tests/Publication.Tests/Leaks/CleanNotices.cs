using System.Globalization;
using System.Text;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Notices as a town publishes them, with nothing to hide: the check must let them through.</summary>
internal sealed class CleanNotices(int seed)
{
    private static readonly string[] Towns = ["看庄镇", "东郭镇", "龙阳镇", "界河镇", "姜屯镇", "大坞镇", "滨湖镇", "级索镇", "西岗镇", "南沙河镇", "木石镇", "羊庄镇", "柴胡店镇", "张汪镇", "官桥镇", "鲍沟镇"];
    private static readonly string[] Villages = ["后刘庄村", "前洪村", "东沙土村", "西薛河村", "大宗村", "魏村", "民庄村", "狼庄村", "马厂村", "安乐庄村"];
    private static readonly string[] Companies = ["山东鲁南建设工程有限公司", "滕州市宏大园林绿化有限公司", "枣庄市恒信招标代理有限公司", "滕州市新兴农业专业合作社", "山东中联水泥有限公司"];
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "周", "孙", "朱"];
    private static readonly string[] Given = ["建国", "明", "卫东", "秀英", "强", "丽", "海涛", "晓红", "伟", "志刚"];
    private static readonly string[] Roads = ["府前路", "北辛中路", "学院东路", "荆河路", "善国北路", "平行北路", "级翔路"];

    private static readonly string[] Units = ["滕州市财政局", "滕州市公共资源交易中心", "看庄镇财政所", "山东鲁南（集团）有限公司", "滕州市人民医院", "看庄镇中心小学", "滕州市财政局非税收入专户"];
    private static readonly string[] Banks = ["建设银行滕州支行", "农业银行滕州市支行", "滕州农商银行看庄支行"];

    private readonly Random _random = new(seed);

    /// <summary>One of twenty-eight kinds of notice.</summary>
    public (string Title, string Body) Next(int i)
    {
        var town = One(Towns);
        var (title, body) = (i % 28) switch
        {
            0 => ("关于召开全镇安全生产工作会议的通知", $"各村（居）、各单位：\n经研究，定于{Day()}上午9:00在镇政府三楼会议室召开会议。请准时参加。\n联系人：{Name()}，联系电话：{Phone()}。"),
            1 => ($"{town}农村公路养护工程招标公告", Tender(town)),
            2 => ($"{town}{Year()}年部门预算公开表", Budget()),
            3 => ("关于拨付惠农补贴资金的公示", $"根据鲁财农〔{Year()}〕{Int(1, 99)}号文件，现将补贴情况汇总公示如下，涉及农户{Int(200, 9000)}户、面积{Int(1000, 90000)}亩，资金{Money()}元。\n\n| 村名 | 户数 | 面积（亩） | 资金（元） |\n|---|---|---|---|\n{Rows(r => $"| {One(Villages)} | {Int(20, 400)} | {Int(100, 3000)} | {Money()} |")}"),
            4 => ($"{Year()}年事业单位公开招聘工作人员简章", $"报名网址：http://www.zzrsks.com.cn/{Int(1000, 99999)}.html。应聘人员须为1980年1月1日以后出生，应届毕业生、在校学生均可报考。现场确认时携带身份证、学生证。咨询电话：{Phone()}，监督电话：{Phone()}。政务服务热线12345。"),
            5 => ("关于调整领导班子成员分工的通知", $"| 姓名 | 职务 | 分工 | 办公电话 |\n|---|---|---|---|\n{Rows(_ => $"| {Name()} | 副镇长 | 分管农业、水利 | {Phone()} |")}"),
            6 => ($"{town}{Year()}年国民经济和社会发展统计公报", $"全镇总人口{Int(30000, 90000)}人，其中男{Int(10000, 40000)}人。完成地区生产总值{Int(10, 99)}.{Int(10, 99)}亿元，财政收入{Money()}万元，增长{Int(1, 20)}.{Int(1, 9)}%。在校学生{Int(1000, 9000)}人，残疾人{Int(100, 900)}人，孤儿{Int(1, 30)}人。"),
            7 => ("信息公开指南", $"机构地址：{town}政府驻地{One(Roads)}{Int(1, 200)}号；邮政编码：{Int(277000, 277599)}；电话：{Phone()}；传真：{Phone()}；电子邮箱：xxgk{Int(1, 99)}@163.com。办公时间：周一至周五8:30—12:00、14:00—17:30。"),
            8 => ("关于农村危房改造工作的通知", $"按照户申请、村评议、镇审核、县审批的程序，今年改造{Int(10, 200)}户。低保户、五保户、残疾人家庭优先。申请人须提交申请书、身份证复印件、户口簿。"),
            9 => ("行政处罚结果公示", $"行政处罚决定书文号：（鲁滕）应急罚〔{Year()}〕{Int(1, 99)}号；当事人：{One(Companies)}；统一社会信用代码：91370481MA3C{Int(1000, 9999)}5X；处罚金额：{Money()}元。"),
            10 => ("关于表彰先进单位的决定", $"镇党委、镇政府决定授予{One(Villages)}等{Int(3, 12)}个单位先进单位称号，授予{Name()}等{Int(3, 20)}名同志先进个人称号。"),
            11 => ("中标结果公告", $"项目编号：SDGP37048{Int(100000, 999999)}{Year()}02000{Int(100, 999)}。采购代理机构：{One(Companies)}，地址：滕州市{One(Roads)}{Int(1, 300)}号{Int(1, 9)}楼{Int(101, 909)}室。中标供应商：{One(Companies)}，中标金额：{Money()}元。联系方式：{Phone()}。"),
            12 => ("关于开展秋季中小学校安全检查的通知", $"各中小学、幼儿园：为保障学生安全，定于{Day()}起开展检查。留守儿童、困境儿童较多的学校要重点检查。不得泄露商业秘密和个人隐私。"),
            13 => ("征地补偿安置方案公告", $"拟征收{town}{One(Villages)}集体土地{Int(1, 30)}.{Int(1000, 9999)}公顷，位于{One(Roads)}以东、{One(Roads)}以北。地块编号：3704812014{Int(10000, 99999)}，宗地代码370481{Int(100000, 999999)}GB{Int(10000, 99999)}。"),
            14 => ("供水管网检修停水通知", $"因{One(Roads)}供水管网检修，定于{Day()}8时至18时停水。恢复时间以实际为准。抢修热线：{Phone()}、400-{Int(100, 999)}-{Int(1000, 9999)}。"),
            15 => ($"索引号 370481003/{Year()}-{Int(1, 99999):00000}", $"索引号：370481003/{Year()}-{Int(1, 99999):00000}\n文号：看政发〔{Year()}〕{Int(1, 60)}号\n成文日期：{Day()}\n主题分类：农业、林业、水利\n（此件公开发布）"),
            16 => ("卫生院关于开展免费健康体检的通知", $"65岁以上老人可携带身份证到{town}卫生院参加体检，项目包括血压、血糖、心电图。高血压、糖尿病患者请提前预约：{Phone()}。孕产妇保健另行通知。"),
            17 => ("信访接待日安排", $"接待时间：每月{Int(1, 28)}日；地点：{town}信访办公室（{One(Roads)}{Int(1, 99)}号）。来访人、举报人应当实事求是。举报电话：{Phone()}，举报邮箱：jjjc{Int(1, 9)}@163.com。"),
            18 => ("工程建设项目审批结果", $"项目代码：{Year()}-370481-{Int(10, 99)}-03-{Int(100000, 999999)}。建设单位：{One(Companies)}。建设地点：{town}{One(Villages)}村南{Int(100, 900)}米。总投资{Money()}万元，建筑面积{Int(1000, 90000)}.{Int(10, 99)}平方米。水土保持备案号{Year()}{Int(10000000, 99999999)}{Int(1000, 9999)}。"),
            19 => ($"{town}{Year()}年财政收支情况", $"单位：万元\n项目 年初预算 调整预算 执行数 完成比例\n{Rows(_ => $"{One(["教育支出", "农林水支出", "卫生健康支出", "住房保障支出"])} {Int(100, 9999)} {Int(100, 9999)} {Int(100, 9999)} {Int(80, 120)}")}\n合计 {Int(1000, 1999)} {Int(1000, 9999)} {Int(100, 999)}"),
            20 => ("计划停电通知", $"因线路检修，定于{Day()}7时至18时停电。停电范围：{town}{One(Villages)}{Int(1, 9)}组、{Int(1, 9)}组，{One(Villages)}{Int(1, 9)}组；{One(Roads)}{Int(1, 99)}号至{Int(100, 200)}号、学院小区{Int(1, 30)}号楼。联系电话：{Phone()}。"),
            21 => ("缴款账户一览表", $"| 户名 | 开户行 | 账号 |\n|---|---|---|\n{Rows(_ => $"| {One(Units)} | {One(Banks)} | 3700161650805{Int(1000, 9999)} |")}"),
            22 => ("各办公室便民电话", $"{One(["单位,地址,电话", "科室,负责人,办公电话"])}\n{Rows(_ => $"{One(["党政办公室", "财政所", "民政办公室", "便民服务中心"])},{One([$"府前路{Int(1, 9)}号", Name()])},{Phone()}")}"),
            23 => ("政府采购公告", Procurement(town)),
            24 => ("关于上报信息的通知", $"各村，各单位：\n上报时须提供姓名，身份证号，联系电话。\n请各村，各单位认真组织，按时上报。\n联系人：{Name()}，{Phone()}。"),
            25 => ("缴费须知", $"一、户名：{One(Units)}\n开户银行：{One(Banks)}\n账号：3700161650805{Int(1000, 9999)}\n二、对公账户以外的账户不予受理。出生医学证明、出生日期以户口簿为准。"),
            26 => ("招生公告", $"凡{Year()}年8月31日前出生的适龄儿童，持户口簿报名。报名地点：{town}中心小学{Int(1, 3)}号楼{Int(101, 309)}室；联系人：{Name()}，联系电话：{Phone()}。"),
            _ => ("关于做好国家秘密载体管理工作的通知", $"各单位要加强保密工作，落实《中华人民共和国保守国家秘密法》，商业秘密、工作秘密依法保护，做好涉密会议管理。合同编号HT{Year()}{Int(100000, 999999)}，保证金户名：滕州市公共资源交易中心，开户银行：建设银行滕州支行，账号：3700161650805{Int(1000, 9999)}。"),
        };
        return (title, $"{body}\n\n{town}人民政府\n{Day()}");
    }

    private string Tender(string town) => $"""
        项目名称：{town}{One(Villages)}至{One(Villages)}道路硬化工程
        项目编号：TZ{Year()}{Int(1000, 9999)}
        一、建设地点：{town}{One(Villages)}。预算金额：{Money()}元。
        二、报名时间：{Day()}至{Day()}，每日8:30-11:30，14:00-17:00。
        三、报名地点：滕州市{One(Roads)}{Int(1, 200)}号市公共资源交易中心{Int(1, 5)}楼{Int(101, 520)}室
        四、招标人：{town}人民政府 联系人：{Name()} 电话：{Phone()}
        招标代理：{One(Companies)} 联系人：{Name()} 电话：{Phone()} 邮箱：tzzb{Int(1, 99)}@163.com
        订单流水号：{Int(1000, 9999)}{Int(1000, 9999)}{Int(1000, 9999)}{Int(1000, 9999)}
        """;

    private string Procurement(string town) => $"""
        采购人：{town}人民政府，地址：滕州市{One(Roads)}{Int(1, 200)}号，联系人：{Name()}，联系电话：{Phone()}
        采购代理机构：{One(Companies)} 地址：滕州市学院东路{Int(1, 200)}号{Int(1, 9)}层{Int(101, 909)}室 联系人：{Name()} 电话：{Phone()}
        采购人联系电话：{Phone()}；招标代理联系人：{Name()} {Phone()}；备案编号：{Int(130, 199)}{Int(1000, 9999)}{Int(1000, 9999)}
        一、项目预算 {Int(100, 999)} {Int(1000, 9999)} {Int(100, 999)} 元；采购文件售价每份{Int(100, 500)}元。
        二、保证金缴纳：户名：{One(Units)}，开户行：{One(Banks)}，账号：3700161650805{Int(1000, 9999)}。
        """;

    private string Budget()
    {
        var table = new StringBuilder("单位：万元\n科目编码\t科目名称\t年初预算\t调整预算\t决算数\n");
        for (var i = 0; i < 15; i++) table.Append(CultureInfo.InvariantCulture, $"{Int(201, 229)}{Int(10, 99)}{Int(10, 99)}\t一般公共服务支出\t{Int(1, 9000)}.{Int(10, 99)}\t{Int(1, 9000)}.{Int(10, 99)}\t{Int(1, 9000)}.{Int(10, 99)}\n");
        return table.Append(CultureInfo.InvariantCulture, $"合计 {Int(1000, 9999)} {Int(1000, 9999)} {Int(1000, 9999)}\n").ToString();
    }

    private string Rows(Func<int, string> row) => string.Join('\n', Enumerable.Range(0, Int(3, 12)).Select(row));

    private string Name() => One(Surnames) + One(Given);

    private string Phone() => One(["0632-", "0632—", "（0632）", "0632"]) + Int(5000000, 5999999);

    private int Year() => Int(2009, 2026);

    private string Day() => One([$"{Year()}年{Int(1, 12)}月{Int(1, 28)}日", $"{Year()}-{Int(1, 12):00}-{Int(1, 28):00}", $"{Year()}年{Int(1, 12)}月{Int(1, 28)}日"]);

    private string Money() => One([$"{Int(1000, 99999999)}", $"{Int(1, 999)},{Int(100, 999)},{Int(100, 999)}.{Int(10, 99)}", $"{Int(1000, 99999)}.{Int(10, 99)}"]);

    private int Int(int from, int to) => _random.Next(from, to + 1);

    private T One<T>(T[] values) => values[_random.Next(values.Length)];
}
