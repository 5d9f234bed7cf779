using System.Text;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>The net under the reading of a PDF: every string and every stream of it that nothing else has read, at the place <c>pdf object N</c>.</summary>
internal static class PdfNet
{
    /// <summary>What pages draw but their text does not hold: masking cannot paint it, since nothing says where it is.</summary>
    private const string Unplaced = "pdf pattern";

    private const int ParentsAbove = 32;

    /// <summary>Whether a place is one that a page shows, and not one of a file in the file.</summary>
    public static bool IsUnplaced(string place) => place.Contains(Unplaced, StringComparison.Ordinal) && !place.Contains("pdf embedded", StringComparison.Ordinal);

    public static IEnumerable<ReadPart> Read(PdfFile file)
    {
        var objects = PdfObjects.Of(file);
        foreach (var part in Streams(file, objects)) yield return part;
        foreach (var (number, page) in objects.LostPages)
        {
            if (!page.Data.TryGetValue("Contents", out var contents) || file.Drawn(contents, Inherited(file, page)) is not { } text || !file.Seen.IsNewDrawing(text)) continue;
            yield return Part($"pdf object {number} lost page", text, HiddenTrace.Leftover);
        }

        if (Strings(file, objects) is { } strings) yield return strings;
    }

    private static IEnumerable<ReadPart> Streams(PdfFile file, PdfObjects objects)
    {
        var drawn = 0;
        foreach (var (reference, stream) in objects.Streams)
        {
            if (file.Read.Contains(reference)) continue;
            var (dictionary, place) = (stream.StreamDictionary, $"pdf object {reference.ObjectNumber}");
            var kind = file.Name(dictionary, "Type");
            if (objects.Files.TryGetValue(reference, out var name) || kind == "EmbeddedFile")
            {
                if (file.Unpack(stream) is { } content) foreach (var part in file.Embedded(name ?? place, content.ToArray())) yield return part;
            }
            else if (kind is "XRef" or "ObjStm" || file.Name(dictionary, "Subtype") == "Image" || objects.NoTexts.Contains(reference) || IsData(dictionary))
            {
                continue;
            }
            else if (Draws(file, objects, reference, dictionary, out var unplaced, out var resources))
            {
                if (++drawn > PdfLimits.DrawnStreams) throw new RefusedFileException(LeakFileErrors.TooManyEntries);
                var text = file.Drawn(new IndirectReferenceToken(reference), resources) ?? Raw(file, stream) ?? "";
                if (unplaced && !string.IsNullOrWhiteSpace(text)) yield return Part($"{Unplaced} {reference.ObjectNumber}", text);
                else if (file.Seen.IsNewDrawing(text)) yield return Part(place, text);
            }
            else if (Raw(file, stream) is { } text && file.Seen.IsNew(text))
            {
                yield return Part(place, text);
            }
        }
    }

    private static bool Draws(PdfFile file, PdfObjects objects, IndirectReference reference, DictionaryToken dictionary, out bool unplaced, out IToken? resources)
    {
        unplaced = objects.Drawn.TryGetValue(reference, out resources) || dictionary.Data.ContainsKey("PatternType");
        if (dictionary.Data.TryGetValue("Resources", out var own)) resources = own;
        return unplaced || file.Name(dictionary, "Subtype") == "Form";
    }

    /// <summary>Fonts, colours and functions.</summary>
    private static bool IsData(DictionaryToken dictionary) =>
        dictionary.Data.ContainsKey("Length1") || dictionary.Data.ContainsKey("FunctionType") || dictionary.Data.ContainsKey("ShadingType") || dictionary.Data.ContainsKey("CMapName");

    private static string? Raw(PdfFile file, StreamToken stream)
    {
        if (file.Unpack(stream) is not { } content || !TextFile.IsText(content.Span) || content.Span.IndexOf("begincmap"u8) >= 0) return null;
        return TextFile.Of(content.Span).Read();
    }

    private static ReadPart? Strings(PdfFile file, PdfObjects objects)
    {
        var (text, segments) = (new StringBuilder(), new List<PlacedText>());
        foreach (var found in objects.Texts.Where(t => file.Seen.IsNew(t.Text)))
        {
            // Not a bare line break: two numbers of two strings are never one number.
            if (text.Length > 0) text.Append("\n；\n");
            segments.Add(new PlacedText(new TextSpan(text.Length, found.Text.Length), $"pdf object {found.Object}{(found.Key.Length > 0 ? " " : "")}{found.Key}"));
            text.Append(found.Text);
        }

        return segments.Count == 0 ? null : new ReadPart(new ScannedPart("pdf objects", text.ToString()) { Segments = segments }, []);
    }

    internal static IToken? Inherited(PdfFile file, DictionaryToken page)
    {
        for (var i = 0; i < ParentsAbove; i++)
        {
            if (page.Data.TryGetValue("Resources", out var resources)) return resources;
            if (file.Value(page, "Parent") is not DictionaryToken parent) return null;
            page = parent;
        }

        return null;
    }

    private static ReadPart Part(string place, string text, HiddenTrace trace = HiddenTrace.None) => new(new ScannedPart(place, text) { Trace = trace }, []);
}
