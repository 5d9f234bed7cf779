namespace GovPortal.Publication.Domain.Catalogues;

/// <summary>Regulation of 2007 (State Council order 492), arts. 9 to 12. Articles 10 and 11 bind the county and its departments, article 12 towns.</summary>
internal static class Items2007
{
    public static IReadOnlyList<string> Article9 { get; } =
    [
        "涉及公民、法人或者其他组织切身利益的",
        "需要社会公众广泛知晓或者参与的",
        "反映本行政机关机构设置、职能、办事程序等情况的",
        "其他依照法律、法规和国家有关规定应当主动公开的",
    ];

    public static IReadOnlyList<string> Article10 { get; } =
    [
        "行政法规、规章和规范性文件",
        "国民经济和社会发展规划、专项规划、区域规划及相关政策",
        "国民经济和社会发展统计信息",
        "财政预算、决算报告",
        "行政事业性收费的项目、依据、标准",
        "政府集中采购项目的目录、标准及实施情况",
        "行政许可的事项、依据、条件、数量、程序、期限以及申请行政许可需要提交的全部材料目录及办理情况",
        "重大建设项目的批准和实施情况",
        "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
        "突发公共事件的应急预案、预警信息及应对情况",
        "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
    ];

    public static IReadOnlyList<string> Article11 { get; } =
    [
        "城乡建设和管理的重大事项",
        "社会公益事业建设情况",
        "征收或者征用土地、房屋拆迁及其补偿、补助费用的发放、使用情况",
        "抢险救灾、优抚、救济、社会捐助等款物的管理、使用和分配情况",
    ];

    public static IReadOnlyList<string> Article12 { get; } =
    [
        "贯彻落实国家关于农村工作政策的情况",
        "财政收支、各类专项资金的管理和使用情况",
        "乡（镇）土地利用总体规划、宅基地使用的审核情况",
        "征收或者征用土地、房屋拆迁及其补偿、补助费用的发放、使用情况",
        "乡（镇）的债权债务、筹资筹劳情况",
        "抢险救灾、优抚、救济、社会捐助等款物的发放情况",
        "乡镇集体企业及其他乡镇经济实体承包、租赁、拍卖等情况",
        "执行计划生育政策的情况",
    ];
}
