using System.Net;

namespace GovPortal.Portal.Tests;

/// <summary>What a resident sees of a town's disclosure column, and of the county.</summary>
public sealed class TownPageTests(PlayedPortal portal) : IClassFixture<PlayedPortal>
{
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/sitemap", "/search", "/kanzhuang", "/kanzhuang?column=notice", "/kanzhuang?column=annualReport", "/kanzhuang/guide", "/kanzhuang/rules", "/kanzhuang/catalogue",
        "/kanzhuang/standard", "/kanzhuang/key-areas", "/kanzhuang/key-areas/2026/budget", "/kanzhuang/clarifications", "/kanzhuang/reading-points", "/kanzhuang/items/A/2026-1",
        "/kanzhuang/editions/A/2026-1?from=1&to=2", "/kanzhuang/request", "/kanzhuang/request/follow", "/kanzhuang/reports/2023", "/zhangcun/guide",
    ];

    [Fact]
    public async Task The_four_statutory_contents_come_first_and_in_their_order()
    {
        var links = (await portal.Browser.OpenAsync("/kanzhuang")).QuerySelectorAll(".side a").Select(a => a.TextContent).ToList();
        links.Take(7).ShouldBe(["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开目录", "基层政务公开标准目录", "重点领域信息公开", "政府信息公开年报"]);
        links.ShouldContain("依申请公开");
    }

    [Fact]
    public async Task The_guide_in_force_shows_every_field_of_article_12_and_what_changed()
    {
        var page = await portal.Browser.OpenAsync("/kanzhuang/guide?from=2026.1&to=2026.2");
        page.QuerySelectorAll("dl.fields dd").Select(d => d.TextContent).ShouldBe(
            ["按主题", "按索引号", "网站", "信息公开办", "振兴路1号", "工作日", "222", "333", "a@b.example", "党政办", "大厅口头也可以", "举报", "登记后调查"]);
        page.Rows("#comparison table").ShouldBe(["联系电话|111|222"]);
        page.Meta("ColumnType").ShouldBe("信息公开指南");
    }

    [Fact]
    public async Task The_catalogue_counts_the_items_of_each_duty_and_leads_to_them()
    {
        var page = await portal.Browser.OpenAsync("/kanzhuang/catalogue");
        page.Rows("table.catalogue").ShouldBe(["第二十条第（一）项|规范性文件|3|2026-11-26", "第二十条第（四）项|统计信息|0|暂无"]);
        page.QuerySelector("table.catalogue a")!.GetAttribute("href").ShouldBe("/search?town=kanzhuang&catalogueItem=B20-1");
        (await portal.Browser.OpenAsync("/kanzhuang/catalogue?regime=2007")).Rows("table.catalogue").ShouldBe(["第十二条第（六）项|抢险救灾|0|暂无"]);
        var list = await portal.Browser.OpenAsync("/search?catalogueItem=B20-1");
        list.QuerySelector("input[name=catalogueItem]")!.GetAttribute("value").ShouldBe("B20-1");
        list.QuerySelectorAll("table.catalogued thead th").Select(th => th.TextContent).ShouldBe(["索引号", "名称", "内容概述", "生成日期", "公开日期"]);
        list.QuerySelectorAll("table.catalogued tbody tr").Select(row => string.Join('|', row.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))
            .ShouldBe(["A/2|供水管理办法 废止|供水的 <分工>|2026-11-16|2026-11-25", "A/1|旧办法|第一条|2020-11-16|2020-11-25"]);
        (await portal.Browser.OpenAsync("/kanzhuang/standard")).Rows("table.standard").ShouldBe(["10-01|危房改造|政策文件|补助标准|条例|20个工作日|乡镇|村建站|网站|特定群众|主动公开"]);
    }

    [Fact]
    public async Task A_hit_in_a_file_names_the_file_and_shows_where()
    {
        var page = await portal.Browser.OpenAsync("/search?q=改造&column=data");
        var hit = page.QuerySelectorAll("ul.items li").ShouldHaveSingleItem();
        var file = hit.QuerySelector("a[download]")!;
        (file.TextContent, file.GetAttribute("href")).ShouldBe(
            ("名单 & <表>.xlsx", $"/api/publication/towns/kanzhuang/attachments/{PlayedPublication.File}/{Uri.EscapeDataString("名单 & <表>.xlsx")}"));
        hit.QuerySelectorAll("mark").Select(m => m.TextContent).ShouldBe(["改造"]);
        file.ParentElement!.TextContent.ShouldBe("附件 名单 & <表>.xlsx：危旧房改造 <b>");
    }

    [Fact]
    public async Task Key_areas_are_bars_with_their_numbers_and_lead_to_the_items()
    {
        var page = await portal.Browser.OpenAsync("/kanzhuang/key-areas");
        page.Rows("table.bars").ShouldBe(["财政 责任部门：财政所|4|", "救助 责任部门待明确|0|"]);
        page.QuerySelectorAll("table.bars rect:not(.ground)").Select(r => r.GetAttribute("width")).ShouldBe(["100", "0"]);
        page.QuerySelectorAll("table.bars a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("/kanzhuang/key-areas/2026/budget");
        (await portal.Browser.OpenAsync("/kanzhuang/key-areas/2026/budget")).QuerySelector("ul.items a")!.GetAttribute("href").ShouldBe("/kanzhuang/items/A/2026-1");
        using var none = await portal.Browser.GetAsync(new Uri("/kanzhuang/key-areas/2013", UriKind.Relative), TestContext.Current.CancellationToken);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Browser.OpenAsync("/")).Rows("table.bars").ShouldBe(["看庄镇|1/2|"]);
    }

    [Fact]
    public async Task Rules_clarifications_and_reading_points_stand_in_columns_of_their_own()
    {
        (await portal.Browser.OpenAsync("/kanzhuang/rules")).Rows("table").ShouldBe(["申请办理制度|2026-10-15|已修改 2026-11-01 已修改：看政发〔2026〕9号|党政办"]);
        (await portal.Browser.OpenAsync("/kanzhuang?column=clarification")).QuerySelector("ul.items li")!.TextContent.ShouldContain("虚假信息");
        var points = await portal.Browser.OpenAsync("/kanzhuang/reading-points");
        points.QuerySelectorAll("dl.fields dd").Select(d => d.TextContent).ShouldBe(["振兴路1号", "工作日", "见公开指南", "放大镜", "2014-01-02"]);
        points.Rows("table.bars")[2].ShouldBe("3月|40|");
    }

    [Fact]
    public async Task A_column_of_the_towns_own_goes_by_the_towns_name_for_it_and_an_unknown_one_is_not_found()
    {
        var page = await portal.Browser.OpenAsync("/kanzhuang?column=village-affairs");
        (page.QuerySelector("h1")!.TextContent, page.Meta("ColumnName")).ShouldBe(("村务公开", "村务公开"));
        page.QuerySelector(".side a[aria-current=page]")!.TextContent.ShouldBe("村务公开");
        (await portal.Browser.OpenAsync("/kanzhuang/items/A/2026-8")).Meta("ColumnName").ShouldBe("村务公开");
        using var unknown = await portal.Browser.GetAsync(new Uri("/kanzhuang?column=nothing", UriKind.Relative), TestContext.Current.CancellationToken);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/zhangcun")]
    [InlineData("/zhangcun/guide")]
    [InlineData("/zhangcun/rules")]
    [InlineData("/zhangcun/catalogue")]
    [InlineData("/zhangcun/standard")]
    [InlineData("/zhangcun/key-areas")]
    [InlineData("/zhangcun/clarifications")]
    [InlineData("/zhangcun/reading-points")]
    public async Task A_blank_column_says_so(string path) => (await portal.Browser.OpenAsync(path)).QuerySelector(".blank")!.TextContent.ShouldNotBeNullOrWhiteSpace();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_can_be_read_and_operated_without_eyes_mouse_or_scripts(string path)
    {
        var page = await portal.Browser.OpenAsync(path);
        page.DocumentElement.GetAttribute("lang").ShouldBe("zh-CN");
        page.QuerySelectorAll("h1").ShouldHaveSingleItem();
        page.QuerySelectorAll("main").ShouldHaveSingleItem();
        page.QuerySelector("body")!.FirstElementChild!.GetAttribute("href").ShouldBe("#" + page.QuerySelector("main")!.Id);
        page.QuerySelectorAll("script, [onclick], [style]:not(.validation-summary-valid li)").ShouldBeEmpty();
        page.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(c => c.Closest("label") is null && c.GetAttribute("aria-label") is null).ShouldBeEmpty();
        page.QuerySelectorAll("nav").Where(n => n.GetAttribute("aria-label") is null).ShouldBeEmpty();
        page.QuerySelectorAll("main thead th, main tbody th").Where(th => th.GetAttribute("scope") is null).Select(th => th.TextContent).ShouldBeEmpty();
        page.QuerySelectorAll("[id]").Select(e => e.Id).GroupBy(id => id).Where(g => g.Count() > 1).ShouldBeEmpty();
        foreach (var name in (string[])["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]) page.Meta(name).ShouldNotBeNullOrWhiteSpace(name);
    }

    [Fact]
    public async Task The_footer_has_what_a_government_site_must_show_and_the_sitemap_every_column()
    {
        var page = await portal.Browser.OpenAsync("/sitemap");
        var footer = page.QuerySelector("footer")!.TextContent;
        foreach (var part in (string[])["我为政府网站找错", "主办单位", "联系方式", "网站标识码", "ICP备案编号", "公安机关备案", "党政机关网站标识", "网站地图"]) footer.ShouldContain(part);
        var links = page.QuerySelectorAll("ul.map a").Select(a => a.GetAttribute("href")).ToList();
        links.ShouldContain("/zhangcun/guide");
        links.ShouldContain("/kanzhuang?column=notice");
        links.ShouldContain("/sitemap.xml");
    }
}
