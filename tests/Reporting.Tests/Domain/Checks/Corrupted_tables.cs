using CsCheck;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Tests.Domain.Checks;

public sealed class Corrupted_tables
{
    private static readonly decimal[] Deltas = [-3m, -1m, 1m, 7m, 0.5m];

    private static readonly Gen<CellTable> Consistent =
        from form in Gen.Bool.Select(single => single ? ReportForm.Trial2019 : ReportForm.Current2021)
        from leaves in Gen.Int[0, 500].Array[6 * 21]
        from carriedIn in Gen.Int[0, 50].Array[6]
        from carriedOut in Gen.Int[0, 50].Array[6]
        select Build(form, leaves, carriedIn, carriedOut);

    [Fact]
    public void Consistent_tables_hold() =>
        Consistent.Sample(table => Check(table).Checks.Count == 0);

    [Fact]
    public void Any_one_wrong_cell_is_named_by_row_or_column() =>
        Gen.Select(Consistent, Gen.Int[0, 10_000], Gen.Int[0, 6], Gen.Int[0, 4].Select(at => Deltas[at])).Sample((table, at, column, delta) =>
        {
            var rows = table.Rows.ToList();
            var (row, code) = (rows[at % rows.Count], Table3Form.Columns[column].Code);
            var corrupted = table.Copy().Put(row, code, Cell.Of(table[row, code].Value!.Value + delta));
            var verdict = Check(corrupted);
            return !verdict.Holds && verdict.Checks.Any(check => check.Row == row || check.Column == code);
        });

    [Fact]
    public void Any_one_blank_cell_breaks_T3_5_there_and_nothing_else() =>
        Gen.Select(Consistent, Gen.Int[0, 10_000], Gen.Int[0, 6]).Sample((table, at, column) =>
        {
            var rows = table.Rows.ToList();
            var (row, code) = (rows[at % rows.Count], Table3Form.Columns[column].Code);
            var verdict = Check(table.Copy().Put(row, code, Cell.Unknown));
            return verdict.Checks is [{ Rule: "T3-5" } only] && only.Row == row && only.Column == code;
        });

    private static Verdict Check(CellTable table) =>
        ReportChecker.Check(new CheckedReport(ReportForm.Current2021, 2024, new ReportTables(Table3: table)));

    private static CellTable Build(ReportForm form, int[] leaves, int[] carriedIn, int[] carriedOut)
    {
        var table = new CellTable();
        var columns = Table3Form.Columns.Take(6).Select(column => column.Code).ToList();
        for (var c = 0; c < columns.Count; c++)
        {
            var (next, sum) = (c * 21, 0);
            foreach (var row in Table3Form.RowsOf(form).Where(row => row.Kind == Table3RowKind.Leaf))
            {
                // Row 1 is what remains, so results never fall below what was carried in.
                var value = leaves[next++] + (row.Code == "3.1" ? carriedIn[c] : 0);
                table.Put(row.Code, columns[c], Cell.Of(value));
                sum += value;
            }

            table.Put("2", columns[c], Cell.Of(carriedIn[c])).Put("3.7", columns[c], Cell.Of(sum)).Put("4", columns[c], Cell.Of(carriedOut[c]));
            table.Put("1", columns[c], Cell.Of(sum + carriedOut[c] - carriedIn[c]));
        }

        foreach (var row in table.Rows.ToList())
        {
            table.Put(row, Table3Form.Total, Cell.Sum(columns.Select(column => table[row, column])));
        }

        return table;
    }
}
