using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>Table 2: what the items say of normative documents; everything else is declared.</summary>
public static class Table2Fold
{
    public static async Task<CellTable> DerivedAsync(IQueryable<ItemRow> items, ReportYear year, IRowReader reader, CancellationToken ct)
    {
        var table = new CellTable();
        foreach (var column in Table2Form.StockColumns)
        {
            var count = await reader.CountAsync(Sources(items, Table2Form.NormativeDocuments, column.Code, year)!, ct);
            table.Put(Table2Form.NormativeDocuments, column.Code, Cell.Of(count));
        }

        return table;
    }

    /// <summary>A declared value wins over the derived one. What is neither stays unknown: an undeclared cell is not zero.</summary>
    public static CellTable Merge(CellTable derived, CellTable? declared)
    {
        var table = new CellTable();
        foreach (var (row, column) in Cells())
        {
            var own = declared?[row, column] ?? Cell.Unknown;
            table.Put(row, column, own.IsKnown ? own : derived[row, column]);
        }

        return table;
    }

    /// <summary>The items behind a cell; null where no item stands behind it.</summary>
    public static IQueryable<ItemRow>? Sources(IQueryable<ItemRow> items, string row, string column, ReportYear year) => (row, column) switch
    {
        (Table2Form.NormativeDocuments, Table2Form.Made) => ItemSources.NormativeMade(items, year),
        (Table2Form.NormativeDocuments, Table2Form.Repealed) => ItemSources.NormativeRepealed(items, year),
        (Table2Form.NormativeDocuments, Table2Form.InForce) => ItemSources.NormativeInForce(items, year),
        _ => null,
    };

    /// <summary>Row and column of the ten cells; a row with one cell has a column of its own name.</summary>
    public static IEnumerable<(string Row, string Column)> Cells() =>
        Table2Form.StockRows.SelectMany(row => Table2Form.StockColumns.Select(column => (row.Code, column.Code)))
            .Concat(Table2Form.SingleRows.Select(row => (row.Code, row.Code)));
}
