using System.Xml.Linq;

namespace GovPortal.Publication.Leaks;

/// <summary>Takes out of a .docx what a reader does not see: tracked changes, hidden text, comments' marks, field codes, embedded objects, editing marks.</summary>
internal static class DocxCleaner
{
    private static readonly string[] Removed =
    [
        "del", "moveFrom", "delText", "delInstrText", "instrText", "fldChar", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "object", "control", "altChunk", "subDoc",
        "dataBinding", "proofErr", "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
        "tcPrChange", "trPrChange", "tblGridChange", "numberingChange", "docVars", "rsids", "attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "lastRenderedPageBreak", "cellDel", "cellIns", "ffData",
        "embedRegular", "embedBold", "embedItalic", "embedBoldItalic", "alias", "tag", "placeholder", "comboBox", "dropDownList", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "personalInfo",
    ];

    private static readonly string[] Unwrapped = ["ins", "moveTo", "fldSimple", "smartTag", "customXml"];

    public static void Clean(OfficePackage package)
    {
        var hidden = DocxHidden.Styles(package);
        foreach (var name in package.Names.Where(n => package.IsXml(n) && package.TypeOf(n).Contains("word", StringComparison.OrdinalIgnoreCase)).ToList()) Clean(package.Xml(name).Root!, hidden);
        OfficeCleaner.Clean(package, new HashSet<string>());
    }

    private static void Clean(XElement root, HashSet<string> hiddenStyles)
    {
        foreach (var row in root.Descendants().Where(e => e.Name.LocalName == "tr" && e.Elements().Any(p => p.Name.LocalName == "trPr" && p.Elements().Any(d => d.Name.LocalName == "del"))).ToList()) DocxHidden.RemoveWithTable(row);
        DocxHidden.Remove(root, hiddenStyles);
        foreach (var element in root.Descendants().Where(e => Removed.Contains(e.Name.LocalName)).ToList()) element.RemoveIfThere();
        // From the inside out, so that what is unwrapped is in the tree still.
        foreach (var element in root.Descendants().Where(e => Unwrapped.Contains(e.Name.LocalName)).Reverse().ToList()) element.ReplaceWith(element.Elements().Where(e => !e.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)));
        // Drawings other than pictures and boxes keep their text in parts that are gone.
        foreach (var graphic in root.Descendants().Where(e => e.Name.LocalName == "graphicData" && (string?)e.Attribute("uri") is { } uri && (uri.EndsWith("/chart", StringComparison.Ordinal) || uri.EndsWith("/diagram", StringComparison.Ordinal))).ToList())
            (graphic.Ancestors().FirstOrDefault(a => a.Name.LocalName == "drawing") ?? graphic).RemoveIfThere();
        foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal) || a.Name.LocalName is "descr" or "author" or "initials").ToList()) attribute.Remove();
        root.DescendantNodes().Where(n => n is XComment or XProcessingInstruction).ToList().ForEach(n => n.Remove());
    }
}
