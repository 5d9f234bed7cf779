using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>What stands behind any cell of a report, so that a click on a number lists it.</summary>
public static class ReportSources
{
    /// <param name="table">table2, table3, table4, statistics or figures.</param>
    /// <param name="row">The row; for figures the figure's name.</param>
    /// <param name="column">The column; passed over for figures and statistics, which have one.</param>
    /// <returns>Null for a cell that no report has.</returns>
    public static CellSources? Of(ReportRows rows, string table, string row, string column, int year, CountingOptions options)
    {
        var period = new ReportYear(year);
        return table switch
        {
            "table2" => Table2(rows, row, column, period),
            "table3" => Table3Sources.Of(rows.Cases, row, column, period, options) is { } cases ? new() { Cases = cases } : null,
            "table4" => Table4Fold.Sources(rows.Appeals, row, column, period) is { } appeals ? new() { Appeals = appeals } : null,
            "statistics" => StatisticsSources.Of(rows, row, period, options),
            "figures" => FigureSources.Of(rows, row, period, options),
            _ => null,
        };
    }

    private static CellSources? Table2(ReportRows rows, string row, string column, ReportYear year)
    {
        if (Table2Fold.Sources(rows.Items, row, column, year) is { } items)
        {
            return new() { Items = items };
        }

        var known = Table2Form.SingleRows.Any(single => single.Code == row) || Table2Fold.Cells().Contains((row, column));
        return known ? new() { Declared = true } : null;
    }
}
