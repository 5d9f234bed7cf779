using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads every text of a .xlsx: cells of hidden sheets, rows and columns too, formulas, comments, names, headers, strings that no cell uses.</summary>
internal static class XlsxReader
{
    private const string CommentsType = "spreadsheetml.comments+xml";

    private static readonly string[] Types = ["worksheet+xml", "sharedStrings+xml", "sheet.main+xml", "sheet.macroEnabled.main+xml", CommentsType, "spreadsheetml.styles+xml"];

    public static bool Reads(string type) => Array.Exists(Types, t => type.EndsWith(t, StringComparison.Ordinal));

    public static IEnumerable<ReadPart> Read(OfficePackage package)
    {
        var strings = package.OfType("sharedStrings+xml").SelectMany(n => package.Xml(n).Root!.Elements().Where(e => e.Name.LocalName == "si")).ToList();
        var used = new HashSet<int>();
        var read = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in XlsxSheets.Of(package))
        {
            foreach (var part in new XlsxSheet(sheet, package.Xml(sheet.Part).Root!, strings, used).Read()) yield return part;
            foreach (var comments in CommentsOf(package, sheet).Where(read.Add)) foreach (var part in Comments(package.Xml(comments).Root!, sheet.Name)) yield return part;
        }

        // Comments that no sheet points to are in the file all the same.
        foreach (var comments in package.OfType(CommentsType).Where(read.Add)) foreach (var part in Comments(package.Xml(comments).Root!, Path.GetFileNameWithoutExtension(comments))) yield return part;

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
            if (PackageReader.Others("xlsx workbook", [package.Xml(name).Root!], e => e.Name.LocalName != "definedName") is { } others) yield return others;
        }

        foreach (var name in package.OfType("spreadsheetml.styles+xml"))
        {
            if (PackageReader.Others("xlsx styles", [package.Xml(name).Root!]) is { } others) yield return others;
        }
    }

    private static IEnumerable<string> CommentsOf(OfficePackage package, SheetEntry sheet) => package.Relations(sheet.Part).Values
        .Where(r => !r.Outside && package.TypeOf(r.Target).EndsWith(CommentsType, StringComparison.Ordinal) && package.Names.Contains(r.Target, StringComparer.OrdinalIgnoreCase)).Select(r => r.Target);

    private static IEnumerable<ReadPart> Comments(XElement root, string sheet)
    {
        foreach (var element in root.Descendants().Where(e => e.Name.LocalName is "comment" or "author"))
        {
            var author = element.Name.LocalName == "author";
            var story = new Story(author ? "xlsx comment author" : $"xlsx comment {sheet}!{(string?)element.Attribute("ref")}") { Trace = author ? HiddenTrace.Author : HiddenTrace.Comment };
            foreach (var text in XmlTexts.In(element)) story.Add(text);
            if (story.ToPart() is { } part) yield return part;
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
