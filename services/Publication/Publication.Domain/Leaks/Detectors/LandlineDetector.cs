using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-TEL: landlines. An office's as a rule, so they hold nothing up.</summary>
internal sealed partial class LandlineDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var match in Landline().EnumerateMatches(scan.Folded.Text))
        {
            var span = scan.Original(match.Index, match.Length);
            if (scan.IsTaken(span)) continue;
            var digits = string.Concat(scan.Folded.Text.AsSpan(match.Index, match.Length).ToString().Where(char.IsAsciiDigit));
            // An allowed number has no value: nobody is recognised by it.
            scan.Add(new Hit(DetectorIds.Landline, LeakSeverity.Info, span, scan.Policy.Allowed.Has(digits) ? "" : digits, MaskKind.Landline));
        }
    }

    [GeneratedRegex(@"(?<![\d-])\(?0\d{2,3}[)\s-]{0,2}\d{7,8}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();
}
