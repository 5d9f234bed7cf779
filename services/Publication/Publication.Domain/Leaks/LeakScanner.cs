using System.Security.Cryptography;
using System.Text;
using GovPortal.Publication.Domain.Leaks.Detectors;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>A detector: looks at one part and adds what it finds.</summary>
internal interface ILeakDetector
{
    void Look(PartScan scan);
}

/// <summary>泄密隐私检查: every detector over every part.</summary>
public static class LeakScanner
{
    /// <summary>Numbers first, since words block only beside a person, and a person is a name with a number.</summary>
    private static readonly ILeakDetector[] Detectors =
    [
        new IdentityDetector(), new OldIdentityDetector(), new CompanyDetector(), new MobileDetector(), new AccountDetector(), new LandlineDetector(),
        new SpelledNumberDetector(), new AddressDetector(), new MailDetector(), new PassportDetector(), new PlateDetector(),
        new HealthDetector(), new MinorDetector(), new VictimDetector(), new ListDetector(), new TraceDetector(),
        new MarkDetector(), new CopyNumberDetector(), new TopicDetector(), new WordingDetector(),
    ];

    /// <summary>The findings in the order of the document, worst first at one place.</summary>
    public static IReadOnlyList<Finding> Check(ScannedDocument document, LeakPolicy policy) => [.. Scan(document, policy).Select(d => d.Finding)];

    /// <summary>A file that no machine here can read: a person must look at it, and says so.</summary>
    public static Finding Unreadable(string name, string sha256) =>
        new(IdOf($"unreadable\n{sha256}", []), DetectorIds.Trace, LeakSeverity.Review, Shown(name), 0, 0, "", "This kind of file cannot be read by the check.");

    /// <summary>The name of a file as the places in it say it: what is found in the name itself is not told again with each of them.</summary>
    public static string Shown(string name)
    {
        var shown = name;
        var targets = Scan(new ScannedDocument([new ScannedPart("", name)]), LeakPolicy.Of(DateOnly.MinValue)).Where(d => d.Finding.Severity != LeakSeverity.Info).SelectMany(d => d.Targets);
        var end = name.Length;
        foreach (var target in targets.Select(t => t.Span).Distinct().OrderByDescending(s => s.Start).Where(s => s.Length > 0))
        {
            if (target.Start >= end) continue;
            shown = string.Concat(shown.AsSpan(0, target.Start), "****", shown.AsSpan(Math.Min(target.End, end)));
            end = target.Start;
        }

        return shown;
    }

    /// <summary>The findings with what masking needs.</summary>
    public static IReadOnlyList<Detection> Scan(ScannedDocument document, LeakPolicy policy)
    {
        var detections = new List<Detection>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var part = 0; part < document.Parts.Count; part++)
        {
            var scan = new PartScan(document.Parts[part], policy);
            foreach (var detector in Detectors) detector.Look(scan);
            foreach (var hit in scan.Hits.OrderBy(h => h.Span.Start).ThenByDescending(h => h.Severity)) detections.Add(DetectionOf(hit, part, scan, seen));
        }

        return detections;
    }

    private static Detection DetectionOf(Hit hit, int index, PartScan scan, Dictionary<string, int> seen)
    {
        var (place, offset) = PlaceOf(scan.Part, hit.Span.Start);
        var name = $"{hit.Detector}\n{place}\n{hit.Value}{(hit.Seen is null ? "" : $"\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hit.Seen)))}")}";
        var nth = seen[name] = seen.GetValueOrDefault(name) + 1;
        var finding = new Finding(
            IdOf($"{name}\n{nth}", scan.Policy.Key), hit.Detector, hit.Severity, place, hit.Span.Start - offset, hit.Span.Length, Excerpt.Of(scan.Part.Text, hit), NoteOf(hit, scan.Part));
        var targets = hit.Targets ?? (hit.Mask == MaskKind.None ? [] : [new MaskTarget(hit.Span, hit.Mask)]);
        return new Detection(finding, index, hit.Span, hit.Value, targets);
    }

    private static string? NoteOf(Hit hit, ScannedPart part) => (hit.Note, part.Advice) switch
    {
        (null, var advice) => advice,
        (var note, null) => note,
        var (note, advice) => $"{note}. {advice}",
    };

    private static (string Place, int Offset) PlaceOf(ScannedPart part, int position)
    {
        var (low, high) = (0, part.Segments.Count - 1);
        if (high < 0) return (part.Place, 0);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (part.Segments[middle].Span.Start <= position) low = middle;
            else high = middle - 1;
        }

        return (part.Segments[low].Place, part.Segments[low].Span.Start);
    }

    private static string IdOf(string name, IReadOnlyList<byte> key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.ToArray(), Encoding.UTF8.GetBytes(name)).AsSpan(0, 10));
}
