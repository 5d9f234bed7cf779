namespace GovPortal.Publication.Domain.Catalogues;

/// <summary>Regulation as revised in 2019 (State Council order 711), arts. 19 to 21. Article 20 binds every agency; article 21 names what towns and what counties add.</summary>
internal static class Items2019
{
    public const string Article19 = "涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的政府信息";

    public static IReadOnlyList<string> Article20 { get; } =
    [
        "行政法规、规章和规范性文件",
        "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名",
        "国民经济和社会发展规划、专项规划、区域规划及相关政策",
        "国民经济和社会发展统计信息",
        "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
        "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
        "财政预算、决算信息",
        "行政事业性收费项目及其依据、标准",
        "政府集中采购项目的目录、标准及实施情况",
        "重大建设项目的批准和实施情况",
        "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
        "突发公共事件的应急预案、预警信息及应对情况",
        "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
        "公务员招考的职位、名额、报考条件等事项以及录用结果",
        "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
    ];

    /// <summary>Name in the code, wording, and whether towns and the county are bound.</summary>
    public static IReadOnlyList<(string Name, string Text, bool Town, bool County)> Article21 { get; } =
    [
        ("agricultural-policy", "贯彻落实农业农村政策", true, false),
        ("irrigation", "农田水利工程建设运营", true, false),
        ("land-contract", "农村土地承包经营权流转", true, false),
        ("homestead", "宅基地使用情况审核", true, false),
        ("land-requisition", "土地征收", true, true),
        ("house-requisition", "房屋征收", true, true),
        ("levies", "筹资筹劳", true, false),
        ("social-assistance", "社会救助", true, true),
        ("municipal-works", "市政建设", false, true),
        ("public-services", "公共服务", false, true),
        ("public-welfare", "公益事业", false, true),
        ("public-order", "治安管理", false, true),
    ];
}
