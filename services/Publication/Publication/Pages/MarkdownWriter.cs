using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace GovPortal.Publication.Pages;

/// <summary>Writes the content of a page as the Markdown that items have: headings, paragraphs, lists, tables, links and images. What else a page has is dropped, its text is kept.</summary>
internal sealed class MarkdownWriter(PageLinks links, IElement? without)
{
    private readonly List<string> _blocks = [];
    private readonly StringBuilder _line = new();

    /// <param name="without">An element whose content stands elsewhere already.</param>
    public static string Write(IElement content, PageLinks links, IElement? without) => new MarkdownWriter(links, without).TextOf(content);

    private string TextOf(INode node)
    {
        Children(node);
        End("");
        return string.Join("\n\n", _blocks);
    }

    private void Children(INode parent)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text) Add(text.Data);
            else if (child is IElement element && element != without && !IsHidden(element)) Element(element);
        }
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "noscript" or "template" or "iframe" or "frame" or "object" or "embed" or "applet" or "svg" or "canvas" or "video" or "audio" or "math"
                or "input" or "select" or "button" or "textarea" or "link" or "meta" or "title" or "head" or "map":
                return;
            case "br":
                _line.Append('\n');
                return;
            case "hr":
                End("");
                _blocks.Add("---");
                return;
            case ['h', >= '1' and <= '6' and var level]:
                Block(element, new string('#', level - '0') + " ");
                return;
            case "ul" or "ol" or "menu" or "dir":
                End("");
                AddBlock(List(element));
                return;
            case "table":
                End("");
                Table(element);
                return;
            case "blockquote":
                End("");
                AddBlock("> " + Inner(element).Replace("\n", "\n> ", StringComparison.Ordinal));
                return;
            case "a":
                Link(element);
                return;
            case "img":
                if (links.Add(element.GetAttribute("src"), isImage: true) is { } image) _line.Append(LinkMarks.Image(image, MarkdownText.Escape(LinkMarks.Without(element.GetAttribute("alt") ?? "")).ReplaceLineEndings(" ")));
                return;
            case var name when Blocks.Contains(name):
                Block(element, "");
                return;
            default:
                Children(element);
                return;
        }
    }

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "aside", "center", "header", "footer", "main", "nav", "figure", "figcaption", "address", "dl", "dt", "dd", "fieldset", "form", "pre",
        "li", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "details", "summary",
    };

    private void Block(IElement element, string before)
    {
        End("");
        Children(element);
        End(before);
    }

    private void Link(IElement element)
    {
        var text = new MarkdownWriter(links, without).TextOf(element).ReplaceLineEndings(" ");
        if (text.Length == 0) return;
        _line.Append(links.Add(element.GetAttribute("href"), isImage: false) is { } number ? LinkMarks.Link(number, text) : text);
    }

    private string List(IElement list)
    {
        var (items, number) = (new List<string>(), list.LocalName == "ol" && int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start : 1);
        foreach (var item in list.Children)
        {
            var text = IsHidden(item) ? "" : Inner(item);
            if (text.Length == 0) continue;
            var mark = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            items.Add(mark + string.Join('\n', text.Split('\n').Select((line, at) => at == 0 || line.Length == 0 ? line : new string(' ', mark.Length) + line)));
        }

        return string.Join('\n', items);
    }

    private void Table(IElement table)
    {
        if (PipeTable.Of(table, cell => Inner(cell)) is { } written) AddBlock(written);
        else Children(table);
    }

    private string Inner(INode node) => new MarkdownWriter(links, without).TextOf(node);

    private void Add(string text)
    {
        foreach (var c in MarkdownText.Escape(LinkMarks.Without(text)))
        {
            var isBlank = c is ' ' or '\t' or '\n' or '\u00A0';
            if (!isBlank) _line.Append(c);
            else if (_line.Length > 0 && _line[^1] is not (' ' or '\n')) _line.Append(' ');
        }
    }

    private void End(string before)
    {
        var lines = _line.ToString().Split('\n').Select(line => MarkdownText.EscapeHead(line.Trim())).ToList();
        _line.Clear();
        while (lines is [.., ""]) lines.RemoveAt(lines.Count - 1);
        while (lines is ["", ..]) lines.RemoveAt(0);
        if (lines.Count == 0) return;
        // A heading is one line; an empty line in a paragraph ends it anyway.
        AddBlock(before.Length > 0 ? before + string.Join(' ', lines.Where(l => l.Length > 0)) : string.Join('\n', lines));
    }

    private void AddBlock(string text)
    {
        if (text.Length > 0) _blocks.Add(text);
    }

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden")
        || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) is true;
}
