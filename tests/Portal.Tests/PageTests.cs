using System.Text.Encodings.Web;
using GovPortal.Portal.Pages;
using GovPortal.Portal.Suite;

namespace GovPortal.Portal.Tests;

public sealed class PageTests
{
    private static readonly TownSummary Town = new("kanzhuang", "看庄镇", "town", "990000101", null);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public void A_body_cannot_bring_a_script(string body)
    {
        using var writer = new StringWriter();
        Bodies.ToHtml(body).WriteTo(writer, HtmlEncoder.Default);
        var html = writer.ToString();
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("href=\"javascript");
    }

    [Theory]
    [InlineData('[')]
    [InlineData('>')]
    public void A_body_that_is_nested_too_deeply_is_shown_as_it_stands(char nesting)
    {
        using var writer = new StringWriter();
        Bodies.ToHtml(new string(nesting, 5_000) + "正文<script>\n第二行").WriteTo(writer, HtmlEncoder.Default);
        writer.ToString().ShouldContain("正文");
        writer.ToString().ShouldNotContain("<script");
    }

    [Fact]
    public void An_article_carries_the_statutory_tags()
    {
        var tags = PageMeta.Article(Town, "notice", "关于春耕的通知", new DateOnly(2014, 3, 5)).Tags.ToDictionary(t => t.Name, t => t.Value);
        tags["ArticleTitle"].ShouldBe("关于春耕的通知");
        tags["PubDate"].ShouldBe("2014-03-05 00:00");
        tags["ContentSource"].ShouldBe("看庄镇人民政府");
        tags["ColumnType"].ShouldBe("工作动态");
        tags.Keys.ShouldContain("ColumnDescription");
        tags.Keys.ShouldContain("ColumnKeywords");
    }

    [Fact]
    public void Every_column_has_a_Chinese_name_and_a_type() => Names.Statutory.Concat(Names.Others).ShouldAllBe(c => Names.Column(c) != c && Names.ColumnType(c) != c);

    [Theory]
    [InlineData("低保公示", 0, 2, "<mark>低保</mark>公示")]
    [InlineData("<b>低保", 3, 2, "&lt;b&gt;<mark>低保</mark>")]
    [InlineData("低<保", 0, 3, "<mark>低&lt;保</mark>")]
    [InlineData("低保", 1, 9, "低保")]
    [InlineData("低保", -1, 1, "低保")]
    public void What_was_looked_for_is_marked_and_nothing_else_is_markup(string text, int start, int length, string expected)
    {
        using var writer = new StringWriter();
        Marked.Text(text, [new TextMark(start, length)]).WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        writer.ToString().ShouldBe(expected);
    }
}
