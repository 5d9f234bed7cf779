using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>S-NUM: 份号 (six digits at the top left, GB/T 9704) and the 密级 line: only classified documents have them.</summary>
internal sealed partial class CopyNumberDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        var text = scan.Folded.Text;
        var top = Top().Match(text, 0, Math.Min(text.Length, 200));
        if (top.Success && scan.Part.Place != "title") Add(scan, top.Groups["number"], LeakSeverity.Block);
        foreach (var match in Line().Matches(text).Where(m => m.Success)) Add(scan, match, LeakSeverity.Block);
    }

    private static void Add(PartScan scan, Capture found, LeakSeverity severity) =>
        scan.Add(new Hit(DetectorIds.CopyNumber, severity, scan.Original(found.Index, found.Length), found.Value, MaskKind.None));

    [GeneratedRegex(@"\A\s*(?:#+\s*)?(?:份\s*号\s*[:：]?\s*)?(?<number>[0-9]{6})[ \t]*\r?(?:\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Top();

    [GeneratedRegex(@"份\s*号\s*[:：]\s*[0-9]{6}(?![0-9])|密\s*级\s*[:：]\s*(?:绝\s*密|机\s*密|秘\s*密)|密级和保密期限\s*[:：]\s*(?:绝密|机密|秘密)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
