using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads every text of a .docx: body, headers, notes, text boxes, comments, tracked changes, hidden text, field codes.</summary>
internal static class DocxReader
{
    public static readonly string[] StoryTypes =
    [
        "wordprocessingml.document.main+xml", "document.macroEnabled.main+xml", "wordprocessingml.header+xml", "wordprocessingml.footer+xml",
        "wordprocessingml.footnotes+xml", "wordprocessingml.endnotes+xml",
    ];

    public static IEnumerable<ReadPart> Read(OfficePackage package)
    {
        var hidden = DocxHidden.Styles(package);
        foreach (var type in StoryTypes)
        {
            var names = package.OfType(type).ToList();
            for (var i = 0; i < names.Count; i++)
            {
                var place = NameOf(type) + (names.Count > 1 ? $" {i + 1}" : "");
                var root = package.Xml(names[i]).Root!;
                foreach (var part in new DocxWalk(place, hidden).Read(root)) yield return part;
                foreach (var author in Authors(place, root)) yield return author;
                if (PackageReader.Others($"{place} attributes", [root], e => !DocxWalk.Reads(e)) is { } others) yield return others;
            }
        }

        foreach (var comment in Comments(package)) yield return comment;
    }

    /// <summary>Which parts this reader has read, for the one that reads the rest.</summary>
    public static bool Reads(string type) => Array.Exists(StoryTypes, t => type.EndsWith(t, StringComparison.Ordinal)) || type.EndsWith("wordprocessingml.comments+xml", StringComparison.Ordinal);

    /// <summary>Who changed the layout: what is inserted and deleted tells by itself that it is there.</summary>
    private static IEnumerable<ReadPart> Authors(string place, XElement root) => root.Descendants().Where(e => e.Name.LocalName.EndsWith("Change", StringComparison.Ordinal))
        .Attributes().Where(a => a.Name.LocalName == "author" && a.Value.Length > 0).DistinctBy(a => a.Value).Select(a => PackageReader.Author($"{place} change author", a));

    private static IEnumerable<ReadPart> Comments(OfficePackage package)
    {
        var number = 0;
        foreach (var comment in package.OfType("wordprocessingml.comments+xml").SelectMany(n => package.Xml(n).Root!.Elements()))
        {
            var story = new Story($"docx comment {++number}") { Trace = HiddenTrace.Comment };
            foreach (var paragraph in comment.Descendants().Where(e => e.Name.LocalName is "t" or "delText" or "p" or "instrText"))
            {
                if (paragraph.Name.LocalName == "p") story.Break();
                else story.Add(new ElementText(paragraph));
            }

            if (story.ToPart() is { } part) yield return part;
            foreach (var author in comment.Attributes().Where(a => a.Name.LocalName is "author" or "initials" && a.Value.Length > 0))
                yield return PackageReader.Author($"docx comment {number} {author.Name.LocalName}", author);
        }
    }

    private static string NameOf(string type) => type switch
    {
        _ when type.Contains("header", StringComparison.Ordinal) => "docx header",
        _ when type.Contains("footer", StringComparison.Ordinal) => "docx footer",
        _ when type.Contains("footnotes", StringComparison.Ordinal) => "docx footnotes",
        _ when type.Contains("endnotes", StringComparison.Ordinal) => "docx endnotes",
        _ => "docx body",
    };
}
