using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-MOB: mobile numbers, with or without country code and however they are grouped.</summary>
internal sealed partial class MobileDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var number in scan.Numbers)
        {
            if (number.Digits.Length is not (11 or 12 or 13 or 14 or 15) || Subscriber(number.Digits) is not { } mobile || !IsOneNumber(scan, number)) continue;
            var span = scan.Original(number.Start, number.End - number.Start);
            if (scan.IsTaken(span) || IsAmount(scan, number)) continue;
            var severity = IsDoubtful(scan, number) ? LeakSeverity.Review : LeakSeverity.Block;
            if (scan.Policy.Allowed.Has(mobile) || IsCode(scan, number) || scan.IsLabelled(span, CodeLabel.Is, 12)) severity = LeakSeverity.Info;
            scan.Add(new Hit(DetectorIds.Mobile, severity, span, mobile, MaskKind.Mobile));
        }
    }

    /// <summary>The 11 digits without country code or the zero once dialled before them.</summary>
    private static string? Subscriber(string digits)
    {
        var prefix = digits.Length - 11;
        if (!(prefix == 0 || digits[..prefix] is "86" or "0" or "086" or "0086")) return null;
        return digits[prefix] == '1' && digits[prefix + 1] is >= '3' and <= '9' ? digits[prefix..] : null;
    }

    /// <summary>Numbers that merely stand side by side are not one number.</summary>
    private static bool IsOneNumber(PartScan scan, NumberCandidate number) => number.Runs == 1 || number.Widest switch
    {
        DigitGap.Narrow => number.Whole || Groups().IsMatch(number.Shape),
        DigitGap.Dot => Groups().IsMatch(number.Shape),
        DigitGap.Line or DigitGap.Cell => number.Whole,
        DigitGap.Mark => IsOverMarks(scan, number),
        DigitGap.None => true,
    };

    /// <summary>Figures of a table stand in cells of three and four digits too: there its column must be called so, or have no name.</summary>
    private static bool IsOverMarks(PartScan scan, NumberCandidate number)
    {
        if (number.Runs <= 3 && number.Digits.Length == 11 && number.Whole && IsCalledSo(scan, number.Start)) return true;
        return Groups().IsMatch(number.Shape) && (!IsOverCells(scan, number) || IsCalledSo(scan, number.Start) || scan.Layout.HeaderAt(scan.Original(number.Start, 0).Start).IsWhiteSpace());
    }

    private static bool IsDoubtful(PartScan scan, NumberCandidate number) => number.Widest == DigitGap.Mark && IsOverCells(scan, number) && !IsCalledSo(scan, number.Start);

    private static bool IsOverCells(PartScan scan, NumberCandidate number) => scan.Folded.Text.AsSpan(number.Start, number.End - number.Start).IndexOfAny('\t', '|', '<') >= 0;

    private static bool IsCalledSo(PartScan scan, int start) => scan.IsLabelled(scan.Original(start, 0), text => Label().IsMatch(text), 12);

    /// <summary>13800138000.00元 is money, 13812345678公斤 a harvest.</summary>
    private static bool IsAmount(PartScan scan, NumberCandidate number)
    {
        var text = scan.Folded.Text;
        var after = text.AsSpan(number.End, Math.Min(6, text.Length - number.End));
        return Amount().IsMatch(after) || (Unit().IsMatch(after) && !IsCalledSo(scan, number.Start))
            || (number.Start > 1 && text[number.Start - 1] == '.' && char.IsAsciiDigit(text[number.Start - 2]) && number.Runs == 1);
    }

    private static bool IsCode(PartScan scan, NumberCandidate number)
    {
        var (text, before) = (scan.Folded.Text, number.Start);
        // The X of an identity number right before it is no letter of a code.
        while (before > 0 && char.IsAsciiLetter(text[before - 1]) && !scan.IsTaken(scan.Original(before - 1, 1))) before--;
        if (before < number.Start && !PhoneWord().IsMatch(text.AsSpan(before, number.Start - before))) return true;
        return number.End < text.Length && char.IsAsciiLetterUpper(text[number.End]);
    }

    [GeneratedRegex(@"^(?:(?:\d{1,4}-)?3-4-4|2-3-4-4|3-4-4)$", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex(@"^(?:\.\d{1,2}(?!\d)|\s?[元万亿])", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\s?(?:公斤|千克|市斤|斤|吨|公里|千米|平方|立方|亩|公顷|千瓦|美元|人民币|kg)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    [GeneratedRegex("电话|手机|联系|tel|phone|mobile", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex("^(?:.*(?:tel|phone|mobile|mob|cell|call|wx|vx|wechat|br|nbsp)|t|m|p|v)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PhoneWord();
}
