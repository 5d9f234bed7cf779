using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>Mobile and identity numbers written in Chinese numerals: flagged, since no number is written so by custom.</summary>
internal sealed partial class SpelledNumberDetector : ILeakDetector
{
    private const string Numerals = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    public void Look(PartScan scan)
    {
        foreach (var match in Spelled().EnumerateMatches(scan.Folded.Text))
        {
            var digits = string.Concat(scan.Folded.Text.AsSpan(match.Index, match.Length).ToString().Select(DigitOf));
            var mobile = digits.Length == 11 && digits[0] == '1' && digits[1] >= '3';
            if (!mobile && !(digits.Length == 18 && Checksums.IsIdentity(digits))) continue;
            var span = scan.Original(match.Index, match.Length);
            scan.Add(new Hit(mobile ? DetectorIds.Mobile : DetectorIds.Identity, LeakSeverity.Review, span, digits, mobile ? MaskKind.Mobile : MaskKind.Identity) { Note = "in Chinese numerals" });
        }
    }

    private static char DigitOf(char c)
    {
        if (c is 'x' or 'X') return 'X';
        if (c is '幺') return '1';
        var at = Math.Max(Numerals.IndexOf(c, StringComparison.Ordinal), Formal.IndexOf(c, StringComparison.Ordinal));
        return (char)('0' + at);
    }

    [GeneratedRegex("[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{11,18}[xX]?", RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();
}
