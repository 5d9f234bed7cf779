using System.Text;
using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>The text of a file that a reader of it sees: what masking would take out of it and what stands in no page or cell is not in it.</summary>
/// <remarks>
/// It reads what the cleaners of masking leave: no comments, tracked deletions, hidden text, sheets, rows or columns, formulas, properties and files in the
/// file. Headers and footers of pages are left out: they say the same on each.
/// </remarks>
internal static class VisibleText
{
    /// <param name="most">So many characters at most.</param>
    /// <exception cref="RefusedFileException">Not readable, or over a limit.</exception>
    public static string Of(byte[] bytes, string name, string? mediaType, int most)
    {
        if (bytes.Length > LeakLimits.FileBytes) throw new RefusedFileException(LeakFileErrors.TooLarge);
        return Plain(FileKinds.Of(bytes, name, mediaType) switch
        {
            FileKind.Docx => Docx(OfficePackage.Open(bytes)),
            FileKind.Xlsx => Xlsx(OfficePackage.Open(bytes)),
            FileKind.Pdf => PdfReader.Read(bytes, 0).Pages.Select(p => p.Text).Where(t => !PdfReader.IsUnreadable(t)).Select(Joined),
            FileKind.Text => [TextFile.Of(bytes).Read()],
            _ => [],
        }, most);
    }

    private static IEnumerable<string> Docx(OfficePackage package)
    {
        var hidden = DocxHidden.Styles(package);
        DocxCleaner.Clean(package);
        var bodies = package.OfType("document.main+xml").Concat(package.OfType("document.macroEnabled.main+xml")).Select(n => package.Xml(n).Root!).ToList();
        var shown = bodies.SelectMany(b => b.Descendants()).Where(e => e.Name.LocalName is "footnoteReference" or "endnoteReference").Select(e => (Note(e), Attribute(e, "id"))).ToHashSet();
        var notes = package.OfType("footnotes+xml").Concat(package.OfType("endnotes+xml")).SelectMany(n => package.Xml(n).Root!.Elements()).Where(e => shown.Contains((Note(e), Attribute(e, "id"))));
        foreach (var root in bodies.Concat(notes))
        {
            foreach (var part in new DocxWalk("docx", hidden).Read(root).Where(p => p.Part.Trace == HiddenTrace.None)) yield return part.Part.Text;
        }
    }

    private static string Note(XElement element) => element.Name.LocalName[..^(element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal) ? "Reference".Length : 0)];

    private static string Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value ?? "";

    private static IEnumerable<string> Xlsx(OfficePackage package)
    {
        if (XlsxSheets.Of(package).All(s => s.Hidden)) yield break;
        XlsxCleaner.Clean(package);
        var strings = package.OfType("sharedStrings+xml").SelectMany(n => package.Xml(n).Root!.Elements().Where(e => e.Name.LocalName == "si")).ToList();
        foreach (var sheet in XlsxSheets.Of(package).Where(s => !s.Hidden))
        {
            yield return sheet.Name;
            foreach (var cells in new XlsxSheet(sheet, package.Xml(sheet.Part).Root!, strings, []).Read().Where(p => p.Part.Place == $"xlsx {sheet.Name}")) yield return cells.Part.Text;
        }
    }

    /// <summary>A line of a PDF ends where the page does, in the middle of a Chinese word as often as not.</summary>
    private static string Joined(string page)
    {
        var joined = new StringBuilder(page.Length);
        for (var at = 0; at < page.Length; at++)
        {
            if (page[at] == '\n' && at > 0 && at + 1 < page.Length && IsHan(page[at - 1]) && IsHan(page[at + 1])) continue;
            joined.Append(page[at]);
        }

        return joined.ToString();
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>One text: of blanks in a row only the first, no half of a character, and not longer than asked for.</summary>
    private static string Plain(IEnumerable<string> pieces, int most)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
            foreach (var rune in piece.EnumerateRunes())
            {
                if (text.Length + rune.Utf16SequenceLength > most) return text.ToString().TrimEnd();
                var blank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
                if (blank && (text.Length == 0 || text[^1] is ' ' or '\n')) continue;
                text.Append(rune.Value == '\n' ? "\n" : blank ? " " : rune.ToString());
            }
        }

        return text.ToString().TrimEnd();
    }
}
