using System.Security.Cryptography;
using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads what every Office file carries beside its content: properties, links, pictures, files in the file, and parts that nobody expects.</summary>
internal static class PackageReader
{
    private static readonly string[] Authors = ["creator", "lastModifiedBy", "Company", "Manager"];

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

    private static IEnumerable<ReadPart> Unexpected(string prefix, string name, XElement root)
    {
        var comments = name.Contains("omments", StringComparison.Ordinal) || name.Contains("/persons/", StringComparison.Ordinal) || name.EndsWith("people.xml", StringComparison.Ordinal);
        if (comments && name.Contains("/threadedComments/", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var (comment, number) in root.Elements().Select((c, i) => (c, i + 1)))
            {
                var story = new Story($"{prefix} threaded comment {(string?)comment.Attribute("ref") ?? $"{number}"}") { Trace = HiddenTrace.Comment };
                foreach (var text in XmlTexts.In(comment)) story.Add(text);
                if (story.ToPart() is { } part) yield return part;
            }

            yield break;
        }

        if (Others($"{prefix} part {name}", [root]) is { } others) yield return others;
    }

    private static IEnumerable<ReadPart> Binary(string prefix, string name, byte[] bytes, int depth)
    {
        if (name.Contains("printerSettings", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".odttf", StringComparison.OrdinalIgnoreCase)) yield break;
        var place = $"{prefix} embedded {Path.GetFileName(name)}";
        yield return Picture(place, bytes) with { Part = Picture(place, bytes).Part with { Trace = HiddenTrace.Embedded } };
        if (bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith("%PDF"u8))
        {
            foreach (var part in FileReader.Read(bytes, "", null, depth + 1).Parts) yield return part with { Part = FileReader.Placed(part.Part, place), Pieces = [] };
        }
    }
}
