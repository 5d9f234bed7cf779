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
        var card = number.Digits.Length is >= 16 and <= 19 && Checksums.IsLuhn(number.Digits);
        var labelled = scan.IsLabelled(span, text => Label().IsMatch(text)) || (number.Digits.Length is >= 16 and <= 19 && scan.IsLabelled(span, text => Near().IsMatch(text), 40));
        card = card && Issuer().IsMatch(number.Digits);
        // A card is a person's as a rule, whatever is said of it.
        if (labelled) return !IsOfUnit(scan, span) ? LeakSeverity.Block : card ? LeakSeverity.Review : LeakSeverity.Info;
        if (!card) return null;
        return scan.IsLabelled(span, CodeLabel.Is) ? LeakSeverity.Info : LeakSeverity.Block;
    }

    /// <summary>The account of a unit, such as for deposits of tenderers, is given out on purpose.</summary>
    private static bool IsOfUnit(PartScan scan, TextSpan span)
    {
        var before = scan.Layout.Before(span.Start, 80);
        if (Official().IsMatch(before) && !IsOfPerson(before)) return true;
        var from = Math.Max(0, span.Start - 200);
        return Unit().IsMatch(scan.Part.Text.AsSpan(from, Math.Min(scan.Part.Text.Length, span.End + 100) - from));
    }

    /// <summary>The holder is named, and the name is a person's.</summary>
    private static bool IsOfPerson(ReadOnlySpan<char> before)
    {
        var text = before.ToString();
        return Holder().Matches(text).LastOrDefault() is { } holder && NameFinder.In(text, TextSpan.Between(holder.Index + holder.Length, text.Length)).Count > 0;
    }

    private static bool IsOneNumber(NumberCandidate number) => number.Runs == 1
        || (number.Widest == DigitGap.Narrow && (number.Whole || Fours().IsMatch(number.Shape)))
        || (number.Widest is DigitGap.Line or DigitGap.Cell && number.Whole);

    /// <summary>Accounts that offices give out for others to pay into.</summary>
    [GeneratedRegex("(?:投标|履约|竞买|竞拍|报名|质量|工资)?保证金[^。；]{0,12}(?:账\\s*[户号]|帐\\s*[户号]|户名|专户|开户)|非税[^。；]{0,8}(?:账户|帐户|专户|账号)|财政(?:专户|零余额账户)|国库[^。；]{0,8}(?:账户|账号)|对公账户|单位账户", RegexOptions.CultureInvariant)]
    private static partial Regex Official();

    [GeneratedRegex("(?:户\\s*名|开户人|持卡人|收款人|姓\\s*名)[:：\\s|]{0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Holder();

    [GeneratedRegex("^4(?:-4)+(?:-[1-3])?$|^6-1[0-3]$", RegexOptions.CultureInvariant)]
    private static partial Regex Fours();

    [GeneratedRegex("账\\s*号|帐\\s*号|卡\\s*号|存折|一卡通|银行账户|银行帐户|收款账户", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("银行|户名|开户|信用社|农商行|账户|帐户", RegexOptions.CultureInvariant)]
    private static partial Regex Near();

    /// <summary>Prefixes of card issuers, so that an order number that happens to pass Luhn is none.</summary>
    [GeneratedRegex("^(?:62|4|5[1-5]|2[2-7]|35|60|81|955)", RegexOptions.CultureInvariant)]
    private static partial Regex Issuer();

    [GeneratedRegex("(?:户\\s*名|账户名称|单位名称|收款单位|收款人|开户名称?)[:：\\s|]{0,4}[^\\s，。；|]{2,30}?(?:公司|中心|政府|局|财政所|学校|小学|中学|医院|委员会|办公室|办事处|银行|合作社|协会|厂)", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
