using System.Text;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads the text layer of a PDF, its annotations, form fields, properties, bookmarks and attached files; pages without text are for a person.</summary>
internal static class PdfReader
{
    /// <exception cref="RefusedFileException">Not readable, or over a limit.</exception>
    public static (IReadOnlyList<ReadPart> Parts, IReadOnlyList<PdfPageText> Pages) Read(byte[] bytes, int depth)
    {
        PdfStreams.Measure(bytes);
        try
        {
            using var document = PdfDocument.Open(bytes);
            if (document.NumberOfPages > LeakLimits.Pages) throw new RefusedFileException(LeakFileErrors.TooManyPages);
            var (parts, pages) = (new List<ReadPart>(), new List<PdfPageText>());
            foreach (var page in document.GetPages()) Add(page, parts, pages);
            parts.AddRange(Around(document, depth));
            return (parts, pages);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RefusedFileException(LeakFileErrors.Locked);
        }
#pragma warning disable CA1031 // The reader of damaged files throws whatever the damage leads to.
        catch (Exception damage) when (damage is not RefusedFileException and not OutOfMemoryException)
#pragma warning restore CA1031 // The reader of damaged files throws whatever the damage leads to.
        {
            throw new RefusedFileException(LeakFileErrors.Unreadable);
        }
    }

    private static void Add(Page page, List<ReadPart> parts, List<PdfPageText> pages)
    {
        var text = PdfPageText.Of(page, parts.Count);
        var place = $"pdf page {page.Number}";
        parts.Add(Part(place, text.Text));
        if (PdfColumns.Of(page, text, parts.Count) is { Count: > 0 } columns)
        {
            text = text with { Columns = columns };
            parts.AddRange(columns.Select(c => Part($"{place} column", c.Text)));
        }

        pages.Add(page.NumberOfImages > 0 ? text with { Pictures = (parts.Count, [.. page.GetImages().Select(BoxOf)]) } : text);
        if (page.NumberOfImages > 0) parts.Add(PackageReader.Picture($"{place} pictures", ImagesOf(page)));
        if (IsUnreadable(text.Text)) parts.Add(Part($"{place} text", "unreadable", HiddenTrace.Unreadable));
        foreach (var (annotation, number) in page.GetAnnotations().Select((a, i) => (a, i + 1)))
        {
            if (!string.IsNullOrWhiteSpace(annotation.Content)) parts.Add(Part($"{place} annotation {number}", annotation.Content, HiddenTrace.Comment));
            if (annotation.Action is UglyToad.PdfPig.Actions.UriAction link) parts.Add(Part($"{place} link {number}", link.Uri));
        }
    }

    private static IEnumerable<ReadPart> Around(PdfDocument document, int depth)
    {
        var information = document.Information;
        if (!string.IsNullOrWhiteSpace(information.Author)) yield return Part("property author", information.Author, HiddenTrace.Author);
        foreach (var (name, value) in new[] { ("title", information.Title), ("subject", information.Subject), ("keywords", information.Keywords) })
        {
            if (!string.IsNullOrWhiteSpace(value)) yield return Part($"property {name}", value);
        }

        if (document.TryGetXmpMetadata(out var xmp) && xmp is not null) yield return Part("pdf xmp", Encoding.UTF8.GetString(xmp.GetXmlBytes()));
        if (document.TryGetBookmarks(out var bookmarks)) yield return Part("pdf bookmarks", string.Join('\n', bookmarks.GetNodes().Select(n => n.Title)));
        if (document.TryGetForm(out var form) && form is not null)
        {
            foreach (var (field, number) in form.GetFields().Select((f, i) => (f, i + 1)))
            {
                if (field.GetFieldValue().Value is { Length: > 0 } value) yield return Part($"pdf form field {field.Information.PartialName ?? $"{number}"}", value);
            }
        }

        if (!document.Advanced.TryGetEmbeddedFiles(out var files) || files is null) yield break;
        foreach (var file in files)
        {
            var (place, content) = ($"pdf embedded {file.Name}", file.Memory.ToArray());
            yield return Part(place, PackageReader.Picture(place, content).Part.Text, HiddenTrace.Embedded);
            if (!content.AsSpan().StartsWith("PK"u8) && !content.AsSpan().StartsWith("%PDF"u8)) continue;
            foreach (var part in FileReader.Read(content, "", null, depth + 1).Parts) yield return part with { Part = FileReader.Placed(part.Part, place), Pieces = [] };
        }
    }

    private static PageBox BoxOf(IPdfImage image) =>
        new(image.BoundingBox.BoundingLeft(), image.BoundingBox.BoundingBottom(), image.BoundingBox.BoundingRight(), image.BoundingBox.BoundingTop());

    private static byte[] ImagesOf(Page page) => [.. page.GetImages().Take(64).SelectMany(i => i.RawBytes.ToArray().Take(4096))];

    /// <summary>A font without a character map gives marks in place of text.</summary>
    internal static bool IsUnreadable(string text) => text.Length > 20 && text.Count(c => c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (char.IsControl(c) && c is not ('\n' or '\t'))) * 4 > text.Length;

    private static ReadPart Part(string place, string text, HiddenTrace trace = HiddenTrace.None) => new(new ScannedPart(place, text) { Trace = trace }, []);
}
