using Microsoft.AspNetCore.Html;

namespace GovPortal.Portal.Suite;

/// <summary>Plain text with what was looked for in mark elements; everything else in it is escaped.</summary>
public static class Marked
{
    public static IHtmlContent Text(string text, IReadOnlyList<TextMark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var (html, at) = (new HtmlContentBuilder(), 0);
        foreach (var mark in marks.Where(m => m.Start >= 0 && m.Length > 0 && m.Start + m.Length <= text.Length).OrderBy(m => m.Start))
        {
            if (mark.Start < at) continue;
            html.Append(text[at..mark.Start]).AppendHtml("<mark>").Append(text.Substring(mark.Start, mark.Length)).AppendHtml("</mark>");
            at = mark.Start + mark.Length;
        }

        return html.Append(text[at..]);
    }
}
