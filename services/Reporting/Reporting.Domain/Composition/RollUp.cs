using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>The county's report: the sum over its towns and departments (rule AGG holds by construction).</summary>
public static class RollUp
{
    /// <summary>Sums tables of one form cell by cell; a cell that one of them does not know is not known of the sum. Null when there is none.</summary>
    public static CellTable? Sum(IEnumerable<CellTable?> tables)
    {
        var all = tables.OfType<CellTable>().ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var sum = new CellTable();
        foreach (var row in all.SelectMany(table => table.Rows).Distinct(StringComparer.Ordinal))
        {
            foreach (var column in all.SelectMany(table => table.CellsOf(row)).Select(cell => cell.Key).Distinct(StringComparer.Ordinal))
            {
                sum.Put(row, column, Cell.Sum(all.Select(table => table[row, column])));
            }
        }

        return sum;
    }

    public static ReportTables Sum(IReadOnlyList<ReportTables> members) => new(
        Sum(members.Select(member => member.Table2)), Sum(members.Select(member => member.Table3)), Sum(members.Select(member => member.Table4)));

    public static IReadOnlyDictionary<string, Figure> Sum(IReadOnlyList<IReadOnlyDictionary<string, Figure>> members) =>
        FigureNames.All.ToDictionary(
            name => name,
            name => new Figure(members.Sum(member => member.GetValueOrDefault(name).Value), name == FigureNames.FeesYuan),
            StringComparer.Ordinal);
}
