using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>Whose account it is, as far as the text says: by the row of a table, the holder named nearest, or the purpose of the account.</summary>
internal static partial class AccountHolder
{
    private const int Reach = 200;
    private const int KeyAndValue = 2;

    /// <summary>The account of a unit, such as for deposits of tenderers, is given out on purpose. A person who is named counts more than any unit.</summary>
    public static bool IsUnit(PartScan scan, TextSpan number)
    {
        if (scan.Layout.RowAt(number.Start) is var (table, row) && scan.Layout.Tables[table].Rows[row].Count > KeyAndValue) return IsUnitOfRow(scan.Layout, table, row);
        var (before, after) = (SentenceBefore(scan, number.Start), SentenceAfter(scan, number.End));
        var nearest = Holder().Matches(before).LastOrDefault();
        var next = Holder().Match(after);
        if ((nearest is not null && IsPerson(nearest)) || (next.Success && IsPerson(next))) return false;
        if (nearest is not null || next.Success) return IsUnit((nearest ?? next).Groups["holder"].Value) || Purpose().IsMatch(before);
        return Purpose().IsMatch(scan.Layout.Before(number.Start, 80));
    }

    /// <summary>Whether a cell or a holder's name is a unit's: 滕州市财政局, not 张三（财政局职工）.</summary>
    public static bool IsUnit(string holder) => Unit().IsMatch(holder) && !IsPersonsName(holder);

    private static bool IsUnitOfRow(TextLayout layout, int table, int row)
    {
        var header = layout.HeaderAbove(table, row);
        var cells = layout.Tables[table].Rows[row];
        var holders = header.Zip(cells).Where(c => Column().IsMatch(layout.Cell(c.First))).Select(c => layout.Cell(c.Second).ToString()).Where(c => c.Length > 0).ToList();
        if (holders.Count > 0) return holders.TrueForAll(IsUnit);
        var texts = cells.Select(c => layout.Cell(c).ToString()).ToList();
        return texts.Exists(IsUnit) && !texts.Exists(t => NameFinder.IsName(t));
    }

    private static bool IsPerson(Match holder) => IsPersonsName(holder.Groups["holder"].Value);

    private static bool IsPersonsName(string holder) => NameFinder.IsName(Name().Match(holder).ValueSpan);

    /// <summary>Label and number may stand on lines of their own, but not in two sentences.</summary>
    private static string SentenceBefore(PartScan scan, int start)
    {
        var text = scan.Part.Text.AsSpan(Math.Max(0, start - Reach), Math.Min(Reach, start));
        return text[(text.LastIndexOfAny('。', '；', ';') + 1)..].ToString();
    }

    private static string SentenceAfter(PartScan scan, int end)
    {
        var text = scan.Part.Text.AsSpan(end, Math.Min(Reach / 2, scan.Part.Text.Length - end));
        return (text.IndexOfAny('。', '；', ';') is >= 0 and var stop ? text[..stop] : text).ToString();
    }

    /// <summary>Accounts that offices give out for others to pay into.</summary>
    [GeneratedRegex("(?:投标|履约|竞买|竞拍|报名|质量|工资)?保证金[^。；]{0,12}(?:账\\s*[户号]|帐\\s*[户号]|户名|专户|开户)|非税[^。；]{0,8}(?:账户|帐户|专户|账号)|财政(?:专户|零余额账户)|国库[^。；]{0,8}(?:账户|账号)|对公账户|单位账户", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    /// <summary>A label and the holder, up to the next mark or word of an account; units have brackets in their names.</summary>
    [GeneratedRegex(
        @"(?:户\s*名|账户名称|单位名称|收款单位|收款人|开户名称?|开户人|持卡人|姓\s*名)[:：\s|]{0,4}(?<holder>(?:(?!开户|账号|帐号|卡号|银行|身份证|电话)[^\s,，。；;、:：(（|<]|[(（][^\s,，。；;、:：()（）|]{1,12}[)）]){2,40})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Holder();

    [GeneratedRegex("户\\s*名|开户名|持卡人|收款|姓\\s*名|户主|单位|账户名", RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    [GeneratedRegex("公司|中心|政府|财政|学校|小学|中学|医院|委员会|办公室|办事处|合作社|协会|专户|(?:[局厂所院站队社部会厅委园村镇乡店]|支部)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    /// <summary>What stands before a bracket: the name of 张三（农商银行）.</summary>
    [GeneratedRegex(@"^[^(（]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
