namespace GovPortal.Reporting.Domain.Forms;

/// <summary>A row of table 2 of the 2021 form.</summary>
/// <param name="Block">The item of art. 20 of the 2019 Regulation.</param>
/// <param name="Code">How the report's JSON names it.</param>
/// <param name="Unit">件 or 万元.</param>
public sealed record Table2Row(string Block, string Code, string Label, string ColumnLabel, string Unit);

/// <summary>Table 2 主动公开政府信息情况 of the 2021 form: ten cells.</summary>
public static class Table2Form
{
    public const string Rules = "rules";
    public const string NormativeDocuments = "normativeDocuments";
    public const string Permits = "permits";
    public const string Penalties = "penalties";
    public const string Enforcements = "enforcements";
    public const string Fees = "feesTenThousandYuan";
    public const string Made = "made";
    public const string Repealed = "repealed";
    public const string InForce = "inForce";

    private const string Decisions = "本年处理决定数量";

    /// <summary>Columns of the two rows that count documents.</summary>
    public static IReadOnlyList<TableColumn> StockColumns { get; } =
    [
        new(Made, "本年制发件数"),
        new(Repealed, "本年废止件数"),
        new(InForce, "现行有效件数"),
    ];

    /// <summary>The two rows that count documents: made, repealed, in force.</summary>
    public static IReadOnlyList<Table2Row> StockRows { get; } =
    [
        new("第二十条第（一）项", Rules, "规章", string.Empty, "件"),
        new("第二十条第（一）项", NormativeDocuments, "行政规范性文件", string.Empty, "件"),
    ];

    /// <summary>The four rows with one cell each.</summary>
    public static IReadOnlyList<Table2Row> SingleRows { get; } =
    [
        new("第二十条第（五）项", Permits, "行政许可", Decisions, "件"),
        new("第二十条第（六）项", Penalties, "行政处罚", Decisions, "件"),
        new("第二十条第（六）项", Enforcements, "行政强制", Decisions, "件"),
        new("第二十条第（八）项", Fees, "行政事业性收费", "本年收费金额（单位：万元）", "万元"),
    ];
}
