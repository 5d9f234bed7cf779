using System.Text;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads the text layer of a PDF, its annotations, form fields, properties, bookmarks and attached files, and then whatever else its objects hold; pages without text are for a person.</summary>
internal static class PdfReader
{
    private static readonly string[] Authors = ["Author", "Company", "Manager"];

    /// <exception cref="RefusedFileException">Not readable, or over a limit.</exception>
    public static (IReadOnlyList<ReadPart> Parts, IReadOnlyList<PdfPageText> Pages) Read(byte[] bytes, int depth)
    {
        PdfStreams.Measure(bytes);
        PdfLoops.Check(bytes);
        try
        {
            using var document = PdfDocument.Open(bytes);
            if (document.NumberOfPages > LeakLimits.Pages) throw new RefusedFileException(LeakFileErrors.TooManyPages);
            var (file, parts, pages) = (new PdfFile(document, depth), new List<ReadPart>(), new List<PdfPageText>());
            var forms = bytes.AsSpan().IndexOf("/Form"u8) >= 0 || bytes.AsSpan().IndexOf("/#46"u8) >= 0;
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                if (forms) file.Probe(number);
                Add(file, document.GetPage(number), parts, pages);
            }

            parts.AddRange(Around(file));
            if (document.NumberOfPages > 0) parts.AddRange(PdfNet.Read(file));
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

    private static void Add(PdfFile file, Page page, List<ReadPart> parts, List<PdfPageText> pages)
    {
        var text = PdfPageText.Of(page, parts.Count);
        var place = $"pdf page {page.Number}";
        parts.Add(Part(place, text.Text));
        file.Seen.AddPage(text.Text);
        if (PdfColumns.Of(page, text, parts.Count) is { Count: > 0 } columns)
        {
            text = text with { Columns = columns };
            parts.AddRange(columns.Select(c => Part($"{place} column", c.Text)));
        }

        pages.Add(page.NumberOfImages > 0 ? text with { Pictures = (parts.Count, [.. page.GetImages().Select(BoxOf)]) } : text);
        if (page.NumberOfImages > 0) parts.Add(PackageReader.Picture($"{place} pictures", ImagesOf(page)));
        if (IsUnreadable(text.Text) || IsDrawnOnly(page) || (page.Letters.Count > 0 && file.Fonts.AnyUnreadable(file.Resolve(PdfNet.Inherited(file, page.Dictionary)) as DictionaryToken))) parts.Add(Part($"{place} text", "unreadable", HiddenTrace.Unreadable));
        if (Replacements(file, page) is { Length: > 0 } replacements) parts.Add(Part($"{place} replacement text", replacements));
        parts.AddRange(PdfAnnotations.Of(file, page));
    }

    /// <summary>What the page says in place of what it draws, for who copies or listens.</summary>
    private static string Replacements(PdfFile file, Page page)
    {
        var (texts, left) = (new List<string>(), new Stack<MarkedContentElement>(page.GetMarkedContents()));
        while (left.TryPop(out var element))
        {
            foreach (var child in element.Children) left.Push(child);
            texts.AddRange((element.Properties?.Data.Values ?? []).Select(PdfStrings.Of).Where(file.Seen.IsNew));
        }

        return string.Join("\n；\n", texts);
    }

    private static IEnumerable<ReadPart> Around(PdfFile file)
    {
        var document = file.Document;
        foreach (var part in Properties(file, document.Information)) yield return part;
        if (document.TryGetXmpMetadata(out var xmp) && xmp is not null) yield return file.Placed("pdf xmp", Encoding.UTF8.GetString(xmp.GetXmlBytes()));
        if (document.TryGetBookmarks(out var bookmarks))
        {
            var titles = bookmarks.GetNodes().Select(n => n.Title).ToList();
            titles.ForEach(file.Seen.Add);
            yield return Part("pdf bookmarks", string.Join('\n', titles));
        }

        if (document.TryGetForm(out var form) && form is not null)
        {
            foreach (var (field, number) in form.GetFields().Select((f, i) => (f, i + 1)))
            {
                if (field.GetFieldValue().Value is { Length: > 0 } value) yield return file.Placed($"pdf form field {field.Information.PartialName ?? $"{number}"}", value);
            }
        }

        if (!document.Advanced.TryGetEmbeddedFiles(out var files) || files is null) yield break;
        foreach (var part in files.SelectMany(f => file.Embedded(f.Name, f.Memory.ToArray()))) yield return part;
    }

    private static IEnumerable<ReadPart> Properties(PdfFile file, DocumentInformation information)
    {
        if (information.DocumentInformationDictionary is not { } entries) yield break;
        foreach (var (key, value) in entries.Data)
        {
            if (file.Resolve(value) is { } token && PdfStrings.Of(token) is { } text && !string.IsNullOrWhiteSpace(text))
                yield return file.Placed($"property {key.ToLowerInvariant()}", text, Authors.Contains(key, StringComparer.OrdinalIgnoreCase) ? HiddenTrace.Author : HiddenTrace.None);
        }
    }

    private static PageBox BoxOf(IPdfImage image) =>
        new(image.BoundingBox.BoundingLeft(), image.BoundingBox.BoundingBottom(), image.BoundingBox.BoundingRight(), image.BoundingBox.BoundingTop());

    private static byte[] ImagesOf(Page page) => [.. page.GetImages().Take(64).SelectMany(i => i.RawBytes.ToArray().Take(4096))];

    /// <summary>A font without a character map gives marks in place of text.</summary>
    internal static bool IsUnreadable(string text) => text.Length > 20 && text.Count(c => c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (char.IsControl(c) && c is not ('\n' or '\t'))) * 4 > text.Length;

    /// <summary>Text as outlines is lines and curves to a program; pictures are told as such.</summary>
    private static bool IsDrawnOnly(Page page) => page.Letters.Count == 0 && page.NumberOfImages == 0 && page.Paths.Any(p => p.IsFilled || p.IsStroked);

    private static ReadPart Part(string place, string text, HiddenTrace trace = HiddenTrace.None) => new(new ScannedPart(place, text) { Trace = trace }, []);
}
