using System.Xml.Linq;

namespace GovPortal.Publication.Leaks;

/// <summary>What a .docx holds and a reader of it does not see: rows and runs set hidden, and paragraphs and runs in a style that hides its text.</summary>
internal static class DocxHidden
{
    /// <summary>The styles that hide what is set in them.</summary>
    public static HashSet<string> Styles(OfficePackage package) => package.OfType("wordprocessingml.styles+xml")
        .SelectMany(n => package.Xml(n).Root!.Elements().Where(e => e.Name.LocalName == "style"))
        .Where(s => s.Descendants().Any(e => e.Name.LocalName is "vanish" or "webHidden" && IsOn(e)))
        .Select(s => Attribute(s, "styleId"))
        .ToHashSet(StringComparer.Ordinal);

    /// <param name="element">A row, a paragraph or a run; nothing else is hidden as such.</param>
    public static bool IsUnseen(XElement element, IReadOnlySet<string> styles) => element.Name.LocalName switch
    {
        "tr" => Properties(element, "trPr").Any(e => e.Name.LocalName == "hidden" && IsOn(e)),
        "p" => Properties(element, "pPr").Any(e => e.Name.LocalName == "pStyle" && styles.Contains(Attribute(e, "val"))),
        "r" => Properties(element, "rPr").Any(e => (e.Name.LocalName is "vanish" or "webHidden" && IsOn(e)) || (e.Name.LocalName == "rStyle" && styles.Contains(Attribute(e, "val")))),
        _ => false,
    };

    /// <summary>Takes out what is hidden; a cell must keep a paragraph, so one of those stays, empty.</summary>
    public static void Remove(XElement root, IReadOnlySet<string> styles)
    {
        foreach (var unseen in root.Descendants().Where(e => IsUnseen(e, styles)).ToList())
        {
            if (unseen.Name.LocalName == "p") unseen.Nodes().Where(n => n is not XElement { Name.LocalName: "pPr" }).Remove();
            else RemoveWithTable(unseen);
        }
    }

    /// <summary>Removes an element; a table without a row is none.</summary>
    public static void RemoveWithTable(XElement element)
    {
        var table = element.Name.LocalName == "tr" ? element.Ancestors().FirstOrDefault(a => a.Name.LocalName == "tbl") : null;
        element.RemoveIfThere();
        if (table?.Parent is not null && !table.Descendants().Any(e => e.Name.LocalName == "tr")) table.ReplaceWith(new XElement(table.Name.Namespace + "p"));
    }

    internal static bool IsOn(XElement flag) => Attribute(flag, "val") is not ("0" or "false" or "off");

    private static IEnumerable<XElement> Properties(XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name).Elements();

    private static string Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value ?? "";
}
