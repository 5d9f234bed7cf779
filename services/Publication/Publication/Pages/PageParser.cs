using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GovPortal.Kernel;

namespace GovPortal.Publication.Pages;

/// <summary>Parses a page, and gives up as soon as its elements stand deeper in one another, or are more, than any page needs.</summary>
/// <remarks>The parser looks through all open elements for each new one: of a hundred thousand that nobody closes it would make minutes of work, so the end is too late to look.</remarks>
internal static class PageParser
{
    /// <returns>The page, or what is wrong with it.</returns>
    public static (IDocument? Document, Error? Fault) Parse(string text)
    {
        INode? last = null;
        var elements = 0;
        // What stands in a template has no parent to count by.
        var templates = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                if (++elements > PageLimits.Elements) throw new RefusedException(PageFaults.TooLong.Saying($"A page has at most {PageLimits.Elements} elements."));
                if (element.LocalName == "template") templates++;
                // The new one stands nowhere yet; the one before has its place.
                if (templates > PageLimits.Depth || (last is not null && IsTooDeep(last))) throw new RefusedException(PageFaults.TooDeep);
                last = element;
            },
        });
        try
        {
            var document = parser.ParseDocument(text);
            if (last is null || !IsTooDeep(last)) return (document, null);
            document.Dispose();
            return (null, PageFaults.TooDeep);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Fault);
        }
    }

    private static bool IsTooDeep(INode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (++depth > PageLimits.Depth) return true;
        }

        return false;
    }

    private sealed class RefusedException(Error fault) : Exception
    {
        public Error Fault => fault;
    }
}
