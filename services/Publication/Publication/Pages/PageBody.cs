using AngleSharp.Dom;

namespace GovPortal.Publication.Pages;

/// <summary>Finds the text of a page among its navigation: where the systems of government sites put it, else where most of it is.</summary>
internal static class PageBody
{
    private static readonly string[] Containers =
    [
        "#zoom", "#Zoom", "#UCAP-CONTENT", ".TRS_Editor", ".TRS_UEDITOR", ".TRS_PreAppend", "#ContentRegion", ".pages_content", ".view_content", ".article-content", ".article_content",
        ".news_content", ".content-text", "article", ".article", "#article", "#content", ".content", "main",
    ];

    private static readonly HashSet<string> NoText = new(StringComparer.Ordinal) { "script", "style", "noscript", "nav", "header", "footer", "select", "form", "iframe", "head", "template" };

    public static IElement? Of(IDocument page)
    {
        foreach (var container in Containers)
        {
            if (page.QuerySelectorAll(container).FirstOrDefault(e => Length(e) > 0 || e.QuerySelector("img") is not null) is { } found) return found;
        }

        return page.Body is { } body ? Largest(body) : null;
    }

    /// <summary>Goes down as long as one child holds most of the text.</summary>
    private static IElement? Largest(IElement body)
    {
        if (Length(body) == 0) return null;
        var block = body;
        while (block.Children.Where(c => c.LocalName is "div" or "section" or "td" or "table" or "tbody" or "tr" or "center").MaxBy(Length) is { } child && Length(child) * 5 > Length(block) * 4)
            block = child;
        return block;
    }

    private static int Length(IElement element)
    {
        var length = 0;
        for (INode? node = element.FirstChild; node is not null;)
        {
            if (node is IText text) length += text.Data.Count(c => !char.IsWhiteSpace(c));
            node = node.FirstChild is { } first && !(node is IElement e && NoText.Contains(e.LocalName)) ? first : Next(node, element);
        }

        return length;
    }

    private static INode? Next(INode node, INode root)
    {
        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } next) return next;
        }

        return null;
    }
}
