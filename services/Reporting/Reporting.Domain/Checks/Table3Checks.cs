using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>T3-1 … T3-5: the identities of table 3.</summary>
internal static class Table3Checks
{
    /// <summary>T3-1 (printed in the form), T3-2 and T3-3. A sum that needs an unknown cell is not judged.</summary>
    public static IEnumerable<BrokenCheck> Of(ReportForm form, CellTable table) =>
        Carrying(table).Concat(Results(form, table)).Concat(Totals(form, table));

    /// <summary>T3-4: what the year before carried over is what this year took over. A difference needs a written explanation in part six.</summary>
    public static IEnumerable<BrokenCheck> AcrossYears(CellTable table, CellTable previous) =>
        from column in Table3Form.Columns
        let left = table[Table3Form.CarriedIn, column.Code]
        let right = previous[Table3Form.CarriedOut, column.Code]
        where Differ(left, right)
        select new BrokenCheck("T3-4", Severity.Hard, Table3Form.CarriedIn, column.Code, left, right,
            $"表三「{column.Label}」列：本年“上年结转”为{left}，上一年度报告“结转下年度继续办理”为{right}，两者应当相等。");

    /// <summary>T3-5: every cell a count; nothing blank, nothing negative, no fraction.</summary>
    public static IEnumerable<BrokenCheck> Counts(ReportForm form, CellTable table) =>
        from row in RowsOf(form, table)
        from column in Table3Form.Columns
        let cell = table[row.Code, column.Code]
        where !cell.IsCount
        select CountRule.Broken("表三", row.Code, row.Label, column.Code, column.Label, cell);

    /// <summary>The rows the table is judged by: 3.6 may stand for 3.6.1–3.6.3, whichever the table fills.</summary>
    public static IReadOnlyList<Table3Row> RowsOf(ReportForm form, CellTable table)
    {
        var single = table.HasRow(Table3Form.OtherRow);
        var three = Table3Form.OtherLeaves.Any(table.HasRow);
        if (single && three)
        {
            return table.IsFilled(Table3Form.OtherRow) ? Table3Form.RowsWithSingleOther : Table3Form.Rows;
        }

        return single || (!three && form.HasSingleOtherRow) ? Table3Form.RowsWithSingleOther : Table3Form.Rows;
    }

    private static IEnumerable<BrokenCheck> Carrying(CellTable table)
    {
        foreach (var column in Table3Form.Columns)
        {
            var (received, carriedIn) = (table[Table3Form.Received, column.Code], table[Table3Form.CarriedIn, column.Code]);
            var (results, carriedOut) = (table[Table3Form.Sum, column.Code], table[Table3Form.CarriedOut, column.Code]);
            var (left, right) = (Cell.Sum([received, carriedIn]), Cell.Sum([results, carriedOut]));
            if (Differ(left, right))
            {
                yield return new BrokenCheck("T3-1", Severity.Hard, null, column.Code, left, right,
                    $"表三「{column.Label}」列：第一项{received}加第二项{carriedIn}等于{left}，第三项总计{results}加第四项{carriedOut}等于{right}，两边应当相等。");
            }
        }
    }

    private static IEnumerable<BrokenCheck> Results(ReportForm form, CellTable table)
    {
        var leaves = RowsOf(form, table).Where(row => row.Kind == Table3RowKind.Leaf).ToList();
        foreach (var column in Table3Form.Columns)
        {
            var left = table[Table3Form.Sum, column.Code];
            var right = Cell.Sum(leaves.Select(leaf => table[leaf.Code, column.Code]));
            if (Differ(left, right))
            {
                yield return new BrokenCheck("T3-2", Severity.Hard, null, column.Code, left, right,
                    $"表三「{column.Label}」列：办理结果（七）总计为{left}，各项办理结果之和为{right}，两者应当相等。");
            }
        }
    }

    private static IEnumerable<BrokenCheck> Totals(ReportForm form, CellTable table)
    {
        foreach (var row in RowsOf(form, table))
        {
            var left = table[row.Code, Table3Form.Total];
            var right = Cell.Sum(Table3Form.Columns.Where(column => column.Code != Table3Form.Total).Select(column => table[row.Code, column.Code]));
            if (Differ(left, right))
            {
                yield return new BrokenCheck("T3-3", Severity.Hard, row.Code, null, left, right,
                    $"表三「{row.Label}」行：总计为{left}，各类申请人之和为{right}，两者应当相等。");
            }
        }
    }

    private static bool Differ(Cell left, Cell right) => left.IsKnown && right.IsKnown && left != right;
}
