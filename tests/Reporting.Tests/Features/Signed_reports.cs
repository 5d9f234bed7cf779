using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;
using GovPortal.ServiceDefaults;

namespace GovPortal.Reporting.Tests.Features;

public sealed class Signed_reports
{
    [Theory]
    [InlineData(2014)]
    [InlineData(2020)]
    [InlineData(2023)]
    public async Task What_was_signed_reads_back_to_the_same_hash(int year)
    {
        var (content, hash) = TownReports.Freeze(await Written.ReportAsync(year, Written.Case("C1", $"{year}-03-01", $"{year}-03-09")));

        var back = JsonSerializer.Deserialize<ReportView>(content, Json.Options)!;

        TownReports.Freeze(back).ShouldBe((content, hash));
    }

    [Fact]
    public async Task A_case_that_comes_in_later_is_a_correction_beside_what_was_signed()
    {
        var signed = await Written.ReportAsync(2023, Written.Case("C1", "2023-03-01", "2023-03-09"));
        var now = await Written.ReportAsync(2023, Written.Case("C1", "2023-03-01", "2023-03-09"), Written.Case("C2", "2023-05-01", null));

        var corrections = Corrections.Between(signed, now);

        corrections.Select(one => $"{one.Table} {one.Row} {one.Column} {one.Signed}→{one.Now}").ShouldBe(
        [
            "figures requestsReceived  1→2",
            "table3 1 business 1→2",
            "table3 1 total 1→2",
            "table3 4 business 0→1",
            "table3 4 total 0→1",
        ]);
    }

    /// <summary>The form of 2008 has no tables: what its figures do not say, its 统计表 does.</summary>
    [Fact]
    public async Task A_later_decision_shows_where_there_is_only_the_list_of_statistics()
    {
        var signed = await Written.ReportAsync(2015, Written.Case("C1", "2015-03-01", "2015-03-09"));
        var now = await Written.ReportAsync(2015, Written.Case("C1", "2015-03-01", "2015-03-09") with { Channel = "fax" });

        Corrections.Between(signed, now).Select(one => $"{one.Table} {one.Row} {one.Signed}→{one.Now}").ShouldBe(["statistics 3.1.2 0→1", "statistics 3.1.3 1→0"]);
    }

    /// <summary>The form changes between 2018 and 2019 and between 2020 and 2021; a report in a form of one's choice is compared with its like.</summary>
    [Theory]
    [InlineData(2021, "2021", "2019")]
    [InlineData(2023, "2021", "2021")]
    [InlineData(2019, "2019", "2008")]
    [InlineData(2014, "2021", "2021")]
    [InlineData(2020, "2021", "2021")]
    public void The_year_before_is_looked_for_in_the_form_of_its_own(int year, string form, string before)
    {
        ReportForm.TryFind(form, out var asked).ShouldBeTrue();
        var key = TownReports.YearBefore(new ReportKey(TownId.New(), "a", year, asked!));
        (key.Year, key.Form.Code).ShouldBe((year - 1, before));
    }

    /// <summary>A fee of 0.20 yuan is 0.00002 万元.</summary>
    [Theory]
    [InlineData("0.00002")]
    [InlineData("12.345678")]
    [InlineData("3")]
    public void Money_keeps_all_its_digits(string amount) =>
        JsonSerializer.Serialize(new Figure(decimal.Parse(amount), IsMoney: true), Json.Options).ShouldBe($"\"{amount}\"");

    /// <summary>Reports were once signed with amounts of four digits.</summary>
    [Theory]
    [InlineData("0.00345", "0.0035", 0)]
    [InlineData("0.00345", "0.0034", 1)]
    [InlineData("0.0035", "0.0035", 0)]
    public async Task An_amount_signed_with_four_digits_is_no_correction_while_it_rounds_to_them(string now, string signed, int corrections)
    {
        var report = await Written.ReportAsync(2014);
        Corrections.Between(WithFees(report, signed), WithFees(report, now)).Count.ShouldBe(corrections);
    }

    private static ReportView WithFees(ReportView report, string amount) =>
        report with { Statistics = [.. report.Statistics!.Select(row => row.Row == "7" ? row with { Value = new Figure(decimal.Parse(amount), IsMoney: true) } : row)] };

    /// <summary>Table 2 of the form of 2019 counts other things; its stock is not the one that the form of 2021 begins from.</summary>
    [Theory]
    [InlineData("2019", "2021", false)]
    [InlineData("2021", "2021", true)]
    [InlineData("2019", "2019", true)]
    public async Task The_stock_of_another_form_is_not_compared(string before, string form, bool compared)
    {
        ReportForm.TryFind(form, out var asked).ShouldBeTrue();
        var (content, hash) = TownReports.Freeze(await Written.ReportAsync(2020));
        var signed = new SignedReport
        {
            TownId = TownId.New(),
            Year = 2020,
            Form = before,
            Content = content,
            Hash = hash,
            SignedBy = "镇长",
            SignedAt = Written.Now,
        };
        (TownReports.TablesOf(signed, asked!).Table2 is not null).ShouldBe(compared);
        TownReports.TablesOf(signed, asked!).Table3.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_changed_is_no_correction()
    {
        var report = await Written.ReportAsync(2014);
        Corrections.Between(report, report).ShouldBeEmpty();
    }
}
