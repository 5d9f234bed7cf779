using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Documents;

/// <summary>The tables of a report as Word tables, with the wording of the forms.</summary>
internal static class ReportTables
{
    /// <summary>The table that belongs to a part of the forms of 2019 and 2021: parts two, three and four have one each.</summary>
    public static IEnumerable<OpenXmlElement> OfPart(ReportView report, ReportForm form, int part)
    {
        var tables = report.Tables();
        return part switch
        {
            2 when tables.Table2 is { } table2 => Table2(table2),
            3 when tables.Table3 is { } table3 => [Grid(Table3(table3, form))],
            4 when tables.Table4 is { } table4 => [Grid(Table4(table4))],
            _ => [],
        };
    }

    public static IEnumerable<OpenXmlElement> Statistics(ReportView report) => report.Statistics is not { } rows ? [] :
    [
        ReportDocument.Text("政府信息公开情况统计表", 28, bold: true, centred: true),
        Grid([["序号", "统计指标", "单位", "统计数"], .. rows.Select(row => new[] { row.Row, row.Label, row.Unit, row.Value?.ToString() ?? "" })]),
    ];

    /// <summary>What the records say now where they differ from what was signed.</summary>
    public static IEnumerable<OpenXmlElement> Corrections(ReportView report) => report.Corrections.Count == 0 ? [] :
    [
        ReportDocument.Text("签发后的更正", 28, bold: true, centred: true),
        Grid([["项目", "签发时", "现为"], .. report.Corrections.Select(one => new[] { one.Label ?? one.Row, one.Signed?.ToString() ?? "", one.Now?.ToString() ?? "" })]),
    ];

    private static IEnumerable<OpenXmlElement> Table2(CellTable table)
    {
        yield return Grid(
        [
            ["信息内容", .. Table2Form.StockColumns.Select(column => column.Label)],
            .. Table2Form.StockRows.Select(row => Line($"{row.Block}　{row.Label}", Table2Form.StockColumns.Select(column => table[row.Code, column.Code]))),
        ]);
        yield return ReportDocument.Text("", 12);
        yield return Grid(
        [
            ["信息内容", "本年数量"],
            .. Table2Form.SingleRows.Select(row => Line($"{row.Block}　{row.Label}（{row.ColumnLabel}）", [table[row.Code, row.Code]])),
        ]);
    }

    private static IReadOnlyList<string[]> Table3(CellTable table, ReportForm form) =>
    [
        [Table3Form.Corner, .. Table3Form.Columns.Select(column => column.Label)],
        .. Table3Form.RowsOf(form).Select(row => Line(
            row.Block is { } block ? $"{block}　{row.Label}" : row.Label, Table3Form.Columns.Select(column => table[row.Code, column.Code]))),
    ];

    private static IReadOnlyList<string[]> Table4(CellTable table) =>
    [
        ["", .. Table4Form.Columns.Select(column => column.Label)],
        .. Table4Form.Groups.Select(group => Line(
            group.Group is { } above ? $"{above}　{group.Label}" : group.Label, Table4Form.Columns.Select(column => table[group.Code, column.Code]))),
    ];

    private static string[] Line(string label, IEnumerable<Cell> cells) => [label, .. cells.Select(cell => cell.IsKnown ? cell.ToString() : "")];

    private static Table Grid(IReadOnlyList<string[]> lines)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>())),
            new TableGrid(lines[0].Select(_ => new GridColumn())));
        foreach (var line in lines)
            table.Append(new TableRow(line.Select((text, index) => new TableCell(ReportDocument.Text(text, 20, centred: index > 0)))));
        return table;
    }

    private static TBorder Line<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
