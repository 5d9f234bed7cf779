using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>T4-1 and T4-2, and T3-5 for the cells of table 4.</summary>
internal static class Table4Checks
{
    public static IEnumerable<BrokenCheck> Of(CellTable table, CellTable? previous)
    {
        foreach (var group in Table4Form.Groups)
        {
            var total = table[group.Code, Table4Form.Total];
            var sum = Cell.Sum(Table4Form.Columns.Where(column => column.Code != Table4Form.Total).Select(column => table[group.Code, column.Code]));
            if (total.IsKnown && sum.IsKnown && total != sum)
            {
                yield return new BrokenCheck("T4-1", Severity.Hard, group.Code, null, total, sum,
                    $"表四「{group.Label}」：总计为{total}，结果维持、结果纠正、其他结果、尚未审结之和为{sum}，两者应当相等。");
            }
        }

        foreach (var check in previous is null ? [] : AcrossYears(table, previous))
        {
            yield return check;
        }

        foreach (var check in Counts(table))
        {
            yield return check;
        }
    }

    /// <summary>T4-2: a case pending last year is decided this year or still pending, so the total cannot be smaller.</summary>
    private static IEnumerable<BrokenCheck> AcrossYears(CellTable table, CellTable previous) =>
        from grouped in Table4Form.Groups
        let total = table[grouped.Code, Table4Form.Total]
        let pending = previous[grouped.Code, Table4Form.Pending]
        where total.IsKnown && pending.IsKnown && total.Value < pending.Value
        select new BrokenCheck("T4-2", Severity.Soft, grouped.Code, null, total, pending,
            $"表四「{grouped.Label}」：本年总计为{total}，少于上一年度尚未审结的{pending}件，请核对去向。");

    private static IEnumerable<BrokenCheck> Counts(CellTable table) =>
        from grouped in Table4Form.Groups
        from column in Table4Form.Columns
        let cell = table[grouped.Code, column.Code]
        where !cell.IsCount
        select CountRule.Broken("表四", grouped.Code, grouped.Label, column.Code, column.Label, cell);
}
