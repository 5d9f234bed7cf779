using System.Text;
using GovPortal.Publication.Pages;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>The content of a page as the text of an item.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<h2>一、总则</h2><p>第一段&nbsp;文字</p><p>　　第二段<br>换行</p>", "## 一、总则\n\n第一段 文字\n\n第二段\n换行")]
    [InlineData("<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>", "- 甲\n- 乙\n\n  - 丙")]
    [InlineData("<ol start=\"3\"><li>甲</li><li>乙</li></ol>", "3. 甲\n4. 乙")]
    [InlineData("<table><tr><th>名称</th><th>金额|元</th></tr><tr><td colspan=\"2\">合计</td></tr></table>", "| 名称 | 金额\\|元 |\n| --- | --- |\n| 合计 |  |")]
    [InlineData("<table><tr><td><p>版面表格里的正文</p></td></tr></table>", "版面表格里的正文")]
    [InlineData("<p>前<script>alert(1)</script><style>p{}</style>后</p>", "前后")]
    [InlineData("<p>前<span style=\"display: none\">藏</span><b hidden>藏</b>后</p>", "前后")]
    [InlineData("<p><a href=\"javascript:alert(1)\">点</a><a href=\"data:text/html,x\">击</a></p>", "点击")]
    [InlineData("<p onclick=\"x\"><img src=x onerror=alert(1)>文</p>", "文")]
    [InlineData("<p># 不是标题</p><p>1. 不是列表</p><p>* [不](是链接)</p><p>- 减</p><p>&gt; 引</p>", "\\# 不是标题\n\n1\\. 不是列表\n\n\\* \\[不\\](是链接)\n\n\\- 减\n\n\\> 引")]
    [InlineData("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; a_b 2*3</p>", "<script>alert(1)</script> \\&lt; a_b 2\\*3")]
    [InlineData("<blockquote><p>甲</p><p>乙</p></blockquote><hr><p>丙</p>", "> 甲\n> \n> 乙\n\n---\n\n丙")]
    [InlineData("<p><a href=\"http://a.gov.cn/x (1).html\">链*接</a></p>", "[链\\*接](http://a.gov.cn/x%20%281%29.html)")]
    [InlineData("<p>\uFDD20\uFDD3伪\uFDD4\0造</p>", "0伪造")]
    public async Task Html_becomes_markdown(string html, string markdown) => (await WrittenAsync(html)).ShouldBe(markdown);

    [Fact]
    public async Task Links_lead_where_the_old_site_led()
    {
        var (page, _) = await PageReaderTests.ReadAsync(
            Encoding.UTF8.GetBytes(Folder.Page(
                url: "http://x.gov.cn/site/a.html",
                body: "<p><a href='b.html#c'>乙</a> <a href='../附件/c%20d.pdf'>件</a> <a href='http://x.gov.cn/site/b.html'>同</a> <a href='http://y.gov.cn/'>外</a> <a href='zz.html'>无</a> <img src='/site/p.png' alt='图'> <a href='../../etc/passwd'>逃</a></p>")),
            null, new Folder().With("site/b.html", Folder.Page()).With("附件/c d.pdf", Folder.Pdf).With("site/p.png", Folder.Png));
        var article = page.ShouldBeOfType<ArticlePage>();
        article.Links.Select(l => l.Path).ShouldBe(["site/b.html", "附件/c d.pdf", "site/b.html", null, null, "site/p.png", null]);
        article.Links.Select(l => l.Address).ShouldContain("http://x.gov.cn/site/zz.html");
        article.Files.ShouldBe(["附件/c d.pdf", "site/p.png"]);
        LinkMarks.Fill(article.Content.Body, n => article.Links[n].Path is null ? null : $"/{n}").ShouldBe("[乙](/0) [件](/1) [同](/2) 外 无 ![图](/5) 逃");
    }

    [Fact]
    public async Task What_is_listed_below_the_text_is_attached_too()
    {
        var (page, _) = await PageReaderTests.ReadAsync(
            Encoding.UTF8.GetBytes(Folder.Page(more: "<div class='fj'><a href='x.pdf'>附件</a><a href='x.exe'>程序</a></div><footer><a href='y.pdf'>模板</a></footer>")),
            null, new Folder().With("site/x.pdf", Folder.Pdf).With("site/y.pdf", Folder.Pdf).With("site/x.exe", Folder.Pdf));
        page.ShouldBeOfType<ArticlePage>().Files.ShouldBe(["site/x.pdf"]);
    }

    private static async Task<string> WrittenAsync(string html)
    {
        var (page, faults) = await PageReaderTests.ReadAsync(Encoding.UTF8.GetBytes(Folder.Page(body: html)), null);
        faults.Select(f => f.Code).ShouldBeEmpty();
        var article = page.ShouldBeOfType<ArticlePage>();
        return LinkMarks.Fill(article.Content.Body, n => article.Links[n].Address);
    }
}
