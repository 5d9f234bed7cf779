using System.Text.Json;
using GovPortal.Reporting.Domain.Checks;

namespace GovPortal.Reporting.Tests.Domain.Checks;

public sealed class Shapes
{
    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"form\":\"\\ud800\",\"year\":2023}")]
    public void A_body_that_is_no_report_is_a_fault_and_no_exception(string body) => Fixture.Faults(body).ShouldNotBeEmpty();

    [Fact]
    public void Form_and_year_are_both_asked_for_at_once() =>
        Fixture.Faults("""{"form":"2020","year":"2023"}""").ShouldBe(["form reporting.unknown-form", "year reporting.no-report-year"]);

    [Theory]
    [InlineData("true", "reporting.cell-not-a-number")]
    [InlineData("\"7\"", "reporting.cell-not-a-number")]
    [InlineData("[]", "reporting.cell-not-a-number")]
    [InlineData("1e400", "reporting.cell-not-readable")]
    [InlineData("1e-40", "reporting.cell-not-readable")]
    [InlineData("1e20", "reporting.cell-out-of-range")]
    [InlineData("1.00000000000000000000000000000000000001", "reporting.cell-not-readable")]
    public void A_cell_that_is_no_number_is_a_fault(string cell, string code) =>
        Fixture.Faults("{\"form\":\"2021\",\"year\":2023,\"table3\":{\"1\":{\"total\":" + cell + "}}}").ShouldBe([$"table3/1/total {code}"]);

    [Fact]
    public void Rows_and_columns_that_no_form_has_are_faults() =>
        Fixture.Faults("""{"form":"2021","year":2023,"table3":{"9":{},"1":{"people":1}},"table4":{"appeal":{}},"table2":{"permit":1},"previous":{"table3":[]}}""")
            .ShouldBe([
                "table2/permit reporting.unknown-row",
                "table3/9 reporting.unknown-row",
                "table3/1/people reporting.unknown-column",
                "table4/appeal reporting.unknown-row",
                "previous/table3 reporting.not-an-object",
            ]);

    [Fact]
    public void A_row_named_twice_is_a_fault() =>
        Fixture.Faults("""{"form":"2021","year":2023,"table3":{"1":{},"1":{}}}""").ShouldBe(["table3/1 reporting.named-twice"]);

    [Fact]
    public void The_single_row_and_the_three_rows_cannot_both_be_filled() =>
        Fixture.Faults("""{"form":"2021","year":2023,"table3":{"3.6":{"total":1},"3.6.1":{"total":1}}}""").ShouldBe(["table3/3.6 reporting.row-stands-twice"]);

    [Fact]
    public void Table_2_of_the_2019_form_is_any_object()
    {
        using var document = JsonDocument.Parse("""{"form":"2019","year":2020,"table2":{"anything":{"goes":["here"]}}}""");

        CheckedReportReader.TryRead(document.RootElement, out var report, out _).ShouldBeTrue();
        ReportChecker.Check(report).Holds.ShouldBeTrue();
    }

    [Fact]
    public void The_2019_form_has_one_row_3_6()
    {
        var report = Fixture.Of("hongze-2023");
        report["form"] = "2019";
        report["table3"]!.AsObject().Remove("3.6");

        var verdict = Fixture.Check(report);

        verdict.Checks.Count(check => check is { Rule: "T3-5", Row: "3.6" }).ShouldBe(7);
    }

    [Fact]
    public void A_verdict_is_written_with_plain_numbers_and_small_severities()
    {
        var text = JsonSerializer.Serialize(Fixture.Check(Fixture.Of("hongze-2023")), JsonSerializerOptions.Web);

        text.ShouldStartWith("{\"holds\":false,\"checks\":[{\"rule\":\"T4-1\",\"severity\":\"hard\",\"row\":\"reconsideration\",\"column\":null,\"left\":0,\"right\":11,");
    }
}
