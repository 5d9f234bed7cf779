using System.Net;
using GovPortal.Portal.Pages;
using GovPortal.Portal.Suite;

namespace GovPortal.Portal.Tests;

/// <summary>What a resident sees of one item.</summary>
public sealed class ItemPageTests(PlayedPortal portal) : IClassFixture<PlayedPortal>
{
    [Fact]
    public async Task An_item_carries_every_tag_of_an_article_and_keeps_the_moment_of_its_first_edition()
    {
        var page = await portal.Browser.OpenAsync("/kanzhuang/items/A/2026-1");
        foreach (var name in (string[])["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType", "ArticleTitle", "Keywords"])
            page.Meta(name).ShouldNotBeNullOrWhiteSpace(name);
        page.Meta("SiteName").ShouldBe("山亭县人民政府门户网站");
        page.Meta("SiteDomain").ShouldBe("www.shanting.example");
        page.Meta("PubDate").ShouldBe("2026-11-25 09:05");
        page.Meta("ContentSource").ShouldBe("看庄镇水利站");
        page.Meta("ColumnType").ShouldBe("政策文件");
        page.Meta("Description").ShouldBe("规范供水");
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe("供水管理办法");
    }

    [Fact]
    public async Task Its_facts_files_interpretation_and_editions_are_on_the_page()
    {
        var page = await portal.Browser.OpenAsync("/kanzhuang/items/A/2026-1");
        page.Rows("table.facts").ShouldBe(
        [
            "索引号|A/2026-1|发布机构|看庄镇人民政府", "文号|看政发〔2026〕18号|来源|看庄镇水利站", "成文日期|2026-11-16|公开日期|2026-11-25",
            "主题分类|农业、林业、水利|有效性|有效", "体裁|通知|法定公开事项|第二十条第（一）项 规范性文件",
        ]);
        var file = page.QuerySelector(".attached a")!;
        file.GetAttribute("href").ShouldBe($"/api/publication/towns/kanzhuang/attachments/{PlayedPublication.File}/{Uri.EscapeDataString("全文 1#.docx")}");
        page.QuerySelector(".attached li")!.TextContent.ShouldContain("1.5 KB");
        page.QuerySelector(".linked a")!.GetAttribute("href").ShouldBe("/kanzhuang/items/A/2026-3");
        page.Rows(".editions table").ShouldBe(["第 2 版（现行）|2026-11-27 10:00|调整非居民水价", "第 1 版|2026-11-25 09:05|首次公开"]);
    }

    [Fact]
    public async Task A_notice_says_its_last_day_and_a_repealed_document_that_it_is_repealed()
    {
        var notice = await portal.Browser.OpenAsync("/kanzhuang/items/A/2026-2");
        notice.QuerySelector(".notice")!.TextContent.ShouldContain("2026-12-05");
        // 18:30 UTC is the next morning in China.
        notice.Meta("PubDate").ShouldBe("2026-11-02 02:30");
        var repealed = await portal.Browser.OpenAsync("/kanzhuang/items/A/2014-9");
        repealed.QuerySelector(".badge.repealed")!.TextContent.ShouldBe("废止");
        repealed.QuerySelector(".notice")!.TextContent.ShouldContain("已废止");
        repealed.Meta("PubDate").ShouldBe("2014-01-03 00:00");
    }

    [Fact]
    public async Task Two_editions_stand_line_by_line_with_what_went_and_what_came()
    {
        var page = await portal.Browser.OpenAsync("/kanzhuang/editions/A/2026-1?from=1&to=2");
        page.QuerySelectorAll(".difference h2").Select(h => h.TextContent).ShouldBe(["附件", "正文"]);
        page.QuerySelectorAll(".difference ins").Select(e => e.TextContent).ShouldBe(["修改 对照.txt", "<b>2.90元"]);
        page.QuerySelectorAll(".difference del").Select(e => e.TextContent).ShouldBe(["3.10元"]);
        page.QuerySelector("select[name=from] option[selected]")!.GetAttribute("value").ShouldBe("1");
    }

    [Theory]
    [InlineData("withdrawn", null, "2026-11-26 已撤回")]
    [InlineData("expired", null, "2026-11-26 公示期满")]
    [InlineData("closed", "旧版含个人电话", "2026-11-26 不再展示：旧版含个人电话")]
    public void A_closed_edition_says_since_when_and_why_and_cannot_be_chosen(string why, string? reason, string told)
    {
        var at = new DateTimeOffset(2026, 11, 25, 1, 5, 0, TimeSpan.Zero);
        PublicEdition[] editions =
        [
            new(1, at, at.AddDays(1), "初次", "标题"), new(2, at, at.AddDays(1), null, null, new EditionClosed(new DateOnly(2026, 11, 26), why, reason)), new(3, at, null, "更正", "标题"),
        ];
        var history = EditionHistory.Of("kanzhuang", "A/2026-1", editions);
        (history.From, history.To).ShouldBe((1, 3));
        history.Open.Select(e => e.Number).ShouldBe([3, 1]);
        history.Editions.Select(e => e.Number).ShouldBe([3, 2, 1]);
        EditionHistory.Note(editions[1]).ShouldBe(told);
    }

    [Theory]
    [InlineData("/kanzhuang/items/A/none")]
    [InlineData("/kanzhuang/editions/A/none")]
    [InlineData("/kanzhuang/editions/A/2026-1?from=1&to=9")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await portal.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
