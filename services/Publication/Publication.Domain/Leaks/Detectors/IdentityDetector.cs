using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-ID18: 公民身份号码 of GB 11643, by day of birth and check character.</summary>
internal sealed partial class IdentityDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var number in scan.Numbers)
        {
            if (number.Digits.Length != 18) continue;
            if (number.Widest == DigitGap.Dot) continue;
            var span = scan.Original(number.Start, number.End - number.Start);
            if (Checksums.IsIdentity(number.Digits))
            {
                if (!scan.IsTaken(span)) scan.Add(new Hit(DetectorIds.Identity, LeakSeverity.Block, span, number.Digits, MaskKind.Identity));
            }
            else if (scan.Part.Rounds && number.Digits.EndsWith("000", StringComparison.Ordinal) && Checksums.HasIdentityShape(number.Digits)
                && scan.IsLabelled(span, text => Label().IsMatch(text)))
            {
                scan.Add(new Hit(DetectorIds.Identity, LeakSeverity.Block, span, number.Digits, MaskKind.Identity) { Note = "rounded by a spreadsheet" });
            }
        }
    }

    [GeneratedRegex("身份证|身份号|证件号", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
