using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Tests.Domain.Folds;

public sealed class Figures_of_a_year
{
    private static readonly ReportYear Year = new(2014);

    [Fact]
    public async Task Items_count_by_the_day_of_publication_whatever_became_of_them_unless_entered_in_error()
    {
        var rows = ReportRows.None with
        {
            Items = A.Of(
                A.Item("2013-12-31"), A.Item("2014-01-01"), A.Item("2014-12-31", government: false), A.Item("2015-01-01"),
                A.Item("2014-06-01", state: "withdrawn"), A.Item("2014-06-01", normative: true, validity: "repealed"), A.Item("2014-06-01", state: "deleted")),
        };

        var figures = await Figures(rows);

        figures[FigureNames.ItemsPublished].Value.ShouldBe(4);
        figures[FigureNames.GovernmentInformationPublished].Value.ShouldBe(3);
        figures[FigureNames.NormativeDocuments].Value.ShouldBe(1);
        figures.Keys.ShouldBe(FigureNames.All);
    }

    [Fact]
    public async Task Requests_answers_fees_and_withheld_filings()
    {
        var rows = ReportRows.None with
        {
            Cases = A.Of(
                A.Case("2014-02-01", "2014-02-10") with { FeeYuan = 12.5m },
                A.Case("2014-12-20", "2015-01-05") with { FeeYuan = 100 },
                A.Case("2013-12-20", "2014-01-05"),
                A.Case("2014-03-01", "2014-03-02", "withdrawn"),
                A.Case("2014-03-01", "2014-03-02") with { Deleted = true }),
            Withheld = A.Of(new WithheldRow { Id = Guid.CreateVersion7(), Key = "W1", Ground = "privacy", DecidedOn = A.Day("2014-12-31") }),
        };

        var figures = await Figures(rows);

        figures[FigureNames.RequestsReceived].Value.ShouldBe(3);
        figures[FigureNames.RequestsAnswered].Value.ShouldBe(2);
        figures[FigureNames.FeesYuan].ShouldBe(new Figure(12.5m, IsMoney: true));
        figures[FigureNames.WithheldFilings].Value.ShouldBe(1);
    }

    [Fact]
    public async Task Staff_are_persons_in_post_at_the_end_of_the_year()
    {
        var rows = ReportRows.None with
        {
            Officers = A.Of(
                A.Officer("a", true, "2014-12-31"), A.Officer("a", false, "2014-01-01"), A.Officer("b", false, "2013-01-01"),
                A.Officer("c", true, "2013-01-01", "2014-12-31"), A.Officer("d", true, "2015-01-01"), A.Officer("e", false, "2013-01-01", "2015-01-01")),
            Sessions = A.Of(A.Session("2014-01-01", 30), A.Session("2014-12-31", 12), A.Session("2014-05-05", 9, "meeting"), A.Session("2015-01-01", 7)),
        };

        var figures = await Figures(rows);

        (figures[FigureNames.FullTimeStaff].Value, figures[FigureNames.PartTimeStaff].Value).ShouldBe((1m, 2m));
        (figures[FigureNames.TrainingSessions].Value, figures[FigureNames.TrainedPeople].Value).ShouldBe((2m, 42m));
    }

    [Fact]
    public async Task Appeals_happen_when_filed_and_show_in_table_4_by_result_or_as_pending()
    {
        var appeals = A.Of(
            A.Appeal("2013-12-01", "2014-01-01", "upheld"), A.Appeal("2014-12-31"), A.Appeal("2014-03-01", "2015-01-01", "corrected"),
            A.Appeal("2013-05-01", "2013-12-31", "other"), A.Appeal("2014-05-01", "2014-08-01", "corrected", "litigationDirect"));

        var figures = await Figures(ReportRows.None with { Appeals = appeals });
        var table = await Table4Fold.OfAsync(appeals, Year, new MemoryReader(), TestContext.Current.CancellationToken);

        (figures[FigureNames.Reconsiderations].Value, figures[FigureNames.Litigations].Value).ShouldBe((2m, 1m));
        table.CellsOf("reconsideration").Select(cell => cell.Value).ShouldBe([Cell.Of(1), Cell.Of(0), Cell.Of(0), Cell.Of(2), Cell.Of(3)]);
        table["litigationDirect", "corrected"].ShouldBe(Cell.Of(1));
        Table4Fold.Sources(appeals, "reconsideration", "total", Year)!.Count().ShouldBe(3);
        Table4Fold.Sources(appeals, "reconsideration", "pending", Year)!.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Normative_documents_are_made_repealed_and_in_force()
    {
        var items = A.Of(
            A.Item("2012-05-01", normative: true),
            A.Item("2014-12-31", normative: true),
            A.Item("2012-05-01", normative: true, validity: "repealed") with { ValidityOn = A.Day("2014-12-31") },
            A.Item("2012-05-01", normative: true, validity: "expired") with { ValidityOn = A.Day("2015-01-01") },
            A.Item("2015-01-01", normative: true));

        var derived = await Table2Fold.DerivedAsync(items, Year, new MemoryReader(), TestContext.Current.CancellationToken);
        var merged = Table2Fold.Merge(derived, new CellTable().Put("normativeDocuments", "inForce", Cell.Of(9)).Put("permits", "permits", Cell.Of(4)));

        derived.CellsOf("normativeDocuments").Select(cell => cell.Value).ShouldBe([Cell.Of(1), Cell.Of(1), Cell.Of(3)]);
        merged.CellsOf("normativeDocuments").Select(cell => cell.Value).ShouldBe([Cell.Of(1), Cell.Of(1), Cell.Of(9)]);
        merged["permits", "permits"].ShouldBe(Cell.Of(4));
        merged["penalties", "penalties"].ShouldBe(Cell.Unknown);
    }

    [Fact]
    public async Task The_statistics_table_adds_up_and_takes_declared_values_where_no_record_gives_one()
    {
        string[] channels = ["counter", "oral", "fax", "web", "email", "registeredMail", "ordinaryMail"];
        var cases = channels.Select((channel, n) => A.Case("2014-03-01", "2014-03-20", n == 6 ? "withdrawn" : "refused", "privacy") with
        {
            Channel = channel,
            DueOn = A.Day("2014-03-24"),
            DeliveredOn = A.Day(n == 0 ? "2014-03-25" : "2014-03-24"),
            ExtendedWorkingDays = n == 1 ? 15 : 0,
        }).ToArray();
        var rows = ReportRows.None with { Cases = A.Of(cases), Appeals = A.Of(A.Appeal("2014-03-01"), A.Appeal("2014-03-01", "2014-04-01", "corrected")), Items = A.Of(A.Item("2014-03-03")) };
        var declaration = new DeclarationRow { Year = 2014, DeclaredBy = "甲", DeclaredOn = A.Day("2015-01-05"), Statistics = new Dictionary<string, decimal> { ["pressConferences"] = 2 } };

        var table = await StatisticsFold.OfAsync(rows, await Figures(rows), declaration, Year, CountingOptions.Default, new MemoryReader(), TestContext.Current.CancellationToken);

        var values = table.ToDictionary(row => row.Row, row => row.Value);
        string[] asked = ["1.1", "1.3.2", "2.2.1", "3.1", "3.1.1", "3.1.3", "3.1.4", "3.2", "3.2.1", "3.2.2", "3.3", "3.3.4.3", "4", "4.2", "4.3", "7"];
        asked.Select(row => values[row].Value).ShouldBe([1, 1, 2, 7, 2, 2, 2, 7, 5, 2, 6, 6, 2, 1, 1, 0]);
        values["6"].ShouldBe(Cell.Unknown);
        ReportChecker.Check(new CheckedReport(GovPortal.Reporting.Domain.Forms.ReportForm.Legacy2008, 2014, new ReportTables(), Statistics: values)).Checks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("table3", "3.1", "total", true)]
    [InlineData("table3", "3.9", "total", false)]
    [InlineData("table4", "reconsideration", "total", true)]
    [InlineData("table2", "permits", "permits", true)]
    [InlineData("table2", "permit", "permits", false)]
    [InlineData("figures", "itemsPublished", "value", true)]
    [InlineData("figures", "nothing", "value", false)]
    [InlineData("statistics", "6", "value", true)]
    [InlineData("table9", "1", "total", false)]
    public void Every_cell_of_a_report_has_sources_and_nothing_else_has(string table, string row, string column, bool known) =>
        (ReportSources.Of(ReportRows.None, table, row, column, 2014, CountingOptions.Default) is not null).ShouldBe(known);

    private static Task<IReadOnlyDictionary<string, Figure>> Figures(ReportRows rows) =>
        FigureFold.OfAsync(rows, Year, CountingOptions.Default, new MemoryReader(), TestContext.Current.CancellationToken);
}
