using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace GovPortal.Portal.Suite;

/// <summary>An item's text as safe HTML: Markdown without raw HTML, sanitised once more.</summary>
public static class Bodies
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseSoftlineBreakAsHardlineBreak().Build();

    public static IHtmlContent ToHtml(string body) => new HtmlString(new HtmlSanitizer().Sanitize(Markdown.ToHtml(body, Pipeline)));
}
