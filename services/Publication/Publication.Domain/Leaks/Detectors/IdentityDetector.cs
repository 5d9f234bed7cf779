using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-ID18: 公民身份号码 of GB 11643, by day of birth and check character.</summary>
internal sealed partial class IdentityDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var number in scan.Numbers.Where(n => IsOneNumber(n) && Checksums.IsIdentity(n.Digits))) AddOnce(scan, number, LeakSeverity.Block, null);
        // Only then what is wrong in itself: it must not stand in the way of a right one that begins within it.
        foreach (var number in scan.Numbers.Where(n => n.Digits.Length == 18 && n.Widest <= DigitGap.Narrow))
        {
            var span = scan.Original(number.Start, number.End - number.Start);
            if (scan.Part.Rounds && number.Digits.EndsWith("000", StringComparison.Ordinal) && Checksums.HasIdentityShape(number.Digits) && scan.IsLabelled(span, text => Label().IsMatch(text)))
                AddOnce(scan, number, LeakSeverity.Block, "rounded by a spreadsheet");
            // As for numbers without a check character: mistyped or altered, it tells of a person all the same.
            else if (IsCalledSo(scan, span, number)) AddOnce(scan, number, LeakSeverity.Review, "wrong check character");
        }
    }

    private static void AddOnce(PartScan scan, NumberCandidate number, LeakSeverity severity, string? note)
    {
        var span = scan.Original(number.Start, number.End - number.Start);
        if (!scan.IsTaken(span)) scan.Add(new Hit(DetectorIds.Identity, severity, span, number.Digits, MaskKind.Identity) { Note = note });
    }

    /// <summary>Over strokes, commas and borders of cells figures add up to anything: there the parts must be few or alike, and the first that of a province.</summary>
    private static bool IsOneNumber(NumberCandidate number) => number.Widest switch
    {
        DigitGap.Dot => Parts().IsMatch(number.Shape),
        DigitGap.Mark => OldIdentityDetector.Provinces.Contains(number.Digits[..2]) && (number.Runs <= 3 || Parts().IsMatch(number.Shape)),
        _ => true,
    };

    private static bool IsCalledSo(PartScan scan, TextSpan span, NumberCandidate number) => !Checksums.IsUscc(number.Digits) && !scan.SticksToLetters(number)
        && (number.Runs == 1 || Checksums.HasIdentityShape(number.Digits)) && scan.IsLabelled(span, text => LabelRightBefore().IsMatch(text));

    [GeneratedRegex("身份证|身份号|证件号", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("(?:身份证|身份号|证件号)[^0-9账帐卡]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelRightBefore();

    /// <summary>Area, day of birth and serial, or stretches of one length.</summary>
    [GeneratedRegex(@"^6-(?:8|4-4|4-2-2)-[34]$|^(?<run>\d{1,2})(?:-\k<run>)+(?:-\d{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
