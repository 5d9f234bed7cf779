using System.Xml.Linq;

namespace GovPortal.Publication.Leaks;

/// <summary>Takes out of a .xlsx what a reader does not see: hidden sheets, rows and columns, formulas, names, comments, lists of choices, pivot caches, unused strings.</summary>
internal static class XlsxCleaner
{
    private static readonly string[] KeptInSheet =
        ["sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "drawing"];

    private static readonly string[] KeptInBook = ["workbookPr", "bookViews", "sheets"];

    public static void Clean(OfficePackage package)
    {
        var sheets = XlsxSheets.Of(package);
        var hidden = sheets.Where(s => s.Hidden).Select(s => s.Part).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (hidden.Count == sheets.Count) throw new RefusedFileException(LeakFileErrors.NotMaskable);
        foreach (var book in package.OfType("sheet.main+xml").Concat(package.OfType("sheet.macroEnabled.main+xml")).ToList()) CleanBook(package, book, hidden);
        var used = new HashSet<int>();
        foreach (var sheet in sheets.Where(s => !s.Hidden)) CleanSheet(package.Xml(sheet.Part).Root!, used);
        foreach (var strings in package.OfType("sharedStrings+xml").ToList()) CleanStrings(package.Xml(strings).Root!, used);
        foreach (var drawing in package.OfType("officedocument.drawing+xml").ToList()) CleanDrawing(package.Xml(drawing).Root!);
        OfficeCleaner.Clean(package, hidden);
    }

    private static void CleanBook(OfficePackage package, string book, HashSet<string> hidden)
    {
        var (root, relations) = (package.Xml(book).Root!, package.Relations(book));
        root.Elements().Where(e => !KeptInBook.Contains(e.Name.LocalName)).Remove();
        root.Elements().Where(e => e.Name.LocalName == "workbookPr").Attributes("codeName").Remove();
        // A star is no character of a sheet's name.
        foreach (var name in root.Descendants().Where(e => e.Name.LocalName == "sheet").Attributes("name")) name.Value = name.Value.Replace('*', '×');
        foreach (var view in root.Descendants().Where(e => e.Name.LocalName == "workbookView")) view.Attributes().Where(a => a.Name.LocalName is "activeTab" or "firstSheet").Remove();
        root.Descendants().Where(e => e.Name.LocalName == "sheet" && relations.TryGetValue(e.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value ?? "", out var target) && hidden.Contains(target.Target)).ToList().ForEach(e => e.Remove());
    }

    private static void CleanSheet(XElement root, HashSet<int> used)
    {
        var columns = XlsxSheet.HiddenColumns(root);
        root.Elements().Where(e => !KeptInSheet.Contains(e.Name.LocalName)).Remove();
        root.Descendants().Where(e => e.Name.LocalName == "row" && XlsxSheet.IsHiddenRow(e)).ToList().ForEach(e => e.Remove());
        foreach (var row in root.Descendants().Where(e => e.Name.LocalName == "row").ToList())
        {
            foreach (var (cell, _) in XlsxSheet.Cells(row).Where(c => columns.Any(h => c.Column >= h.From && c.Column <= h.To)).ToList()) cell.Remove();
        }

        root.Descendants().Where(e => e.Name.LocalName == "col").Attributes().Where(a => a.Name.LocalName is "hidden" or "collapsed" or "outlineLevel").Remove();
        // A formula would bring back what its cell no longer says.
        root.Descendants().Where(e => e.Name.LocalName is "f" or "extLst").ToList().ForEach(e => e.Remove());
        root.Descendants().Where(e => e.Name.LocalName == "pageSetup").Attributes().Where(a => a.Name.LocalName == "id").Remove();
        foreach (var cell in root.Descendants().Where(e => e.Name.LocalName == "c" && (string?)e.Attribute("t") == "s"))
        {
            if (int.TryParse(cell.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value, out var index)) used.Add(index);
        }
    }

    private static void CleanStrings(XElement root, HashSet<int> used)
    {
        var items = root.Elements().Where(e => e.Name.LocalName == "si").ToList();
        for (var i = 0; i < items.Count; i++)
        {
            items[i].Descendants().Where(e => e.Name.LocalName is "rPh" or "phoneticPr").ToList().ForEach(e => e.Remove());
            if (used.Contains(i)) continue;
            // The numbers of the others must not change: an unused string stays, empty.
            items[i].RemoveNodes();
            items[i].Add(new XElement(root.Name.Namespace + "t"));
        }

        root.Elements().Where(e => e.Name.LocalName == "extLst").Remove();
    }

    private static void CleanDrawing(XElement root)
    {
        foreach (var frame in root.Descendants().Where(e => e.Name.LocalName is "graphicFrame" or "control" or "oleObj").ToList())
            (frame.Ancestors().FirstOrDefault(a => a.Name.LocalName.EndsWith("Anchor", StringComparison.Ordinal)) ?? frame).RemoveIfThere();
        root.Descendants().Attributes().Where(a => a.Name.LocalName is "descr" or "title" or "textlink" or "macro").ToList().ForEach(a => a.Remove());
    }
}
