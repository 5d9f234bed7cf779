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

/// <summary>Finds the texts of XML that no reader knows the meaning of: elements and attributes alike.</summary>
internal static class XmlTexts
{
    private const int LongNumber = 11;

    /// <summary>Every text that could tell of a person: Han characters, mail addresses, long numbers.</summary>
    public static IEnumerable<ITextHolder> Of(XElement root, bool attributesOnly = false)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if (!attributesOnly && !element.HasElements && element.Value.Length > 0) yield return new ElementText(element);
            foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && Tells(a.Value))) yield return new AttributeText(attribute);
        }
    }

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
