using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-USCC: 统一社会信用代码 of GB 32100-2015. Public for organisations, and so no other detector's number.</summary>
internal sealed partial class CompanyDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var match in Code().EnumerateMatches(scan.Folded.Text))
        {
            var span = scan.Original(match.Index, match.Length);
            var code = scan.Folded.Text.Substring(match.Index, match.Length);
            if (Checksums.IsUscc(code) && !scan.IsTaken(span)) scan.Add(new Hit(DetectorIds.Company, LeakSeverity.Info, span, code, MaskKind.Remove));
        }
    }

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
