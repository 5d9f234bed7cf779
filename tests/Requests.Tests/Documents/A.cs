using GovPortal.Requests.Domain.Documents;

namespace GovPortal.Requests.Tests.Documents;

/// <summary>Documents with plain contents, to be varied by a test.</summary>
internal static class A
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static readonly RemedyBodies Bodies = new("甲县人民政府", "甲县人民法院");

    public static CaseBrief Brief(string regime = "2019") =>
        new(regime, "坎庄-2026-0007", new DateOnly(2026, 2, 25), "web", "naturalPerson", "2025年度宅基地审批结果（含审批表、四至图）及相关会议纪要。");

    public static DecisionContent Content => new(
        "审批表共12份，见附件。", "https://www.example.gov.cn/zwgk/gkml/2025/12/t20251231_1234567.html", "2026年3月10日起的工作日9时至17时", "2025年度宅基地审批结果",
        "该信息涉及第三方的商业秘密，经书面征求意见，第三方不同意公开且理由合理", "《中华人民共和国档案法》第三十条", "党政综合办公室", "本机关综合档案室和公文系统", Day, "按文号和关键词检索",
        "甲县自然资源局", "0000-1234567", "坎庄公开〔2025〕31号答复", new DateOnly(2025, 11, 3), "甲县信访局接待室（人民路1号）", "", "坎庄公开〔2026〕2号告知",
        "请补充文号", Day, "坎庄公开〔2026〕1号通知", Day, Day);

    public static NoticeContent Notice => new(
        "一、身份证明；\n二、所需信息的名称、文号或者便于查询的其他特征性描述。", new DateOnly(2026, 3, 20), "申请的信息数量较多，需要逐件检索核对。", 20,
        "贵方于2024年提交的项目申报材料。", Day, CoProducer: true, 1030m, "第1至10件不收费，其余按件计收。", "到本机关财务室或者通过非税收入系统缴纳。", "项目名称和补助金额。");

    public static Paper Paper(string code = "refused", (string?, DateOnly)? issue = null, string name = "王某某", string[]? grounds = null, DecisionContent? content = null)
    {
        var kind = DocumentKinds.Named(code)!;
        var template = DocumentTemplate.Shipped(kind);
        var remedies = Remedies.Paragraph(kind.Remedy, Day, Bodies);
        var values = kind.Decisions.Count > 0
            ? DocumentValues.OfDecision(kind, "坎庄镇人民政府", Brief(kind.Regime), grounds ?? (kind.Remedy is RemedyRule.Withholds or RemedyRule.WithholdsPart ? ["security"] : []), content ?? Content, remedies)
            : DocumentValues.OfNotice(kind, "坎庄镇人民政府", Brief(kind.Regime), Notice, remedies);
        return Domain.Documents.Paper.Of(template, new PaperHead("坎庄镇人民政府", name, "联系人：党政综合办公室，联系电话：0000-7654321"), values, issue ?? ("坎庄公开〔2026〕3号答复", Day));
    }
}
