using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>Finds what is written like a person's name: alone between marks, after a label, after a word for persons or before one for their fate.</summary>
internal static partial class NameFinder
{
    /// <summary>The names in a stretch of text.</summary>
    public static IReadOnlyList<TextSpan> In(string text, TextSpan within)
    {
        var names = new List<TextSpan>();
        var stretch = text.AsSpan(within.Start, within.Length);
        foreach (var match in Token().EnumerateMatches(stretch)) AddIfName(stretch.Slice(match.Index, match.Length), within.Start + match.Index, exact: true, names);
        foreach (var match in PersonWord().EnumerateMatches(stretch))
        {
            var after = match.Index + match.Length;
            AddIfName(stretch.Slice(after, Math.Min(4, stretch.Length - after)), within.Start + after, exact: false, names);
        }

        foreach (var match in BeforeWord().EnumerateMatches(stretch))
        {
            var name = stretch.Slice(match.Index, match.Length);
            if (!Surnames.EndsPlace(name[^1])) AddIfName(name, within.Start + match.Index, exact: true, names);
        }

        return names;
    }

    /// <summary>Whether a whole cell is a name; a name of two characters is often set with a space.</summary>
    public static bool IsName(ReadOnlySpan<char> cell)
    {
        Span<char> bare = stackalloc char[6];
        var length = 0;
        foreach (var c in cell)
        {
            if (char.IsWhiteSpace(c) || c is '*' && length == 0) continue;
            if (length == bare.Length || !FoldedText.IsHan(c) && c != '·') return false;
            bare[length++] = c;
        }

        var surname = Surnames.LengthAt(bare[..length]);
        return surname > 0 && length - surname is >= 1 and <= 2 && bare[..length].IndexOf('某') < 0 && !Surnames.IsWord(bare[..length].ToString());
    }

    private static void AddIfName(ReadOnlySpan<char> candidate, int at, bool exact, List<TextSpan> names)
    {
        var surname = Surnames.LengthAt(candidate);
        if (surname == 0) return;
        var length = surname;
        while (length < candidate.Length && length - surname < 2 && FoldedText.IsHan(candidate[length]) && !(length > surname && EndsName(candidate[length]))) length++;
        if (length - surname < 1 || (exact && length != candidate.Length)) return;
        var token = candidate[..length];
        if (token.Contains('某') || Surnames.IsWord(token.ToString())) return;
        if (names.Exists(n => n.Meets(new TextSpan(at, length)))) return;
        names.Add(new TextSpan(at, length));
    }

    /// <summary>Words that follow a name as a rule, and end none.</summary>
    private static bool EndsName(char c) => c is '的' or '在' or '于' or '因' or '患' or '与' or '系' or '为' or '被' or '向' or '是' or '已' or '将' or '住' or '电' or '男' or '女' or '身' or '同' or '等';

    [GeneratedRegex(@"(?<![\u4E00-\u9FFF])[\u4E00-\u9FFF]{2,4}(?![\u4E00-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>李四患…, 王小明因…: at the beginning of a clause, with nothing between the name and the word after it.</summary>
    [GeneratedRegex(
        @"(?<![\u4E00-\u9FFF])[\u4E00-\u9FFF]{2,3}?(?=患|因(?!此|地|素|为)|系(?!统|列|数)|被(?!子)|住(?!户|院|宿|建|房)|男(?!性)|女(?!性|子|士|职|工|童)|家住|现住|身份证|电话|手机)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BeforeWord();

    [GeneratedRegex(
        "(?:姓名|户主|申请人|当事人|被告人?|原告|患者|病人|死者|学生|儿童|孤儿|村民|居民|职工|老人|受害人|被害人|举报人|信访人|上访人|投诉人|报案人|低保户|贫困户|五保户|残疾人|监护人|家长|母亲|父亲|丈夫|妻子|儿子|女儿|之子|之女|嫌疑人|联系人|收款人|受益人|同学|男孩|女孩)[:：\\s是为]{0,3}",
        RegexOptions.CultureInvariant)]
    private static partial Regex PersonWord();
}
