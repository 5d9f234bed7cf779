using System.Security.Cryptography;
using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads what every Office file carries beside its content: properties, links, pictures, files in the file, and parts that nobody expects.</summary>
internal static class PackageReader
{
    private static readonly string[] Authors = ["creator", "lastModifiedBy", "Company", "Manager"];

    /// <summary>Who commented on the file.</summary>
    private static readonly string[] People = ["/people.xml", "/persons/"];

    /// <summary>What a spreadsheet keeps of earlier texts and of other files: the log of changes, copies of the data behind pivot tables and links.</summary>
    private static readonly string[] Kept = ["/revisions/", "/pivotCache/", "/externalLinks/"];

    public static IEnumerable<ReadPart> Read(OfficePackage package, FileKind kind, int depth)
    {
        var prefix = kind == FileKind.Docx ? "docx" : "xlsx";
        foreach (var name in package.Names.Order(StringComparer.Ordinal).ToList())
        {
            var type = package.TypeOf(name);
            if (name == OfficePackage.ContentTypesName || (kind == FileKind.Docx ? DocxReader.Reads(type) : XlsxReader.Reads(type))) continue;
            if (name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && package.IsXml(name)) foreach (var part in Properties(package.Xml(name).Root!)) yield return part;
            else if (package.IsXml(name)) foreach (var part in Unexpected(prefix, name, package.Xml(name).Root!)) yield return part;
            else if (package.IsPicture(name)) yield return Picture($"{prefix} picture {Path.GetFileName(name)}", package.Bytes(name));
            else foreach (var part in Binary(prefix, name, package.Bytes(name), depth)) yield return part;
        }
    }

    /// <summary>Texts without an order of their own, each paragraph apart.</summary>
    /// <param name="reads">Whether to read the characters of an element; null: of all.</param>
    public static ReadPart? Others(string place, IEnumerable<XElement> roots, Func<XElement, bool>? reads = null)
    {
        var story = new Story(place);
        foreach (var root in roots) XmlTexts.AddTo(story, root, reads);
        return story.ToPart();
    }

    /// <summary>A picture's text is a stand-in made of its hash: another picture is another finding.</summary>
    public static ReadPart Picture(string place, byte[] bytes) =>
        new(new ScannedPart(place, string.Concat(SHA256.HashData(bytes).Take(10).Select(b => $"{(char)('a' + (b >> 4))}{(char)('a' + (b & 15))}"))) { Trace = HiddenTrace.Picture }, []);

    private static IEnumerable<ReadPart> Properties(XElement root)
    {
        foreach (var property in root.Elements().Where(e => !string.IsNullOrWhiteSpace(e.Value)))
        {
            var name = (string?)property.Attribute("name") ?? property.Name.LocalName;
            var trace = Authors.Contains(property.Name.LocalName) ? HiddenTrace.Author : HiddenTrace.None;
            // Times, counts and versions tell nothing.
            if (trace == HiddenTrace.None && property.Name.LocalName is "created" or "modified" or "TotalTime" or "Pages" or "Words" or "Characters" or "CharactersWithSpaces" or "Lines" or "Paragraphs" or "AppVersion" or "DocSecurity" or "revision")
                continue;
            yield return new ReadPart(new ScannedPart($"property {name}", property.Value) { Trace = trace }, property.HasElements ? [] : [new StoryPiece(0, new ElementText(property), property.Value.Length)]);
        }
    }

    /// <summary>The name of someone who worked on the file.</summary>
    public static ReadPart Author(string place, XAttribute name) =>
        new(new ScannedPart(place, name.Value) { Trace = HiddenTrace.Author }, [new StoryPiece(0, new AttributeText(name), name.Value.Length)]);

    private static IEnumerable<ReadPart> Unexpected(string prefix, string name, XElement root)
    {
        if (name.Contains("/threadedComments/", StringComparison.OrdinalIgnoreCase)) return ThreadedComments(prefix, root);
        if (IsAny(name, People)) return root.Descendants().Attributes().Where(a => a.Name.LocalName is "author" or "displayName" or "userId" && a.Value.Length > 0).DistinctBy(a => a.Value).Select(a => Author($"{prefix} person", a));
        if (Others($"{prefix} part {name}", [root]) is not { } others) return [];
        return [IsAny(name, Kept) ? others with { Part = others.Part with { Trace = HiddenTrace.Leftover } } : others];
    }

    private static bool IsAny(string name, string[] pieces) => Array.Exists(pieces, p => ("/" + name).Contains(p, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<ReadPart> ThreadedComments(string prefix, XElement root)
    {
        foreach (var (comment, number) in root.Elements().Select((c, i) => (c, i + 1)))
        {
            var story = new Story($"{prefix} threaded comment {(string?)comment.Attribute("ref") ?? $"{number}"}") { Trace = HiddenTrace.Comment };
            foreach (var text in XmlTexts.In(comment)) story.Add(text);
            if (story.ToPart() is { } part) yield return part;
        }
    }

    /// <summary>A file in the file; one of a kind that nothing here reads is told all the same, and goes when the file is masked.</summary>
    private static IEnumerable<ReadPart> Binary(string prefix, string name, byte[] bytes, int depth)
    {
        if (name.Contains("printerSettings", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".odttf", StringComparison.OrdinalIgnoreCase)) yield break;
        var place = $"{prefix} embedded {Path.GetFileName(name)}";
        yield return Picture(place, bytes) with { Part = Picture(place, bytes).Part with { Trace = HiddenTrace.Embedded } };
        if (bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith("%PDF"u8))
        {
            foreach (var part in FileReader.Inside(bytes, depth)) yield return part with { Part = FileReader.Placed(part.Part, place), Pieces = [] };
        }
    }
}
