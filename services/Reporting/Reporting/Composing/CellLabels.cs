using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Composing;

/// <summary>Cells of tables 2, 3 and 4 as a reader of the report calls them, with the wording of the forms.</summary>
internal static class CellLabels
{
    public static string Of(string table, string row, string column) => table switch
    {
        "table2" => $"表二 {Table2(row, column)}",
        "table3" => $"表三 {row} {Label(Table3Form.Rows.Select(one => (one.Code, one.Label)), row)}（{Label(Table3Form.Columns, column)}）",
        _ => $"表四 {Label(Table4Form.Groups, row)}（{Label(Table4Form.Columns, column)}）",
    };

    private static string Table2(string row, string column) => Table2Form.SingleRows.FirstOrDefault(one => one.Code == row) is { } single
        ? $"{single.Label}（{single.ColumnLabel}）"
        : $"{Label(Table2Form.StockRows.Select(one => (one.Code, one.Label)), row)}（{Label(Table2Form.StockColumns, column)}）";

    private static string Label(IEnumerable<TableColumn> columns, string code) => Label(columns.Select(one => (one.Code, one.Label)), code);

    private static string Label(IEnumerable<(string Code, string Label)> known, string code)
    {
        var label = known.FirstOrDefault(one => one.Code == code).Label;
        return label ?? code;
    }
}
