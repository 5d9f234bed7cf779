using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-MOB: mobile numbers, with or without country code and however they are grouped.</summary>
internal sealed partial class MobileDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var number in scan.Numbers)
        {
            if (number.Digits.Length is not (11 or 12 or 13 or 14 or 15) || Subscriber(number.Digits) is not { } mobile || !IsOneNumber(number)) continue;
            var span = scan.Original(number.Start, number.End - number.Start);
            if (scan.IsTaken(span) || IsAmount(scan.Folded.Text, number)) continue;
            var severity = scan.Policy.Allowed.Has(mobile) || IsCode(scan.Folded.Text, number) || scan.IsLabelled(span, CodeLabel.Is, 12) ? LeakSeverity.Info : LeakSeverity.Block;
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
    private static bool IsOneNumber(NumberCandidate number) => number.Runs == 1 || number.Widest switch
    {
        DigitGap.Narrow => number.Whole || Groups().IsMatch(number.Shape),
        DigitGap.Dot => Groups().IsMatch(number.Shape),
        DigitGap.Line or DigitGap.Cell => number.Whole,
        DigitGap.None => true,
    };

    /// <summary>13800138000.00元 is money.</summary>
    private static bool IsAmount(string text, NumberCandidate number) =>
        Amount().IsMatch(text.AsSpan(number.End, Math.Min(6, text.Length - number.End))) || (number.Start > 1 && text[number.Start - 1] == '.' && char.IsAsciiDigit(text[number.Start - 2]) && number.Runs == 1);

    private static bool IsCode(string text, NumberCandidate number)
    {
        var before = number.Start;
        while (before > 0 && char.IsAsciiLetter(text[before - 1])) before--;
        if (before < number.Start && !PhoneWord().IsMatch(text.AsSpan(before, number.Start - before))) return true;
        return number.End < text.Length && char.IsAsciiLetterUpper(text[number.End]);
    }

    [GeneratedRegex(@"^(?:(?:\d{1,4}-)?3-4-4|2-3-4-4|3-4-4)$", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex(@"^(?:\.\d{1,2}(?!\d)|\s?[元万亿])", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex("^(?:.*(?:tel|phone|mobile|mob|cell|call|wx|vx|wechat|br|nbsp)|t|m|p|v)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PhoneWord();
}
