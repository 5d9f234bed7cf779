using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;

namespace GovPortal.Portal.Suite;

/// <summary>An item's text as safe HTML: Markdown without raw HTML, sanitised once more.</summary>
public static class Bodies
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseSoftlineBreakAsHardlineBreak().Build();

    public static IHtmlContent ToHtml(string body)
    {
        var document = Markdown.Parse(body, Pipeline);
        // The page's own title is its only heading of the first rank.
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + 1, 6);
        return new HtmlString(new HtmlSanitizer().Sanitize(document.ToHtml(Pipeline)));
    }
}
