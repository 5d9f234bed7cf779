using System.Net;

namespace GovPortal.Portal.Tests;

/// <summary>What a person gets who took a wrong turn, or came while a service was away.</summary>
public sealed class ProblemPageTests(PlayedPortal portal) : IClassFixture<PlayedPortal>
{
    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "页面不存在")]
    [InlineData("/kanzhuang/nothing/at/all", HttpStatusCode.NotFound, "页面不存在")]
    [InlineData("/kanzhuang/reports/2007", HttpStatusCode.NotFound, "页面不存在")]
    [InlineData("/broken", HttpStatusCode.ServiceUnavailable, "服务暂时不可用")]
    public async Task An_error_is_a_page_of_the_site_with_its_own_status(string path, HttpStatusCode status, string title)
    {
        using var answer = await portal.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain($"<h1>{title}</h1>");
        html.ShouldContain("SiteIDCode");
        html.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task Chinese_stands_in_the_page_as_Chinese_and_markup_in_a_name_stays_text()
    {
        var html = await portal.Browser.GetStringAsync(new Uri("/kanzhuang", UriKind.Relative), TestContext.Current.CancellationToken);
        html.ShouldContain("看庄镇");
        html.ShouldNotContain("&#x");
        (await portal.Browser.GetStringAsync(new Uri("/search?q=<script>", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldNotContain("<script>");
    }
}
