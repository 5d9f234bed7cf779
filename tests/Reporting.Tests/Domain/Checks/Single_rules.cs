using System.Text.Json.Nodes;
using GovPortal.Reporting.Domain.Checks;

namespace GovPortal.Reporting.Tests.Domain.Checks;

public sealed class Single_rules
{
    private static readonly string[] UnknownCell = ["T3-5 3.1 naturalPerson"];

    [Fact]
    public void A_blank_cell_breaks_T3_5_and_no_sum_that_needs_it_is_judged()
    {
        var report = Fixture.Of("huaian-2024");
        report["table3"]!["3.1"]!["naturalPerson"] = null;

        Fixture.Check(report).Names().ShouldBe(UnknownCell);
    }

    [Fact]
    public void An_absent_cell_is_as_unknown_as_a_null_one()
    {
        var report = Fixture.Of("huaian-2024");
        report["table3"]!["3.1"]!.AsObject().Remove("naturalPerson");

        Fixture.Check(report).Names().ShouldBe(UnknownCell);
    }

    [Fact]
    public void An_absent_row_breaks_T3_5_in_each_column()
    {
        var report = Fixture.Of("huaian-2024");
        report["table3"]!.AsObject().Remove("3.6.2");

        var verdict = Fixture.Check(report);

        verdict.Checks.Count.ShouldBe(7);
        verdict.Checks.ShouldAllBe(check => check.Rule == "T3-5" && check.Row == "3.6.2" && check.Severity == Severity.Hard);
    }

    [Theory]
    [InlineData("table2")]
    [InlineData("table3")]
    [InlineData("table4")]
    public void A_table_that_is_null_or_absent_is_not_checked(string table)
    {
        var report = Fixture.Of("hongze-2023");
        report[table] = null;
        var other = Fixture.Of("hongze-2023");
        other.Remove(table);

        Fixture.Check(report).Names().ShouldBe(table == "table4" ? [] : ["T4-1 reconsideration -", "T4-1 litigationAfterReconsideration -"]);
        Fixture.Check(other).Names().ShouldBe(Fixture.Check(report).Names());
    }

    [Fact]
    public void A_negative_number_breaks_T3_5_and_is_still_a_number_for_the_sums()
    {
        var report = Fixture.Of("huaian-2024");
        var before = report["table3"]!["4"]!["charity"]!.GetValue<int>();
        report["table3"]!["4"]!["charity"] = -1 - before;

        Fixture.Check(report).Names().ShouldBe(["T3-1 - charity", "T3-3 4 -", "T3-5 4 charity"]);
    }

    [Fact]
    public void A_fraction_breaks_T3_5()
    {
        var report = Fixture.Of("huaian-2024");
        report["table3"]!["4"]!["charity"] = 0.5;

        Fixture.Check(report).Names().ShouldContain("T3-5 4 charity");
    }

    [Fact]
    public void A_count_written_with_an_exponent_or_a_zero_decimal_is_a_count()
    {
        var report = Fixture.Of("huaian-2024");
        var rewritten = report.ToJsonString().Replace("\"total\":0", "\"total\":0.0", StringComparison.Ordinal);

        Fixture.Check(JsonNode.Parse(rewritten)!).Names().ShouldBeEmpty();
    }

    [Fact]
    public void What_last_year_carried_over_must_have_been_taken_over()
    {
        var report = Fixture.Of("huaian-2024");
        var previous = Fixture.Of("huaian-2024");
        var carried = report["table3"]!["2"]!.DeepClone();
        previous["table3"]!["4"] = carried.DeepClone();
        report["previous"] = new JsonObject { ["table3"] = previous["table3"]!.DeepClone() };
        Fixture.Check(report).Names().ShouldBeEmpty();

        report["previous"]!["table3"]!["4"]!["research"] = 99;
        var verdict = Fixture.Check(report);

        verdict.Names().ShouldBe(["T3-4 2 research"]);
        verdict.Holds.ShouldBeFalse();
    }

    [Fact]
    public void A_pending_appeal_cannot_vanish_but_that_is_soft()
    {
        var report = Fixture.Of("pingtan-2022");
        var total = report["table4"]!["litigationDirect"]!["total"]!.GetValue<int>();
        report["previous"] = new JsonObject { ["table4"] = new JsonObject { ["litigationDirect"] = new JsonObject { ["pending"] = total + 1 } } };

        var verdict = Fixture.Check(report);

        verdict.Names().ShouldBe(["T4-2 litigationDirect -"]);
        verdict.Holds.ShouldBeTrue();
    }

    [Fact]
    public void Documents_in_force_follow_from_last_year_softly()
    {
        var report = JsonNode.Parse("""
            {"form":"2021","year":2023,"table2":{"normativeDocuments":{"made":2,"repealed":1,"inForce":9}},
             "previous":{"table2":{"normativeDocuments":{"made":0,"repealed":0,"inForce":7}}}}
            """)!;

        var verdict = Fixture.Check(report);

        verdict.Names().ShouldBe(["T2-1 normativeDocuments inForce"]);
        (verdict.Checks[0].Left.Value, verdict.Checks[0].Right.Value).ShouldBe((9m, 8m));
        verdict.Holds.ShouldBeTrue();
    }

    [Theory]
    [InlineData("3.1", "S-1")]
    [InlineData("3.2", "S-2")]
    [InlineData("3.3", "S-3")]
    [InlineData("3.3.4", "S-4")]
    [InlineData("4", "S-5")]
    [InlineData("5", "S-5")]
    public void The_totals_of_the_statistics_table_are_sums(string row, string rule)
    {
        string[] rows = ["3.1", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.2", "3.2.1", "3.2.2", "3.3", "3.3.1", "3.3.2", "3.3.3", "3.3.5", "3.3.6",
            "3.3.7", "3.3.8", "3.3.4", "3.3.4.1", "3.3.4.2", "3.3.4.3", "3.3.4.4", "3.3.4.5", "3.3.4.6", "4", "4.1", "4.2", "4.3", "5", "5.1", "5.2", "5.3"];
        var statistics = new JsonArray([.. rows.Select(each => (JsonNode)new JsonObject { ["row"] = each, ["value"] = 0 })]);
        var report = new JsonObject { ["form"] = "2008", ["year"] = 2014, ["statistics"] = statistics };
        Fixture.Check(report).Names().ShouldBeEmpty();

        statistics.Single(entry => entry!["row"]!.GetValue<string>() == row)!["value"] = 1;

        Fixture.Check(report).Names().ShouldContain($"{rule} {row} -");
    }

    [Fact]
    public void A_summed_up_report_is_the_sum_of_its_members()
    {
        var report = Fixture.Of("huaian-2024");
        var zero = Fixture.Of("huaian-2024");
        foreach (var (_, row) in zero["table3"]!.AsObject())
        {
            foreach (var column in row!.AsObject().Select(cell => cell.Key).ToList())
            {
                row[column] = 0;
            }
        }

        report["members"] = new JsonArray(new JsonObject { ["table3"] = report["table3"]!.DeepClone() }, new JsonObject { ["table3"] = zero["table3"]!.DeepClone() });
        Fixture.Check(report).Names().ShouldBeEmpty();

        report["members"]![1]!["table3"]!["3.2"]!["research"] = 4;
        Fixture.Check(report).Names().ShouldBe(["AGG 3.2 research"]);
    }

    [Theory]
    [InlineData("本年新收政府信息公开申请7件。", 1, "X-1 1 total")]
    [InlineData("予以公开3件。", 5, "X-1 3.1 total")]
    [InlineData("本年新收政府信息公开申请7件。", 2, null)]
    [InlineData("决定不予以公开3件。", 1, null)]
    public void A_figure_quoted_in_the_words_of_the_form_equals_the_cell(string text, int part, string? broken)
    {
        var report = Fixture.Of("pingtan-2022");
        report["parts"] = new JsonArray(new JsonObject { ["number"] = part, ["text"] = text }, new JsonObject { ["number"] = 6, ["text"] = "信息处理费0元" });

        Fixture.Check(report).Names().ShouldBe(broken is null ? [] : [broken]);
    }

    [Fact]
    public void Unpaid_fees_in_table_3_ask_for_a_word_on_fees_in_part_six()
    {
        var report = Fixture.Of("pingtan-2022");
        var natural = report["table3"]!["3.6.2"]!;
        natural["naturalPerson"] = natural["naturalPerson"]!.GetValue<int>() + 1;
        natural["total"] = natural["total"]!.GetValue<int>() + 1;
        report["parts"] = new JsonArray(new JsonObject { ["number"] = 6, ["text"] = "无" });

        Fixture.Check(report).Checks.Single(check => check.Rule == "X-2").Severity.ShouldBe(Severity.Soft);
    }
}
