using System.Text.Json;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Composition;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Tests.Domain.Composition;

public sealed class Composed_reports
{
    private static readonly DeclarationRow AllNil = new()
    {
        Year = 2014,
        DeclaredBy = "看庄镇人民政府",
        DeclaredOn = new DateOnly(2015, 1, 9),
        Nil = [.. FigureNames.ToBeDeclaredWhenNil],
        Narrative = new Dictionary<string, string> { ["七"] = "一是信息员流动性大。", ["7.note"] = "原文年份有误，照录。" },
    };

    private static readonly ReportRows Town = ReportRows.None with
    {
        Items = Enumerable.Range(0, 212).Select(n => A.Item("2014-06-01", government: n >= 12)).ToArray().AsQueryable(),
        Officers = A.Of(A.Officer("p1", true, "2014-01-01")),
        Sessions = A.Of(A.Session("2014-04-10", 26)),
        LeadingGroups = A.Of(new LeadingGroupRow { Id = Guid.CreateVersion7(), Head = "镇党委书记", Members = ["中心组领导"], Office = "镇宣委办", ValidFrom = new DateOnly(2014, 1, 10) }),
        ReadingPoints = A.Of(new ReadingPointRow { Id = Guid.CreateVersion7(), Name = "便民服务中心查阅点", Address = "镇政府一楼", OpenedOn = new DateOnly(2013, 1, 1) }),
    };

    [Fact]
    public async Task The_legacy_report_has_seven_parts_with_the_figures_of_the_facts()
    {
        var report = await Compose(ReportForm.Legacy2008, 2014, Town, AllNil);

        report.Parts.Select(part => part.Title).ShouldBe(ReportForm.Legacy2008.PartTitles);
        report.Parts[0].Text.ShouldContain("由镇党委书记任组长，成员包括中心组领导；领导小组办公室设在镇宣委办");
        report.Parts[0].Text.ShouldContain("专职人员1名");
        report.Parts[1].Text.ShouldContain("共发布政务信息及其他非政府信息合计212条，其中政府信息200条、其他非政府信息12条。");
        report.Parts[2].Text.ShouldContain("查阅点1处：便民服务中心查阅点（镇政府一楼）");
        report.Parts[3].Text.ShouldContain("收到0件、答复0件。（零报告声明：看庄镇人民政府，2015年1月9日签署。）");
        report.Parts[4].Text.ShouldContain("收费0元");
        report.Parts[5].Text.ShouldContain("行政复议0件、行政诉讼0件");
        report.Parts[6].ShouldBe(new ReportPart(7, ReportForm.Legacy2008.PartTitles[6], "一是信息员流动性大。", "原文年份有误，照录。"));
        report.Nil.Select(nil => nil.Figure).ShouldBe(FigureNames.ToBeDeclaredWhenNil);
        report.Verdict.Checks.ShouldBeEmpty();
        report.Tables.ShouldBe(new ReportTables());
        report.Statistics!.Single(row => row.Row == "1.1").Value.ShouldBe(Cell.Of(200));
    }

    [Fact]
    public async Task A_leading_group_whose_last_day_is_the_years_last_still_leads_that_years_report()
    {
        var before = new LeadingGroupRow { Id = Guid.CreateVersion7(), Head = "前任镇长", Office = "党政办", ValidFrom = new DateOnly(2013, 1, 1), ValidTo = new DateOnly(2014, 12, 31) };
        var after = before with { Id = Guid.CreateVersion7(), Head = "继任镇长", ValidFrom = new DateOnly(2015, 1, 1), ValidTo = null };
        var town = Town with { LeadingGroups = A.Of(before, after) };
        (await Compose(ReportForm.Legacy2008, 2014, town, AllNil)).Parts[0].Text.ShouldContain("由前任镇长任组长");
        (await Compose(ReportForm.Legacy2008, 2015, town, AllNil)).Parts[0].Text.ShouldContain("由继任镇长任组长");
    }

    [Fact]
    public async Task A_zero_that_nobody_declared_is_a_soft_check_and_a_wrong_nil_a_hard_one()
    {
        var undeclared = await Compose(ReportForm.Legacy2008, 2014, Town, null);
        undeclared.Verdict.Holds.ShouldBeTrue();
        undeclared.Verdict.Checks.Select(check => $"{check.Rule} {check.Row}").ShouldBe(FigureNames.ToBeDeclaredWhenNil.Select(figure => $"N-1 {figure}"));
        undeclared.Parts[3].Text.ShouldContain("零报告声明待签署");
        undeclared.Nil.ShouldBeEmpty();

        var wrong = await Compose(ReportForm.Legacy2008, 2014, Town with { Cases = A.Of(A.Case("2014-05-05")) }, AllNil);
        wrong.Verdict.Holds.ShouldBeFalse();
        wrong.Verdict.Checks.ShouldHaveSingleItem().Rule.ShouldBe("N-2");
        wrong.Parts[3].Text.ShouldContain("收到政府信息公开申请1件，答复0件。");
    }

    [Theory]
    [InlineData("2019", 2019)]
    [InlineData("2021", 2023)]
    public async Task The_forms_of_2019_and_2021_have_six_parts_and_tables_that_hold(string code, int year)
    {
        ReportForm.TryFind(code, out var form).ShouldBeTrue();
        var rows = Town with { Cases = A.Of(A.Case($"{year}-06-01", $"{year}-06-20", "feeUnpaid"), A.Case($"{year}-06-01"), A.Case($"{year - 1}-12-01", $"{year}-01-09")) };

        var report = await Compose(form!, year, rows, null);

        report.Parts.Select(part => part.Title).ShouldBe(form!.PartTitles);
        report.Parts[0].Text.ShouldContain("本年新收政府信息公开申请2件，上年结转政府信息公开申请1件；本年办结2件，结转下年度继续办理1件。");
        report.Parts[5].Text.ShouldContain("信息处理费");
        report.Verdict.Holds.ShouldBeTrue();
        report.Verdict.Checks.ShouldAllBe(check => check.Rule == "N-1");
        report.Statistics.ShouldBeNull();
    }

    [Fact]
    public async Task A_narrative_that_contradicts_the_table_breaks_X_1()
    {
        var declaration = AllNil with { Nil = [], Narrative = new Dictionary<string, string> { ["1"] = "本年新收政府信息公开申请9件。" } };

        var report = await Compose(ReportForm.Current2021, 2023, Town, declaration);

        report.Verdict.Checks.Where(check => check.Severity == Severity.Hard).ShouldHaveSingleItem().Rule.ShouldBe("X-1");
    }

    [Fact]
    public async Task A_composed_report_written_as_JSON_can_be_handed_in_to_be_checked()
    {
        var report = await Compose(ReportForm.Current2021, 2023, Town with { Cases = A.Of(A.Case("2023-06-01")) }, null);

        var json = JsonSerializer.SerializeToNode(
            new { form = report.Form.Code, report.Year, table2 = Table2View.Of(report.Tables.Table2!, report.DerivedTable2), report.Tables.Table3, report.Tables.Table4, report.Figures },
            JsonSerializerOptions.Web)!;

        json["table3"]!["1"]!["naturalPerson"]!.GetValue<int>().ShouldBe(1);
        json["table2"]!["permits"].ShouldBeNull();
        json["figures"]!["feesYuan"]!.GetValue<string>().ShouldBe("0");
        Fixture.Check(json).Names().ShouldBeEmpty();
        JsonSerializer.Deserialize<CellTable>(json["table3"], JsonSerializerOptions.Web)!["4", "total"].ShouldBe(Cell.Of(1));
    }

    [Fact]
    public async Task The_roll_up_is_the_sum_of_its_towns()
    {
        var one = await Compose(ReportForm.Current2021, 2023, Town with { Cases = A.Of(A.Case("2023-06-01")) }, null);
        var other = await Compose(ReportForm.Current2021, 2023, Town with { Cases = A.Of(A.Case("2023-06-01", "2023-07-01")) }, null);

        var sum = RollUp.Sum([one.Tables, other.Tables]);

        sum.Table3!["1", "total"].ShouldBe(Cell.Of(2));
        RollUp.Sum([one.Figures, other.Figures])[FigureNames.RequestsReceived].Value.ShouldBe(2);
        ReportChecker.Check(new CheckedReport(ReportForm.Current2021, 2023, sum, Members: [one.Tables, other.Tables])).Checks.ShouldBeEmpty();
    }

    private static async Task<ComposedReport> Compose(ReportForm form, int year, ReportRows rows, DeclarationRow? declaration) =>
        ReportComposition.Compose(await ReportGathering.GatherAsync(
            new ReportOrder("kanzhuang", "看庄镇", year, form), rows, declaration, CountingOptions.Default, new MemoryReader(), TestContext.Current.CancellationToken));
}
