using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-BANK: bank cards by prefix and Luhn; accounts, which have no check digit, by the words beside them.</summary>
internal sealed partial class AccountDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var number in scan.Numbers)
        {
            if (number.Digits.Length is < 12 or > 23 || number.Digits[^1] == 'X' || !IsOneNumber(number)) continue;
            var span = scan.Original(number.Start, number.End - number.Start);
            if (scan.IsTaken(span) || scan.SticksToLetters(number) || SeverityOf(scan, span, number) is not { } severity) continue;
            scan.Add(new Hit(DetectorIds.Account, scan.Policy.Allowed.Has(number.Digits) ? LeakSeverity.Info : severity, span, number.Digits, MaskKind.Account));
        }
    }

    private static LeakSeverity? SeverityOf(PartScan scan, TextSpan span, NumberCandidate number)
    {
        var cardLength = number.Digits.Length is >= 16 and <= 19;
        var card = cardLength && Checksums.IsLuhn(number.Digits) && Issuer().IsMatch(number.Digits);
        // A card is a person's as a rule, whatever is said of it.
        if (IsCalledSo(scan, span, cardLength)) return !AccountHolder.IsUnit(scan, span) ? LeakSeverity.Block : card ? LeakSeverity.Review : LeakSeverity.Info;
        if (!card) return null;
        return scan.IsLabelled(span, CodeLabel.Is) ? LeakSeverity.Info : LeakSeverity.Block;
    }

    /// <summary>The word stands before the number, above it, or behind it in brackets; words that only hint at an account count for numbers as long as a card's.</summary>
    private static bool IsCalledSo(PartScan scan, TextSpan span, bool cardLength) =>
        scan.IsLabelled(span, text => Label().IsMatch(text))
        || LabelAbove().IsMatch(scan.Layout.LineAbove(span.Start))
        || LabelBehind().IsMatch(scan.Layout.After(span.End, 16))
        || (cardLength && scan.IsLabelled(span, text => Near().IsMatch(text), 40));

    private static bool IsOneNumber(NumberCandidate number) => number.Runs == 1
        || (number.Widest == DigitGap.Narrow && (number.Whole || Fours().IsMatch(number.Shape)))
        || (number.Widest is DigitGap.Line or DigitGap.Cell && number.Whole);

    [GeneratedRegex("^4(?:-4)+(?:-[1-3])?$|^6-1[0-3]$", RegexOptions.CultureInvariant)]
    private static partial Regex Fours();

    [GeneratedRegex("账\\s*号|帐\\s*号|卡\\s*号|存折|一卡通|银行账户|银行帐户|收款账户", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>The last word of the line above, where a narrow cell or a form breaks before the number.</summary>
    [GeneratedRegex("(?:账\\s*号|帐\\s*号|卡\\s*号|存折|一卡通)[^0-9。；|]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelAbove();

    [GeneratedRegex("^[ ]?[(（][^0-9()（）]{0,12}(?:账号|帐号|卡号|存折|一卡通|银行卡)", RegexOptions.CultureInvariant)]
    private static partial Regex LabelBehind();

    [GeneratedRegex("银行|户名|开户|信用社|农商行|账户|帐户", RegexOptions.CultureInvariant)]
    private static partial Regex Near();

    /// <summary>Prefixes of card issuers, so that an order number that happens to pass Luhn is none.</summary>
    [GeneratedRegex("^(?:62|4|5[1-5]|2[2-7]|35|60|81|955)", RegexOptions.CultureInvariant)]
    private static partial Regex Issuer();
}
