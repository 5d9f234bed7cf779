using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads every text of a .xlsx: cells of hidden sheets, rows and columns too, formulas, comments, names, headers, strings that no cell uses.</summary>
internal static class XlsxReader
{
    private static readonly string[] Types = ["worksheet+xml", "sharedStrings+xml", "sheet.main+xml", "sheet.macroEnabled.main+xml", "spreadsheetml.comments+xml", "spreadsheetml.styles+xml"];

    public static bool Reads(string type) => Array.Exists(Types, t => type.EndsWith(t, StringComparison.Ordinal));

    public static IEnumerable<ReadPart> Read(OfficePackage package)
    {
        var strings = package.OfType("sharedStrings+xml").SelectMany(n => package.Xml(n).Root!.Elements().Where(e => e.Name.LocalName == "si")).ToList();
        var used = new HashSet<int>();
        foreach (var sheet in XlsxSheets.Of(package))
        {
            foreach (var part in new XlsxSheet(sheet, package.Xml(sheet.Part).Root!, strings, used).Read()) yield return part;
            foreach (var part in Comments(package, sheet)) yield return part;
        }

        var unused = 0;
        for (var i = 0; i < strings.Count; i++)
        {
            if (used.Contains(i)) continue;
            var story = new Story($"xlsx unused string {++unused}") { Trace = HiddenTrace.Leftover };
            foreach (var text in XlsxSheet.Texts(strings[i])) story.Add(new ElementText(text));
            if (story.ToPart() is { } part) yield return part;
        }

        foreach (var name in package.OfType("sheet.main+xml").Concat(package.OfType("sheet.macroEnabled.main+xml")))
        {
            foreach (var defined in package.Xml(name).Root!.Descendants().Where(e => e.Name.LocalName == "definedName"))
                yield return new ReadPart(new ScannedPart($"xlsx defined name {(string?)defined.Attribute("name")}", $"{(string?)defined.Attribute("name")} {defined.Value} {(string?)defined.Attribute("comment")}"), []);
            if (PackageReader.Others("xlsx workbook", XmlTexts.Of(package.Xml(name).Root!, attributesOnly: true)) is { } others) yield return others;
        }

        foreach (var name in package.OfType("spreadsheetml.styles+xml"))
        {
            if (PackageReader.Others("xlsx styles", XmlTexts.Of(package.Xml(name).Root!, attributesOnly: true)) is { } others) yield return others;
        }
    }

    private static IEnumerable<ReadPart> Comments(OfficePackage package, SheetEntry sheet)
    {
        foreach (var (target, outside) in package.Relations(sheet.Part).Values)
        {
            if (outside || !package.TypeOf(target).EndsWith("spreadsheetml.comments+xml", StringComparison.Ordinal) || !package.Names.Contains(target, StringComparer.OrdinalIgnoreCase)) continue;
            foreach (var element in package.Xml(target).Root!.Descendants().Where(e => e.Name.LocalName is "comment" or "author"))
            {
                var author = element.Name.LocalName == "author";
                var story = new Story(author ? "xlsx comment author" : $"xlsx comment {sheet.Name}!{(string?)element.Attribute("ref")}") { Trace = author ? HiddenTrace.Author : HiddenTrace.Comment };
                foreach (var text in author ? [element] : element.Descendants().Where(e => e.Name.LocalName == "t")) story.Add(new ElementText(text));
                if (story.ToPart() is { } part) yield return part;
            }
        }
    }
}

/// <summary>A sheet of a workbook.</summary>
internal sealed record SheetEntry(string Name, string Part, bool Hidden);

internal static class XlsxSheets
{
    public static IReadOnlyList<SheetEntry> Of(OfficePackage package)
    {
        var sheets = new List<SheetEntry>();
        foreach (var book in package.OfType("sheet.main+xml").Concat(package.OfType("sheet.macroEnabled.main+xml")))
        {
            var relations = package.Relations(book);
            foreach (var sheet in package.Xml(book).Root!.Descendants().Where(e => e.Name.LocalName == "sheet"))
            {
                var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value ?? "";
                if (relations.TryGetValue(id, out var target) && package.Names.Contains(target.Target, StringComparer.OrdinalIgnoreCase))
                    sheets.Add(new SheetEntry((string?)sheet.Attribute("name") ?? "", target.Target, (string?)sheet.Attribute("state") is "hidden" or "veryHidden"));
            }
        }

        // A sheet that the workbook does not list is in the file all the same.
        foreach (var orphan in package.OfType("worksheet+xml").Where(n => !sheets.Exists(s => s.Part.Equals(n, StringComparison.OrdinalIgnoreCase))))
            sheets.Add(new SheetEntry(Path.GetFileNameWithoutExtension(orphan), orphan, Hidden: true));
        return sheets;
    }
}
