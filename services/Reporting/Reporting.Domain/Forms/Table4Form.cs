namespace GovPortal.Reporting.Domain.Forms;

/// <summary>Table 4 政府信息公开行政复议、行政诉讼情况: three groups of five cells, the same in the forms of 2019 and 2021.</summary>
public static class Table4Form
{
    public const string Pending = "pending";
    public const string Total = "total";
    public const string Reconsideration = "reconsideration";
    public const string LitigationDirect = "litigationDirect";
    public const string LitigationAfterReconsideration = "litigationAfterReconsideration";

    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("upheld", "结果维持"),
        new("corrected", "结果纠正"),
        new("other", "其他结果"),
        new(Pending, "尚未审结"),
        new(Total, "总计"),
    ];

    public static IReadOnlyList<TableColumn> Groups { get; } =
    [
        new(Reconsideration, "行政复议"),
        new(LitigationDirect, "未经复议直接起诉", "行政诉讼"),
        new(LitigationAfterReconsideration, "复议后起诉", "行政诉讼"),
    ];

    public static bool IsColumn(string code) => Columns.Any(column => column.Code == code);

    public static bool IsRow(string code) => Groups.Any(group => group.Code == code);
}
