using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>What sticks to eleven digits that nothing calls a phone, and makes them an amount or a code.</summary>
internal static partial class MobileSurroundings
{
    private const int Reach = 8;
    private const int CodeLettersLength = 4;

    /// <summary>13800138000.00元 is money, 13812345678公斤 a harvest, 117.13812345678 a coordinate.</summary>
    public static bool IsAmount(string text, NumberCandidate number) =>
        After().IsMatch(text.AsSpan(number.End, Math.Min(Reach, text.Length - number.End)))
        || (number.Runs == 1 && Fraction().IsMatch(text.AsSpan(Math.Max(0, number.Start - Reach), Math.Min(Reach, number.Start))));

    /// <summary>DD13800138000 and 5f3e13812345678ab are codes; ZhangSan13812345678 is a name with its phone.</summary>
    public static bool SticksToCode(PartScan scan, NumberCandidate number)
    {
        var (text, before) = (scan.Folded.Text, number.Start);
        // The X of an identity number right before it is no letter of a code.
        while (before > 0 && char.IsAsciiLetter(text[before - 1]) && !scan.IsTaken(scan.Original(before - 1, 1))) before--;
        var letters = text.AsSpan(before, number.Start - before);
        if (letters.IsEmpty || PhoneWord().IsMatch(letters)) return false;
        return CodeLetters().IsMatch(letters) || (LettersAfter().IsMatch(text.AsSpan(number.End, Math.Min(Reach, text.Length - number.End))) && letters.Length <= CodeLettersLength);
    }

    // A name may follow as well: 万小明, and 2.李四 of a numbered list.
    [GeneratedRegex(
        @"^(?:\.[0-9]{1,2}(?=[ ]?(?:[元万亿%％]|公|千|平|立|吨|亩|斤)|[^0-9.\u4E00-\u9FFF]|$)"
        + @"|[ ]?(?:元|[万亿](?=元|[^\u4E00-\u9FFF]|$)|公斤|千克|市斤|斤|吨|公里|千米|平方|立方|亩|公顷|千瓦|美元|人民币|kg))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex After();

    /// <summary>The whole part of a fraction: 0, a longitude, or a latitude that is no number of a list.</summary>
    [GeneratedRegex(@"(?<![0-9])(?:0|1[0-9]{2}|(?<=[^\n \t][ \t]*)[2-9][0-9])\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex("^[A-Z]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeLetters();

    [GeneratedRegex("^(?!qq|vx|wx|wechat|tel)[a-z]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LettersAfter();

    [GeneratedRegex("^(?:.*(?:tel|phone|mobile|mob|cell|call|wx|vx|wechat|br|nbsp)|t|m|p|v)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PhoneWord();
}
