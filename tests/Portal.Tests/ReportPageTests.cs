using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GovPortal.Portal.Tests;

/// <summary>What a resident sees of annual reports: the published ones with their tables, and something sensible where there is none yet.</summary>
public sealed class ReportPageTests(PlayedPortal portal) : IClassFixture<PlayedPortal>
{
    [Fact]
    public async Task A_published_report_stands_with_the_tables_of_its_form_cell_by_cell()
    {
        var page = await OpenAsync("/kanzhuang/reports/2023");

        page.QuerySelectorAll("table.figures").Length.ShouldBe(3);
        Lines(page, 0).ShouldBe(["信息内容|制发|有效", "第二十条第（一）项|规章|1|"]);
        Lines(page, 1).ShouldBe(["信息内容|数量", "行政许可|77", "收费|1.50"]);
        Lines(page, 2).ShouldBe(["勾稽|自然人|法人或其他组织|总计", "商业企业", "一、新收|31|5|36", "（三）不予公开|1.国家秘密|2|0|2", "2.其他||4|4"]);
        page.QuerySelectorAll("table.figures")[2].QuerySelectorAll("th.block").ShouldHaveSingleItem().GetAttribute("rowspan").ShouldBe("2");
        // Every line is as wide as the head says, block and merged cells counted in.
        page.QuerySelectorAll("table.figures")[2].QuerySelector("tbody tr")!.Children.Sum(cell => int.Parse(cell.GetAttribute("colspan") ?? "1")).ShouldBe(5);
        page.QuerySelectorAll("article h2").Select(h => h.TextContent).First().ShouldBe("一、总体情况");
    }

    /// <summary>17:00 UTC is the next day in China; the year's last day says nothing of when it was published.</summary>
    [Fact]
    public async Task The_day_of_publication_is_the_legal_day_of_the_publication()
    {
        var page = await OpenAsync("/kanzhuang/reports/2023");
        page.QuerySelector("meta[name=PubDate]")!.GetAttribute("content").ShouldBe("2024-01-30 00:00");
        page.QuerySelector("article")!.TextContent.ShouldContain("公开日期：2024-01-30");
    }

    [Fact]
    public async Task A_report_of_2014_has_its_statistics_and_leaves_open_what_is_unknown()
    {
        var lines = (await OpenAsync("/kanzhuang/reports/2014")).QuerySelectorAll("table.statistics tbody tr").Select(tr => string.Join('|', tr.Children.Select(c => c.TextContent))).ToList();
        lines.ShouldBe(["1.1|主动公开政府信息数|条|212", "4|行政复议数量|件|"]);
    }

    [Fact]
    public async Task What_changed_after_the_signature_stands_beside_the_report()
    {
        var page = await OpenAsync("/kanzhuang/reports/2014");
        page.QuerySelectorAll("table.corrections tbody tr").Select(tr => string.Join('|', tr.Children.Select(c => c.TextContent))).ShouldBe(["统计表 4 行政复议数量||1"]);
        (await OpenAsync("/kanzhuang/reports/2023")).QuerySelector("table.corrections").ShouldBeNull();
    }

    [Fact]
    public async Task A_report_published_in_another_form_than_the_one_in_force_is_there_and_can_be_loaded()
    {
        var page = await OpenAsync("/kanzhuang/reports/2013");
        page.QuerySelectorAll("table.figures").Length.ShouldBe(3);
        page.QuerySelector("a[href*='.docx']")!.GetAttribute("href").ShouldBe("/api/reporting/towns/kanzhuang/reports/2013.docx?form=2021");
    }

    [Fact]
    public async Task A_draft_is_said_to_be_on_the_way_and_the_years_items_stand_in_its_place()
    {
        var page = await OpenAsync("/kanzhuang/reports/2022");

        page.QuerySelector("article")!.TextContent.ShouldContain("正在编制，尚未发布");
        page.QuerySelectorAll("ul.items a").Select(a => a.TextContent).ShouldBe(["2022年的通知"]);
        page.QuerySelector("meta[name=PubDate]").ShouldBeNull();
        page.QuerySelector("a[href*='.docx']").ShouldBeNull();
    }

    [Fact]
    public async Task The_column_of_reports_lists_the_published_ones_with_their_days_and_the_other_years_apart()
    {
        var page = await OpenAsync("/kanzhuang?column=annualReport");

        page.QuerySelectorAll("ul.items li").Select(li => $"{li.QuerySelector("a")!.GetAttribute("href")} {li.QuerySelector("time")!.TextContent}")
            .ShouldBe(["/kanzhuang/reports/2023 2024-01-30", "/kanzhuang/reports/2014 2015-03-20", "/kanzhuang/reports/2013 2014-03-20"]);
        var others = page.QuerySelectorAll("p.years a").Select(a => a.TextContent).ToList();
        others.ShouldContain("2022");
        others.ShouldContain("2008");
        others.ShouldNotContain("2023");
    }

    [Fact]
    public async Task The_countys_home_names_every_town_also_beyond_the_first_page() =>
        (await OpenAsync("/")).QuerySelectorAll(".towns a").Select(a => a.TextContent).ShouldBe(["看庄镇", "张村镇"]);

    private static List<string> Lines(IDocument page, int table) =>
        [.. page.QuerySelectorAll("table.figures")[table].QuerySelectorAll("tr").Select(tr => string.Join('|', tr.Children.Select(cell => cell.TextContent.Trim())))];

    private async Task<IDocument> OpenAsync(string path)
    {
        var ct = TestContext.Current.CancellationToken;
        using var answer = await portal.Browser.GetAsync(new Uri(path, UriKind.Relative), ct);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(ct), ct);
    }
}
