using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>Table 4: results by the day of the decision, plus what was filed by 31 December and not decided then.</summary>
public static class Table4Fold
{
    public static async Task<CellTable> OfAsync(IQueryable<AppealRow> appeals, ReportYear year, IRowReader reader, CancellationToken ct)
    {
        var results = Results(appeals, year).GroupBy(one => new { one.Kind, one.Result }).Select(group => new CellCount(group.Key.Kind, group.Key.Result!, group.Count()));
        var pending = Pending(appeals, year).GroupBy(one => one.Kind).Select(group => new CellCount(group.Key, Table4Form.Pending, group.Count()));
        return Of([.. await reader.ListAsync(results, ct), .. await reader.ListAsync(pending, ct)]);
    }

    public static CellTable Of(IReadOnlyList<CellCount> counts)
    {
        var table = new CellTable();
        foreach (var (row, column) in Table4Form.Groups.SelectMany(row => Table4Form.Columns.Select(column => (row.Code, column.Code))))
        {
            table.Put(row, column, Cell.Of(counts.Where(count => count.Row == row && (count.Column == column || column == Table4Form.Total)).Sum(count => count.Count)));
        }

        return table;
    }

    /// <summary>The appeals behind one cell; null for a row or column that table 4 does not have.</summary>
    public static IQueryable<AppealRow>? Sources(IQueryable<AppealRow> appeals, string row, string column, ReportYear year)
    {
        if (!Table4Form.IsRow(row) || !Table4Form.IsColumn(column))
        {
            return null;
        }

        var group = appeals.Where(one => one.Kind == row);
        var (first, last) = (year.First, year.Last);
        return column switch
        {
            Table4Form.Pending => Pending(group, year),
            Table4Form.Total => group.Where(one => !one.Deleted && (one.DecidedOn == null || one.DecidedOn > last ? one.FiledOn <= last : one.DecidedOn >= first)),
            _ => Results(group, year).Where(one => one.Result == column),
        };
    }

    internal static IQueryable<AppealRow> Results(IQueryable<AppealRow> appeals, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return appeals.Where(one => !one.Deleted && one.Result != null && one.DecidedOn >= first && one.DecidedOn <= last);
    }

    internal static IQueryable<AppealRow> Pending(IQueryable<AppealRow> appeals, ReportYear year)
    {
        var last = year.Last;
        return appeals.Where(one => !one.Deleted && one.FiledOn <= last && (one.DecidedOn == null || one.DecidedOn > last));
    }
}
