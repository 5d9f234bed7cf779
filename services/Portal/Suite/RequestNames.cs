namespace GovPortal.Portal.Suite;

/// <summary>The Chinese names of what Requests codes, as an applicant reads them.</summary>
public static class RequestNames
{
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["naturalPerson"] = "自然人",
        ["business"] = "商业企业",
        ["research"] = "科研机构",
        ["charity"] = "社会公益组织",
        ["legalService"] = "法律服务机构",
        ["otherOrganization"] = "其他组织",
    };

    public static IReadOnlyDictionary<string, string> SupplyForms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["paper"] = "纸质",
        ["electronic"] = "电子数据",
        ["disc"] = "光盘",
        ["viewing"] = "现场查阅",
        ["copying"] = "抄录",
        ["other"] = "其他",
    };

    public static IReadOnlyDictionary<string, string> ReceiptWays { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["online"] = "网上获取",
        ["email"] = "电子邮件",
        ["post"] = "邮寄",
        ["collect"] = "自行领取",
        ["fax"] = "传真",
        ["viewing"] = "当场阅读、抄录",
    };

    public static IReadOnlyDictionary<string, string> Assistance { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["reading"] = "阅读困难",
        ["seeing"] = "视力障碍",
        ["hearing"] = "听力障碍",
        ["writing"] = "书写困难",
        ["other"] = "其他",
    };

    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["registered"] = "已登记",
        ["awaitingSupplement"] = "待补正",
        ["inProgress"] = "办理中",
        ["awaitingReasons"] = "待说明理由",
        ["awaitingPayment"] = "待缴费",
        ["consulting"] = "征求意见中",
        ["inSecrecyReview"] = "办理中（审查）",
        ["drafted"] = "办理中（已拟办）",
        ["reviewed"] = "办理中（已审核）",
        ["awaitingDelivery"] = "待送达",
        ["closed"] = "已办结",
        ["archived"] = "已办结（已归档）",
        ["awaitingConfirmation"] = "待确认收件",
        ["confirmed"] = "已确认收件",
        ["withdrawn"] = "已撤回",
    };

    private static readonly Dictionary<string, string> Decisions = new(StringComparer.Ordinal)
    {
        ["granted"] = "予以公开",
        ["alreadyPublic"] = "已主动公开",
        ["partial"] = "部分公开",
        ["refused"] = "不予公开",
        ["administrativeQuery"] = "属于行政查询事项",
        ["notHeld"] = "信息不存在",
        ["otherAgency"] = "不属于本机关负责公开",
        ["requiresCreation"] = "需要另行制作",
        ["stillUnclear"] = "补正后仍不明确",
        ["complaint"] = "属于信访、投诉、举报事项",
        ["repeat"] = "重复申请",
        ["publishedMaterial"] = "属于公开出版物",
        ["excessive"] = "无正当理由大量反复申请",
        ["reissue"] = "要求确认或者重新出具已获取的信息",
        ["notSupplemented"] = "逾期不补正，视为放弃",
        ["feeUnpaid"] = "逾期未缴费，视为放弃",
        ["withdrawn"] = "申请人撤回",
        ["otherwiseClosed"] = "其他处理",
        ["askedToClarify"] = "告知更改、补充",
        ["otherChannel"] = "告知通过其他途径办理",
    };

    public static string State(string code) => States.GetValueOrDefault(code, code);

    public static string Decision(string code) => Decisions.GetValueOrDefault(code, code);

    public static string Asked(string what) => what switch
    {
        "supplement" => "请补正申请",
        "reasons" => "请说明申请理由",
        "payment" => "请缴纳信息处理费",
        _ => what,
    };
}
