using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>One change of a masked file: where, what kind, how long; the value itself stays in the original alone.</summary>
public sealed record Redaction(string FindingId, string Detector, string Place, int Start, int Length, string Mask);

/// <summary>A masked file, with the map of what was changed, which is kept apart from it.</summary>
public sealed record MaskedFile(byte[] Content, string MediaType, IReadOnlyList<Redaction> Redactions, IReadOnlyList<Finding> Left);

/// <summary>Writes a new file without what was to be masked, and looks at it again before it is given out.</summary>
internal sealed class FileMasker(PageRenderer renderer)
{
    /// <param name="selected">Whether a finding is to be masked; the same value elsewhere in the file goes with it.</param>
    public async Task<MaskedFile> MaskAsync(byte[] bytes, string name, string? mediaType, LeakPolicy policy, MaskingRules rules, Func<Finding, bool> selected, CancellationToken ct)
    {
        var file = FileReader.Read(bytes, name, mediaType);
        var found = LeakScanner.Scan(file.Document(name), policy);
        var chosen = found.Where(d => selected(d.Finding)).ToList();
        var values = chosen.Where(d => d.Targets.Count > 0 && d.Finding.Detector != DetectorIds.List).Select(d => (d.Finding.Detector, d.Value)).ToHashSet();
        chosen = [.. chosen.Union(found.Where(d => values.Contains((d.Finding.Detector, d.Value))))];
        var gone = GoneText.Of(chosen, file.Parts, rules);
        chosen.AddRange(Occurrences.Of(gone, file.Parts, chosen));
        var redactions = new List<Redaction>();
        var edits = new TextEdits();
        foreach (var detection in chosen)
        {
            foreach (var target in detection.Targets) Edit(file, detection, target, rules, edits, redactions);
        }

        var masked = file.Kind == FileKind.Pdf
            ? await PdfMasker.MaskAsync(bytes, file.Pages!, chosen, renderer, ct)
            : Write(file, edits, chosen);
        var left = Verify(masked, name, mediaType, policy, chosen, gone);
        return new MaskedFile(masked, FileKinds.MediaTypeOf(file.Kind, mediaType), redactions, left);
    }

    private static void Edit(ReadFile file, Detection detection, MaskTarget target, MaskingRules rules, TextEdits edits, List<Redaction> redactions)
    {
        var part = file.Parts[detection.Part];
        var value = FoldedText.Bare(part.Part.Text.Substring(target.Span.Start, target.Span.Length), keepHyphens: target.Kind == MaskKind.Address);
        var mask = rules.Mask(target.Kind, target.Span == detection.Span && target.Kind is MaskKind.Identity or MaskKind.Mobile or MaskKind.Account ? detection.Value : value);
        edits.Add(part, target.Span, mask);
        redactions.Add(new Redaction(detection.Finding.Id, detection.Finding.Detector, detection.Finding.Place, target.Span.Start, target.Span.Length, mask));
    }

    private static byte[] Write(ReadFile file, TextEdits edits, List<Detection> chosen)
    {
        if (file.Kind == FileKind.Picture) throw new RefusedFileException(LeakFileErrors.NotMaskable);
        edits.Apply();
        if (file.Text is { } text) return text.ToBytes();
        var package = file.Package!;
        if (file.Kind == FileKind.Docx) DocxCleaner.Clean(package);
        else XlsxCleaner.Clean(package);
        var pictures = chosen.Where(d => d.Finding.Detector == DetectorIds.Trace).Select(d => d.Finding.Place).ToHashSet(StringComparer.Ordinal);
        foreach (var name in package.Names.Where(package.IsPicture).ToList())
            package.Replace(name, Pictures.Redraw(package.Bytes(name), pictures.Any(p => p.EndsWith($"picture {Path.GetFileName(name)}", StringComparison.Ordinal))));
        return package.Pack();
    }

    /// <summary>Nothing that was masked may be found again, by the detectors or as bare text in any part.</summary>
    private static IReadOnlyList<Finding> Verify(byte[] masked, string name, string? mediaType, LeakPolicy policy, List<Detection> chosen, IReadOnlyList<GoneText> texts)
    {
        var again = FileReader.Read(masked, name, mediaType);
        var left = LeakScanner.Scan(again.Document(name), policy);
        var gone = chosen.Where(d => d.Targets.Count > 0 && d.Targets.Any(t => t.Kind is not MaskKind.Name)).Select(d => (d.Finding.Detector, d.Value)).ToHashSet();
        var stands = left.Any(d => d.Finding.Detector != DetectorIds.List && gone.Contains((d.Finding.Detector, d.Value)))
            || left.Any(d => d.Finding is { Detector: DetectorIds.List, Severity: LeakSeverity.Block } && chosen.Exists(c => c.Finding.Detector == DetectorIds.List && c.Finding.Place == d.Finding.Place))
            || left.Any(d => d.Finding.Detector == DetectorIds.Trace && chosen.Exists(c => c.Finding.Detector == DetectorIds.Trace && c.Finding.Place == d.Finding.Place && c.Value == d.Value));
        if (stands || Occurrences.Of(texts, again.Parts, []).Count > 0 || (again.Package is { } package && RawTrace.IsIn(package, texts))) throw new RefusedFileException(LeakFileErrors.MaskingIncomplete);
        return [.. left.Select(d => d.Finding)];
    }
}
