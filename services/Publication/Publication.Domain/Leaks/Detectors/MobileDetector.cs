using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-MOB: mobile numbers, with or without country code and however they are grouped.</summary>
internal sealed partial class MobileDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var number in scan.Numbers)
        {
            if (number.Digits.Length is not (11 or 12 or 13 or 14 or 15) || Subscriber(number.Digits) is not { } mobile) continue;
            var called = IsCalledSo(scan, number.Start);
            if (!IsOneNumber(scan, number, called)) continue;
            var span = scan.Original(number.Start, number.End - number.Start);
            if (scan.IsTaken(span) || (!called && MobileSurroundings.IsAmount(scan.Folded.Text, number))) continue;
            scan.Add(new Hit(DetectorIds.Mobile, SeverityOf(scan, number, span, mobile, called), span, mobile, MaskKind.Mobile));
        }
    }

    private static LeakSeverity SeverityOf(PartScan scan, NumberCandidate number, TextSpan span, string mobile, bool called)
    {
        if (scan.Policy.Allowed.Has(mobile)) return LeakSeverity.Info;
        if (called) return LeakSeverity.Block;
        if (scan.IsLabelled(span, CodeLabel.Is) || MobileSurroundings.SticksToCode(scan, number)) return LeakSeverity.Info;
        return number.Widest == DigitGap.Mark && IsOverCells(scan, number) ? LeakSeverity.Review : LeakSeverity.Block;
    }

    /// <summary>The 11 digits without country code or the zero once dialled before them.</summary>
    private static string? Subscriber(string digits)
    {
        var prefix = digits.Length - 11;
        if (!(prefix == 0 || digits[..prefix] is "86" or "0" or "086" or "0086")) return null;
        return digits[prefix] == '1' && digits[prefix + 1] is >= '3' and <= '9' ? digits[prefix..] : null;
    }

    /// <summary>Numbers that merely stand side by side are not one number.</summary>
    private static bool IsOneNumber(PartScan scan, NumberCandidate number, bool called) => number.Runs == 1 || number.Widest switch
    {
        DigitGap.Narrow when !called && IsOverFigures(scan, number) => false,
        // Marks of Markdown and HTML part nothing for a reader; blanks and hyphens part the figures of a row too.
        DigitGap.Narrow => Groups().IsMatch(number.Shape) || (number.Whole && (called || Shapes().IsMatch(number.Shape) || !IsSpaced(scan.Folded.Text.AsSpan(number.Start, number.End - number.Start)))),
        DigitGap.Dot => Groups().IsMatch(number.Shape),
        DigitGap.Line or DigitGap.Cell => number.Whole,
        DigitGap.Mark => IsOverMarks(scan, number, called),
        DigitGap.None => true,
    };

    private static bool IsSpaced(ReadOnlySpan<char> number)
    {
        var tag = false;
        foreach (var c in number)
        {
            if (!tag && c is ' ' or '-') return true;
            tag = c == '<' || (tag && c != '>');
        }

        return false;
    }

    /// <summary>In a row that is set with spaces the figures of named columns stand side by side.</summary>
    private static bool IsOverFigures(PartScan scan, NumberCandidate number)
    {
        var span = scan.Original(number.Start, number.End - number.Start);
        return scan.Layout.IsOverCells(span) && !scan.Layout.HeaderAt(span.Start).IsWhiteSpace();
    }

    /// <summary>Figures of a table stand in cells of three and four digits too: there its column must be called so, or have no name.</summary>
    private static bool IsOverMarks(PartScan scan, NumberCandidate number, bool called)
    {
        if (number.Runs <= 3 && number.Digits.Length == 11 && number.Whole && called) return true;
        return Groups().IsMatch(number.Shape) && (!IsOverCells(scan, number) || called || scan.Layout.HeaderAt(scan.Original(number.Start, 0).Start).IsWhiteSpace());
    }

    private static bool IsOverCells(PartScan scan, NumberCandidate number) => scan.Folded.Text.AsSpan(number.Start, number.End - number.Start).IndexOfAny('\t', '|', '<') >= 0;

    private static bool IsCalledSo(PartScan scan, int start) => scan.IsLabelled(scan.Original(start, 0), text => Label().IsMatch(text), 12);

    /// <summary>As phones are grouped even in the midst of other figures.</summary>
    [GeneratedRegex(@"^(?:\d-)?3-4-4$", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    /// <summary>As phones are grouped where nothing else stands beside them, after the country code or none, or digit by digit.</summary>
    [GeneratedRegex(@"^(?:\d-)?(?:11|3-8|7-4|5-6|3-3-5)$|^1(?:-1){10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shapes();

    [GeneratedRegex("电话|手机|联系|tel|phone|mobile", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
