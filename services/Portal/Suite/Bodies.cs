using System.Net;
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
        try
        {
            var document = Markdown.Parse(body, Pipeline);
            // The page's own title is its only heading of the first rank.
            foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + 1, 6);
            return new HtmlString(new HtmlSanitizer().Sanitize(document.ToHtml(Pipeline)));
        }
        catch (ArgumentException)
        {
            // Markdig's word for brackets or quotations nested deeper than it follows: such a text is no Markdown, and is shown as it stands.
            return new HtmlString($"<p>{WebUtility.HtmlEncode(body).ReplaceLineEndings("<br>")}</p>");
        }
    }
}
