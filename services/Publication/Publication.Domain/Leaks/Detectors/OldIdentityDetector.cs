using System.Globalization;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-ID15: the identity numbers of before 1999, which have no check character.</summary>
internal sealed class OldIdentityDetector : ILeakDetector
{
    /// <summary>Provinces of GB/T 2260.</summary>
    internal static readonly HashSet<string> Provinces = new(StringComparer.Ordinal)
    {
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    };

    public void Look(PartScan scan)
    {
        foreach (var number in scan.Numbers)
        {
            if (number.Digits.Length != 15 || !number.Whole || number.Widest > DigitGap.Narrow || !Provinces.Contains(number.Digits[..2])) continue;
            if (!DateOnly.TryParseExact("19" + number.Digits[6..12], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) continue;
            var span = scan.Original(number.Start, number.End - number.Start);
            if (scan.IsTaken(span) || scan.SticksToLetters(number)) continue;
            // A registration number of a company has 15 digits too.
            var severity = scan.IsLabelled(span, CodeLabel.Is) ? LeakSeverity.Info : LeakSeverity.Review;
            scan.Add(new Hit(DetectorIds.OldIdentity, severity, span, number.Digits, MaskKind.OldIdentity));
        }
    }
}
