namespace GovPortal.Reporting.Domain.Forms;

/// <summary>Table 3 收到和处理政府信息公开申请情况, with the wording of the forms of 2019 and 2021.</summary>
public static class Table3Form
{
    public const string Total = "total";
    public const string Received = "1";
    public const string CarriedIn = "2";
    public const string Sum = "3.7";
    public const string CarriedOut = "4";

    /// <summary>The one row （六）其他处理 of the 2019 form; it may stand for <see cref="OtherLeaves"/>.</summary>
    public const string OtherRow = "3.6";

    private const string Results = "三、本年度办理结果";
    private const string Refused = "（三）不予公开";
    private const string Unable = "（四）无法提供";
    private const string NotHandled = "（五）不予处理";
    private const string Other = "（六）其他处理";
    private const string Organisation = "法人或其他组织";

    /// <summary>The corner text of the form, which states T3-1.</summary>
    public const string Corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("naturalPerson", "自然人"),
        new("business", "商业企业", Organisation),
        new("research", "科研机构", Organisation),
        new("charity", "社会公益组织", Organisation),
        new("legalService", "法律服务机构", Organisation),
        new("otherOrganization", "其他", Organisation),
        new(Total, "总计"),
    ];

    /// <summary>The rows of the 2021 form.</summary>
    public static IReadOnlyList<Table3Row> Rows { get; } =
    [
        new(Received, null, "一、本年新收政府信息公开申请数量", "第三十一条", Table3RowKind.Received),
        new(CarriedIn, null, "二、上年结转政府信息公开申请数量", null, Table3RowKind.CarriedIn),
        Leaf("3.1", Results, "（一）予以公开", "第三十六条第（一）、（二）项"),
        Leaf("3.2", Results, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "第三十七条"),
        Leaf("3.3.1", Refused, "1.属于国家秘密", "第十四条"),
        Leaf("3.3.2", Refused, "2.其他法律行政法规禁止公开", "第十四条"),
        Leaf("3.3.3", Refused, "3.危及“三安全一稳定”", "第十四条"),
        Leaf("3.3.4", Refused, "4.保护第三方合法权益", "第十五条"),
        Leaf("3.3.5", Refused, "5.属于三类内部事务信息", "第十六条第一款"),
        Leaf("3.3.6", Refused, "6.属于四类过程性信息", "第十六条第二款"),
        Leaf("3.3.7", Refused, "7.属于行政执法案卷", "第十六条第二款"),
        Leaf("3.3.8", Refused, "8.属于行政查询事项", "第三十六条第（七）项"),
        Leaf("3.4.1", Unable, "1.本机关不掌握相关政府信息", "第三十六条第（四）、（五）项"),
        Leaf("3.4.2", Unable, "2.没有现成信息需要另行制作", "第三十八条"),
        Leaf("3.4.3", Unable, "3.补正后申请内容仍不明确", "第三十条"),
        Leaf("3.5.1", NotHandled, "1.信访举报投诉类申请", "第三十九条第一款"),
        Leaf("3.5.2", NotHandled, "2.重复申请", "第三十六条第（六）项"),
        Leaf("3.5.3", NotHandled, "3.要求提供公开出版物", "第三十九条第二款"),
        Leaf("3.5.4", NotHandled, "4.无正当理由大量反复申请", "第三十五条"),
        Leaf("3.5.5", NotHandled, "5.要求行政机关确认或重新出具已获取信息", null),
        Leaf("3.6.1", Other, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "第三十条"),
        Leaf("3.6.2", Other, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "国办函〔2020〕109号第六条"),
        Leaf("3.6.3", Other, "3.其他", null),
        new(Sum, Results, "（七）总计", null, Table3RowKind.Total),
        new(CarriedOut, null, "四、结转下年度继续办理", null, Table3RowKind.CarriedOut),
    ];

    private static readonly Table3Row SingleOther = Leaf(OtherRow, Results, Other, null);

    /// <summary>The three rows that the 2019 form holds in one.</summary>
    public static IReadOnlyList<string> OtherLeaves { get; } = ["3.6.1", "3.6.2", "3.6.3"];

    /// <summary>The rows of the 2019 form: one row （六）.</summary>
    public static IReadOnlyList<Table3Row> RowsWithSingleOther { get; } =
        [.. Rows.TakeWhile(row => row.Code != "3.6.1"), SingleOther, .. Rows.SkipWhile(row => row.Code != Sum)];

    public static IReadOnlyList<Table3Row> RowsOf(ReportForm form) => form.HasSingleOtherRow ? RowsWithSingleOther : Rows;

    public static bool IsColumn(string code) => Columns.Any(column => column.Code == code);

    /// <summary>True for every row of either form.</summary>
    public static bool IsRow(string code) => code == OtherRow || Rows.Any(row => row.Code == code);

    private static Table3Row Leaf(string code, string block, string label, string? article) => new(code, block, label, article, Table3RowKind.Leaf);
}
