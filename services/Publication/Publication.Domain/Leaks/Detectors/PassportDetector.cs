using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-PASS: passports, permits for Hong Kong, Macao and Taiwan, officers' and soldiers' cards; only beside their word.</summary>
internal sealed partial class PassportDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var match in Number().EnumerateMatches(scan.Folded.Text))
        {
            var span = scan.Original(match.Index, match.Length);
            if (scan.IsTaken(span) || !scan.IsLabelled(span, text => Label().IsMatch(text))) continue;
            scan.Add(new Hit(DetectorIds.Passport, LeakSeverity.Review, span, scan.Folded.Text.Substring(match.Index, match.Length), MaskKind.Passport));
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:[EGDSPHMKT][A-Za-z]?\d{7,10}|\d{8})(?![A-Za-z0-9])|[军参政后装海空北沈兰济南广成武]字第?\d{6,8}号?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("护照|军官证|士兵证|警官证|通行证|台胞证|回乡证|港澳", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
