using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>AGG: every cell of a summed-up report is the sum of the reports it sums up. A request forwarded inside the county counts at each agency that registered it.</summary>
internal static class AggregateChecks
{
    public static IEnumerable<BrokenCheck> Of(ReportTables tables, IReadOnlyList<ReportTables> members) =>
        Table("表二", tables.Table2, [.. members.Select(member => member.Table2)])
            .Concat(Table("表三", tables.Table3, [.. members.Select(member => member.Table3)]))
            .Concat(Table("表四", tables.Table4, [.. members.Select(member => member.Table4)]));

    private static IEnumerable<BrokenCheck> Table(string name, CellTable? table, IReadOnlyList<CellTable?> members) =>
        table is null || members.Any(member => member is null) ? [] :
        from row in table.Rows
        from cell in table.CellsOf(row)
        let sum = Cell.Sum(members.Select(member => ValueOf(member!, row, cell.Key)))
        where cell.Value.IsKnown && sum.IsKnown && cell.Value != sum
        select new BrokenCheck("AGG", Severity.Hard, row, cell.Key, cell.Value, sum, $"{name}第{row}行（{cell.Key}）汇总数为{cell.Value}，各单位之和为{sum}，两者应当相等。");

    /// <summary>One report may have the single row 3.6 where another has three.</summary>
    private static Cell ValueOf(CellTable table, string row, string column) =>
        row == Table3Form.OtherRow && !table.HasRow(row) ? Cell.Sum(Table3Form.OtherLeaves.Select(leaf => table[leaf, column])) : table[row, column];
}
