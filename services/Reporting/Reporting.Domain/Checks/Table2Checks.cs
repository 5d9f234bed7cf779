using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>T2-1, and T3-5 for numbers of table 2 that are no counts. What table 2 leaves blank may come from other records, so a blank is not judged.</summary>
internal static class Table2Checks
{
    public static IEnumerable<BrokenCheck> Of(CellTable table, CellTable? previous) =>
        (previous is null ? [] : Stocks(table, previous)).Concat(StockCounts(table)).Concat(SingleCounts(table));

    /// <summary>T2-1 (soft: expiry and changed definitions break it): in force = in force last year + made − repealed.</summary>
    private static IEnumerable<BrokenCheck> Stocks(CellTable table, CellTable previous)
    {
        foreach (var row in Table2Form.StockRows)
        {
            var (made, repealed) = (table[row.Code, Table2Form.Made], table[row.Code, Table2Form.Repealed]);
            var (left, before) = (table[row.Code, Table2Form.InForce], previous[row.Code, Table2Form.InForce]);
            var right = new Cell(before.Value + made.Value - repealed.Value);
            if (left.IsKnown && right.IsKnown && left != right)
            {
                yield return new BrokenCheck("T2-1", Severity.Soft, row.Code, Table2Form.InForce, left, right,
                    $"表二「{row.Label}」：现行有效{left}件，上一年度现行有效{before}件加本年制发{made}件减本年废止{repealed}件为{right}件。");
            }
        }
    }

    private static IEnumerable<BrokenCheck> StockCounts(CellTable table) =>
        from row in Table2Form.StockRows
        from column in Table2Form.StockColumns
        let cell = table[row.Code, column.Code]
        where cell.IsKnown && !cell.IsCount
        select CountRule.Broken("表二", row.Code, row.Label, column.Code, column.Label, cell);

    /// <summary>The fees are an amount, so only a negative one is wrong.</summary>
    private static IEnumerable<BrokenCheck> SingleCounts(CellTable table) =>
        from row in Table2Form.SingleRows
        let cell = table[row.Code, row.Code]
        where cell.IsKnown && (row.Code == Table2Form.Fees ? cell.Value < 0 : !cell.IsCount)
        select CountRule.Broken("表二", row.Code, row.Label, row.Code, row.ColumnLabel, cell);
}
