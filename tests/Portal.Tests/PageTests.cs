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
}
