using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Tests.Domain.Folds;

public sealed class Years_of_a_case
{
    [Theory]
    [InlineData("2023-01-01", "2023-12-31", "1 3.1")]
    [InlineData("2023-12-31", null, "1 4")]
    [InlineData("2023-12-31", "2024-01-01", "1 4")]
    [InlineData("2022-12-31", "2023-01-01", "2 3.1")]
    [InlineData("2022-12-31", "2022-12-31", "")]
    [InlineData("2022-12-31", null, "2 4")]
    [InlineData("2021-03-01", "2024-02-01", "2 4")]
    [InlineData("2024-01-01", null, "")]
    public async Task Decide_its_rows_in_the_table_of_2023(string receivedOn, string? decidedOn, string rows)
    {
        var table = await Table3(2023, ReportForm.Current2021, A.Case(receivedOn, decidedOn));

        Filled(table).ShouldBe(rows.Length == 0 ? [] : rows.Split(' ').Append(rows.Contains("3.1", StringComparison.Ordinal) ? "3.7" : "").Where(row => row.Length > 0).Order(StringComparer.Ordinal));
        Verdict(table).Checks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2019-05-14", "askedToClarify", "3.4.3")]
    [InlineData("2019-05-15", "stillUnclear", "3.4.3")]
    [InlineData("2019-05-14", "complaint", "3.5.1")]
    public async Task Around_the_change_of_regime_in_2019(string receivedOn, string decision, string row)
    {
        var table = await Table3(2019, ReportForm.Trial2019, A.Case(receivedOn, "2019-06-03", decision));

        Filled(table).ShouldBe(["1", row, "3.7"]);
    }

    [Fact]
    public async Task The_2019_form_counts_the_three_other_rows_in_one()
    {
        var table = await Table3(2020, ReportForm.Trial2019,
            A.Case("2020-02-01", "2020-03-01", "notSupplemented"), A.Case("2020-02-01", "2020-03-01", "withdrawn", kind: "business"));

        table["3.6", "total"].ShouldBe(Cell.Of(2));
        table["3.6", "business"].ShouldBe(Cell.Of(1));
        table.HasRow("3.6.1").ShouldBeFalse();
    }

    [Fact]
    public async Task A_case_that_a_judgment_reopened_is_not_counted_again_unless_so_set()
    {
        var again = A.Case("2023-05-01", "2023-06-01") with { ReopenedByJudgment = true };

        Filled(await Table3(2023, ReportForm.Current2021, again)).ShouldBeEmpty();
        var counted = await Table3Fold.OfAsync(A.Of(again), ReportForm.Current2021, new ReportYear(2023), new CountingOptions { CountReopened = true }, new MemoryReader(), TestContext.Current.CancellationToken);
        Filled(counted).ShouldBe(["1", "3.1", "3.7"]);
    }

    [Fact]
    public async Task A_case_entered_in_error_leaves_the_table() =>
        Filled(await Table3(2023, ReportForm.Current2021, A.Case("2023-05-01") with { Deleted = true })).ShouldBeEmpty();

    [Fact]
    public async Task Every_cell_lists_as_many_cases_as_it_says_and_each_year_takes_over_what_the_last_carried_over()
    {
        string[] kinds = ["naturalPerson", "business", "research", "charity", "legalService", "otherOrganization"];
        string[] decisions = ["granted", "partial", "complaint", "withdrawn", "notHeld", "feeUnpaid", "administrativeQuery"];
        var cases = Enumerable.Range(0, 400).Select(n =>
        {
            var received = new DateOnly(2021, 6, 1).AddDays(n * 3);
            var decided = n % 9 == 0 ? (DateOnly?)null : received.AddDays(n % 83);
            return A.Case($"{received:yyyy-MM-dd}", decided?.ToString("yyyy-MM-dd"), decisions[n % decisions.Length], kind: kinds[n % kinds.Length]);
        }).ToArray();
        CellTable? before = null;
        foreach (var year in Enumerable.Range(2020, 6))
        {
            var table = await Table3(year, ReportForm.Current2021, cases);
            foreach (var (row, column) in table.Rows.SelectMany(row => table.CellsOf(row).Select(cell => (row, cell.Key))))
            {
                Table3Sources.Of(A.Of(cases), row, column, new ReportYear(year), CountingOptions.Default)!.Count().ShouldBe((int)table[row, column].Value!);
            }

            var previous = before is null ? null : new ReportTables(Table3: before);
            ReportChecker.Check(new CheckedReport(ReportForm.Current2021, year, new ReportTables(Table3: table), previous)).Checks.ShouldBeEmpty();
            before = table;
        }
    }

    private static Task<CellTable> Table3(int year, ReportForm form, params CaseRow[] cases) =>
        Table3Fold.OfAsync(A.Of(cases), form, new ReportYear(year), CountingOptions.Default, new MemoryReader(), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Filled(CellTable table) => table.Rows.Where(row => table[row, "total"] != Cell.Zero).Order(StringComparer.Ordinal);

    private static Verdict Verdict(CellTable table) => ReportChecker.Check(new CheckedReport(ReportForm.Current2021, 2023, new ReportTables(Table3: table)));
}
