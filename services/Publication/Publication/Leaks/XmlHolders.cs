using System.Globalization;
using System.Xml.Linq;

namespace GovPortal.Publication.Leaks;

/// <summary>The text of an element.</summary>
internal sealed record ElementText(XElement Element) : ITextHolder
{
    public string Read() => Element.Value;

    public void Write(string text)
    {
        Element.Value = text;
        Element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }
}

/// <summary>The value of an attribute.</summary>
internal sealed record AttributeText(XAttribute Attribute) : ITextHolder
{
    public string Read() => Attribute.Value;

    public void Write(string text) => Attribute.Value = text;
}

/// <summary>One run of characters, in an element that may hold others beside it.</summary>
internal sealed record NodeText(XText Node) : ITextHolder
{
    public string Read() => Node.Value;

    public void Write(string text)
    {
        Node.Value = text;
        if (Node.Parent is { Name: { LocalName: "t", NamespaceName: var ns } } && !ns.Contains("/drawingml/", StringComparison.Ordinal)) Node.Parent.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }
}

/// <summary>A digit set as a symbol of a font (<c>w:sym</c>); a masked one becomes text.</summary>
internal sealed record SymbolText(XElement Symbol) : ITextHolder
{
    /// <summary>Symbol fonts keep their characters from F000 on.</summary>
    public string Read() => Symbol.Attributes().FirstOrDefault(a => a.Name.LocalName == "char")?.Value is { } code
        && int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && (number & 0xF000) is 0xF000 or 0
        && (char)(number & 0xFFF) is var c && (char.IsAsciiDigit(c) || c is 'X' or 'x') ? $"{c}" : "";

    public void Write(string text)
    {
        if (text.Length == 0) Symbol.Remove();
        else Symbol.ReplaceWith(new XElement(Symbol.Name.Namespace + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
    }
}

/// <summary>Finds the texts of XML that no reader knows the meaning of: elements and attributes alike.</summary>
internal static class XmlTexts
{
    private const int LongNumber = 11;

    /// <summary>What stands in one of these is one text to a reader, in however many runs.</summary>
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "p", "div", "td", "th", "li", "si", "is", "text", "comment" };

    /// <summary>Every text, that of one paragraph together, and every attribute that could tell of a person: Han characters, mail addresses, long numbers.</summary>
    /// <param name="reads">Whether to read the characters of an element itself; another reader may have done so.</param>
    public static void AddTo(Story story, XElement root, Func<XElement, bool>? reads = null)
    {
        XElement? block = null;
        foreach (var node in root.DescendantNodesAndSelf())
        {
            if (node is XElement { Name.LocalName: "br" or "cr" or "tab" } gap && block is not null && BlockOf(gap) == block) story.Add(gap.Name.LocalName == "tab" ? "\t" : "\n");
            if (node is not XText { Parent: { } parent } text || string.IsNullOrWhiteSpace(text.Value) || reads?.Invoke(parent) == false) continue;
            if (BlockOf(parent) is var own && own != block) Apart(story);
            block = own;
            story.Add(new NodeText(text));
        }

        foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration && Tells(a.Value)))
        {
            Apart(story);
            story.Add(new AttributeText(attribute));
        }
    }

    /// <summary>The runs of characters in an element, without the blanks that set its tags apart.</summary>
    public static IEnumerable<ITextHolder> In(XElement element) =>
        element.DescendantNodes().OfType<XText>().Where(t => t.Parent!.Name.LocalName == "t" || !string.IsNullOrWhiteSpace(t.Value)).Select(t => new NodeText(t));

    /// <summary>Not a bare line break: two numbers of two attributes are never one number.</summary>
    private static void Apart(Story story)
    {
        if (story.Length > 0) story.Add("\n；\n");
    }

    private static XElement BlockOf(XElement element) => element.AncestorsAndSelf().FirstOrDefault(e => Blocks.Contains(e.Name.LocalName)) ?? (IsInline(element) && element.Parent is { } parent ? parent : element);

    private static bool IsInline(XElement element) => element.Name.LocalName is "br" or "cr" or "tab";

    private static bool Tells(string value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (c is '@' or (>= '\u3400' and <= '\u9FFF') or (>= '\uFF10' and <= '\uFF19')) return true;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= LongNumber;
    }
}
