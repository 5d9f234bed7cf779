using System.Text;
using GovPortal.Publication.Pages;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>What one page says, in the forms that government sites have.</summary>
public sealed class PageReaderTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("2014-03-05 07:16")]
    [InlineData("2014-03-05 07:16:59")]
    [InlineData("2014-03-05")]
    [InlineData("2014年3月5日")]
    public async Task Every_form_of_the_day_is_read(string date) => (await GoodAsync(Folder.Page(date: date))).PublishedOn.ShouldBe(new DateOnly(2014, 3, 5));

    [Theory]
    [InlineData("2014-02-30", "publication.page-date")]
    [InlineData("昨天", "publication.page-date")]
    [InlineData("2099-01-01", "publication.page-date")]
    [InlineData("", "publication.page-tag-missing")]
    public async Task Any_other_day_is_a_fault(string date, string code) => (await FaultsAsync(Folder.Page(date: date))).ShouldBe([code]);

    [Theory]
    [InlineData("通知公告", "工作动态", "notice")]
    [InlineData("某某", "工作动态", "news")]
    [InlineData("某某", "政策解读", "interpretation")]
    [InlineData("", "负责人信息", "leaders")]
    [InlineData("防汛", "政策文件", "flood")]
    [InlineData("某某", "首页", "data")]
    [InlineData("某某", "某某", "data")]
    public async Task The_column_is_the_towns_own_by_name_then_the_platforms_then_the_fallback(string name, string type, string code) =>
        (await GoodAsync(Folder.Page(column: name, type: type), fallback: "data")).Content.Column.ShouldBe(code);

    [Fact]
    public async Task Without_a_fallback_an_unknown_column_is_a_fault() => (await FaultsAsync(Folder.Page(column: "某某", type: "首页"))).ShouldBe(["publication.page-column"]);

    [Fact]
    public async Task Every_column_type_of_the_standard_is_known() =>
        Domain.Items.ColumnTags.Types.Keys.Order().ShouldBe(
            "首页、概况信息、机构职能、负责人信息、工作动态、政策文件、信息公开指南、信息公开目录、信息公开年报、依申请公开、数据发布、数据开放、政策解读、回应关切、办事服务、咨询投诉、征集调查、在线访谈".Split('、').Order());

    [Theory]
    [InlineData("<table><tr><td>索引号：</td><td>A1/2014-00003</td><td>发文字号</td><td>镇政发〔2014〕1号</td></tr><tr><td><b>成文日期：</b></td><td>2014年2月28日</td><td>有效性</td><td>废止</td></tr><tr><td>发布机构</td><td>某镇政府</td><td>主题分类</td><td>综合政务\\政务公开</td></tr></table>")]
    [InlineData("<ul><li><b>索引号：</b>A1/2014-00003</li><li>文号: 镇政发〔2014〕1号</li><li><span>生成日期：</span>2014-02-28</li><li>有 效 性：已废止</li><li>发布机构：某镇政府</li><li>主题分类：综合政务</li></ul>")]
    [InlineData("<dl><dt>索引号</dt><dd>A1/2014-00003</dd><dt>文号</dt><dd>镇政发〔2014〕1号</dd><dt>成文日期</dt><dd>2014-02-28</dd><dt>有效性</dt><dd>废止</dd><dt>发布机构</dt><dd>某镇政府</dd><dt>主题分类</dt><dd>综合政务</dd></dl>")]
    public async Task The_table_of_facts_is_read_in_each_of_its_shapes(string facts)
    {
        var page = await GoodAsync(Folder.Page(facts: facts));
        (page.IndexNumber, page.Content.DocNumber, page.Content.ProducedOn, page.Validity.Code).ShouldBe(("A1/2014-00003", "镇政发〔2014〕1号", new DateOnly(2014, 2, 28), "repealed"));
        (page.Content.Source, page.Content.Subject).ShouldBe(("某镇政府", "综合政务"));
    }

    [Fact]
    public async Task Facts_that_stand_in_the_text_are_not_told_twice()
    {
        var page = await GoodAsync(Folder.Page(body: "<table><tr><td>索引号</td><td>A1/2014-00003</td></tr><tr><td>文号</td><td>一号</td></tr></table><p>正文</p>"));
        (page.IndexNumber, page.Content.Body).ShouldBe(("A1/2014-00003", "正文"));
    }

    [Fact]
    public async Task Without_facts_the_day_of_publication_stands_for_that_of_the_document_and_the_source_is_the_tags()
    {
        var page = await GoodAsync(Folder.Page());
        (page.Content.ProducedOn, page.Content.Source, page.Content.Summary, page.Validity.Code).ShouldBe((new DateOnly(2014, 3, 5), "党政办", "概述", "effective"));
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("GBK")]
    [InlineData("gb18030")]
    public async Task Chinese_encodings_are_read(string charset) =>
        (await GoodAsync(Folder.Gb18030.GetBytes(Folder.Page(title: "關於㐀镇", charset: charset)))).Content.Title.ShouldBe("關於㐀镇");

    [Fact]
    public async Task A_byte_order_mark_wins_and_what_names_no_encoding_is_told_by_its_bytes()
    {
        (await GoodAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Folder.Page(charset: "gb2312"))])).Content.Title.ShouldBe("关于防汛的通知");
        (await GoodAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Folder.Page())])).Content.Title.ShouldBe("关于防汛的通知");
        var bare = Folder.Page().Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);
        (await GoodAsync(Encoding.UTF8.GetBytes(bare))).Content.Title.ShouldBe("关于防汛的通知");
        (await GoodAsync(Folder.Gb18030.GetBytes(bare))).Content.Title.ShouldBe("关于防汛的通知");
    }

    [Fact]
    public async Task Another_encoding_and_bytes_that_are_not_what_they_say_are_faults()
    {
        (await FaultsAsync(Encoding.Latin1.GetBytes(Folder.Page(charset: "shift_jis")))).ShouldBe(["publication.page-charset"]);
        (await FaultsAsync(Folder.Gb18030.GetBytes(Folder.Page(charset: "utf-8")))).ShouldBe(["publication.page-undecodable"]);
    }

    [Fact]
    public async Task All_faults_of_a_page_are_told_at_once()
    {
        var page = Folder.Page(title: "", date: "无", column: "无", type: "无", body: "", facts: "<ul><li>有效性：不明</li><li>成文日期：不明</li></ul>");
        (await FaultsAsync(page)).ShouldBe(
            ["publication.page-tag-missing", "publication.page-date", "publication.page-date", "publication.page-column", "publication.page-validity"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_page_without_text_is_a_fault() => (await FaultsAsync(Folder.Page(body: " "))).ShouldBe(["publication.page-without-text"]);

    [Theory]
    [InlineData("<div id=\"zoom\"><p>正文</p></div><div>侧栏</div>")]
    [InlineData("<article><p>正文</p></article><aside>侧栏</aside>")]
    [InlineData("<div class=\"content\"><p>正文</p></div>")]
    [InlineData("<div><div><a href=\"/x\">导航</a></div><div><div><p>正文</p></div></div></div>", true)]
    public async Task The_text_is_found_among_the_navigation(string body, bool isLongest = false)
    {
        var text = isLongest ? new string('文', 300) : "正文";
        var html = Folder.Page().Replace("<div class=\"TRS_Editor\"><p>做好防汛工作。</p></div>", body.Replace("正文", text, StringComparison.Ordinal), StringComparison.Ordinal);
        (await GoodAsync(html)).Content.Body.ShouldBe(text);
    }

    [Fact]
    public async Task A_page_of_a_column_is_no_item()
    {
        var html = Folder.Page().Replace("ArticleTitle", "x", StringComparison.Ordinal).Replace("PubDate", "y", StringComparison.Ordinal);
        (await ReadAsync(Encoding.UTF8.GetBytes(html), null)).Page.ShouldBeOfType<ColumnPage>();
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<template>")]
    public async Task Elements_that_stand_a_hundred_thousand_deep_are_a_fault_and_no_crash(string open) =>
        (await FaultsAsync(Folder.Page(body: string.Concat(Enumerable.Repeat(open, 100_000)) + "x"))).ShouldBe(["publication.page-too-deep"]);

    [Fact]
    public async Task More_elements_than_any_page_has_are_a_fault() =>
        (await FaultsAsync(Folder.Page(body: string.Concat(Enumerable.Repeat("<i>", 3).Concat(Enumerable.Repeat("<br>", 250_000)))))).ShouldBe(["publication.page-too-long"]);

    [Fact]
    public async Task The_key_is_the_address_and_else_the_path()
    {
        (await GoodAsync(Folder.Page(url: "http://x.gov.cn/a/b.html"))).Key.ShouldBe("http://x.gov.cn/a/b.html");
        (await GoodAsync(Folder.Page())).Key.ShouldBe("page:site/a.html");
        (await GoodAsync(Folder.Page(url: "http://x.gov.cn/" + new string('a', 300)))).Key.Length.ShouldBeLessThanOrEqualTo(200);
    }

    internal static async Task<(FolderPage? Page, IReadOnlyList<Kernel.Error> Faults)> ReadAsync(byte[] page, string? fallback, Folder? beside = null)
    {
        await using var folder = await PageFolder.OpenAsync(new MemoryStream((beside ?? new Folder()).With("site/a.html", page).Pack()), TestContext.Current.CancellationToken);
        folder.Faults.ShouldBeEmpty();
        var town = new PageTown(new Dictionary<string, string>(StringComparer.Ordinal) { ["防汛"] = "flood" }, fallback, Today);
        return new PageReader(folder, town).Read(1, "site/a.html", page);
    }

    private static Task<ArticlePage> GoodAsync(string page, string? fallback = null) => GoodAsync(Encoding.UTF8.GetBytes(page), fallback);

    private static async Task<ArticlePage> GoodAsync(byte[] page, string? fallback = null)
    {
        var (read, faults) = await ReadAsync(page, fallback);
        faults.Select(f => f.Message).ShouldBeEmpty();
        return read.ShouldBeOfType<ArticlePage>();
    }

    private static Task<IEnumerable<string>> FaultsAsync(string page) => FaultsAsync(Encoding.UTF8.GetBytes(page));

    private static async Task<IEnumerable<string>> FaultsAsync(byte[] page)
    {
        var (read, faults) = await ReadAsync(page, null);
        read.ShouldBeNull();
        return faults.Select(f => f.Code);
    }
}
