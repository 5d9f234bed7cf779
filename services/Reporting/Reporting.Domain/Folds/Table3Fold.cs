using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>Table 3 from the cases: four counting queries, whatever the number of cases.</summary>
public static class Table3Fold
{
    public static async Task<CellTable> OfAsync(
        IQueryable<CaseRow> cases, ReportForm form, ReportYear year, CountingOptions options, IRowReader reader, CancellationToken ct)
    {
        var counted = Table3Sources.Counted(cases, options);
        List<CellCount> counts = [];
        foreach (var query in Queries(counted, year))
        {
            counts.AddRange(await reader.ListAsync(query, ct));
        }

        return Of(counts, form);
    }

    /// <summary>Fills every cell of the form: the results' sum and the totals are derived, cells nobody counted in are zero.</summary>
    public static CellTable Of(IEnumerable<CellCount> counts, ReportForm form)
    {
        var numbers = new Dictionary<(string Row, string Column), int>();
        foreach (var count in counts)
        {
            var row = form.HasSingleOtherRow && Table3Form.OtherLeaves.Contains(count.Row) ? Table3Form.OtherRow : count.Row;
            numbers[(row, count.Column)] = numbers.GetValueOrDefault((row, count.Column)) + count.Count;
            numbers[(row, Table3Form.Total)] = numbers.GetValueOrDefault((row, Table3Form.Total)) + count.Count;
        }

        var rows = Table3Form.RowsOf(form);
        var leaves = rows.Where(row => row.Kind == Table3RowKind.Leaf).Select(row => row.Code).ToList();
        var table = new CellTable();
        foreach (var (row, column) in rows.SelectMany(row => Table3Form.Columns.Select(column => (row, column.Code))))
        {
            var number = row.Kind == Table3RowKind.Total
                ? leaves.Sum(leaf => numbers.GetValueOrDefault((leaf, column)))
                : numbers.GetValueOrDefault((row.Code, column));
            table.Put(row.Code, column, Cell.Of(number));
        }

        return table;
    }

    private static IQueryable<CellCount>[] Queries(IQueryable<CaseRow> cases, ReportYear year) =>
    [
        Grouped(Table3Sources.Received(cases, year), Table3Form.Received),
        Grouped(Table3Sources.CarriedIn(cases, year), Table3Form.CarriedIn),
        Grouped(Table3Sources.CarriedOut(cases, year), Table3Form.CarriedOut),
        Table3Sources.Decided(cases, year)
            .Where(one => one.ResultRow != null)
            .GroupBy(one => new { one.ResultRow, one.ApplicantKind })
            .Select(group => new CellCount(group.Key.ResultRow!, group.Key.ApplicantKind, group.Count())),
    ];

    private static IQueryable<CellCount> Grouped(IQueryable<CaseRow> cases, string row) =>
        cases.GroupBy(one => one.ApplicantKind).Select(group => new CellCount(row, group.Key, group.Count()));
}
