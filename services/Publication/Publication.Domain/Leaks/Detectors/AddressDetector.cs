using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-ADDR: addresses down to the house. Those of persons block; an office's is public.</summary>
internal sealed partial class AddressDetector : ILeakDetector
{
    private const int Reach = 50;

    public void Look(PartScan scan)
    {
        var text = scan.Folded.Text;
        var last = 0;
        foreach (var match in House().EnumerateMatches(text))
        {
            if (match.Index < last) continue;
            var start = ClauseStart(text, match.Index, last);
            if (Area().Count(text.AsSpan(start, match.Index - start)) == 0) continue;
            var end = EndOf(text, match.Index + match.Length);
            last = end;
            start = AfterLabel(text, start, match.Index);
            if (start >= match.Index) continue;
            var span = scan.Original(start, end - start);
            var value = string.Concat(text.AsSpan(start, end - start).ToString().Where(c => c != ' '));
            if (SeverityOf(scan, span, value, text.AsSpan(end, Math.Min(8, text.Length - end))) is { } severity)
                scan.Add(new Hit(DetectorIds.Address, severity, span, value, MaskKind.Address));
        }
    }

    /// <summary>The clause before the house number: an address has no punctuation inside.</summary>
    private static int ClauseStart(string text, int at, int floor)
    {
        var start = at;
        while (start > floor && at - start < Reach && (FoldedText.IsHan(text[start - 1]) || char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '-' or '#')) start--;
        return start;
    }

    /// <summary>3号楼2单元501室: the further parts belong to it.</summary>
    private static int EndOf(string text, int end)
    {
        while (More().Match(text, end, Math.Min(16, text.Length - end)) is { Success: true, Length: > 0 } more && more.Index == end) end += more.Length;
        return end;
    }

    private static int AfterLabel(string text, int start, int at)
    {
        var clause = text.AsSpan(start, at - start);
        var from = 0;
        foreach (var label in Lead().EnumerateMatches(clause)) from = label.Index + label.Length;
        if (from > 0) return start + from;
        var province = clause.IndexOf("省", StringComparison.Ordinal);
        return province > 3 ? start + province - 2 : start;
    }

    private static LeakSeverity? SeverityOf(PartScan scan, TextSpan span, string value, ReadOnlySpan<char> after)
    {
        var header = scan.Layout.HeaderAt(span.Start);
        var unit = scan.Layout.UnitAt(span.Start);
        // The street may be called after a school: what is an office stands beside the address or is its last part.
        var beside = string.Concat(scan.Layout.Cell(TextSpan.Between(unit.Start, Math.Max(unit.Start, span.Start))), "\n", scan.Layout.Cell(TextSpan.Between(Math.Min(span.End, unit.End), unit.End)));
        if (scan.Policy.Allowed.HasAddress(value)) return LeakSeverity.Info;
        if (scan.Layout.ColumnAt(span.Start) == ListColumn.Address || Home().IsMatch(header) || Home().IsMatch(scan.Layout.Before(span.Start, 10))) return LeakSeverity.Block;
        if (scan.HasNumberOfPerson(unit) && NameFinder.In(scan.Part.Text, unit).Count > 0 && !Company().IsMatch(beside)) return LeakSeverity.Block;
        if (IsOfficeItself(value)) return LeakSeverity.Info;
        if (HasResident(scan, span, unit)) return LeakSeverity.Block;
        if (Office().IsMatch(beside) || Office().IsMatch(header) || Office().IsMatch(scan.Layout.Before(span.Start, 16))) return LeakSeverity.Info;
        // 刘庄村3组道路硬化工程 is a place of works.
        if (after.Length > 0 && FoldedText.IsHan(after[0]) && after[0] is not ('住' or '的')) return LeakSeverity.Info;
        return Dwelling().IsMatch(value) ? LeakSeverity.Review : LeakSeverity.Info;
    }

    private static bool IsOfficeItself(string value) => !Quarters().IsMatch(value) && Office().IsMatch(Streets().Replace(value, "|"));

    /// <summary>A name right beside the address, unless it is that of an office's contact.</summary>
    private static bool HasResident(PartScan scan, TextSpan span, TextSpan unit)
    {
        var near = TextSpan.Between(Math.Max(unit.Start, span.Start - 8), Math.Min(unit.End, Math.Min(scan.Part.Text.Length, span.End + 8)));
        return NameFinder.In(scan.Part.Text, near).Any(name => !name.Meets(span) && !Surnames.EndsPlace(scan.Part.Text[name.End - 1]) && !Contact().IsMatch(scan.Layout.Before(name.Start, 8)));
    }

    [GeneratedRegex("(?<![月〔年])(?:[0-9]{1,4}(?:-[0-9]{1,4})?|[一二三四五六七八九十]{1,3})(?:号楼|号(?!文|令|公告|通知|线|井|机|地块|标|泵|闸|桥|前|后|至|起|上午|下午|以|之)|组|室|栋|幢|单元|排(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex House();

    [GeneratedRegex(@"\G(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3}|[东西南北中])(?:号楼|号|组|室|栋|幢|单元|排|户)", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex("村|社区|路|街|巷|小区|庄|花园|家园|苑|屯|弄|胡同|大道|家属院|宿舍|公寓|大院", RegexOptions.CultureInvariant)]
    private static partial Regex Area();

    [GeneratedRegex("住址|地址|居住地|所在地|户籍地|籍贯|户籍|家住|现住|居住在|住在|暂住|位于|住|系|为|是|址", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("住址|家庭(?:地址|所在)|家住|现住|居住(?:地|在)|住在|户籍|籍贯|暂住|(?:身份证|通[讯信])地址|住$", RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    [GeneratedRegex("办公|驻地|地\\s*[址点]|中心|政府|公司|单位|机关|[院局所厂校馆厅站店]|开标|报名|会议|受理|咨询|窗口|现场|竞价|拍卖|邮编|位于|活动|法院", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex("(?:联系人|负责人|经办人|法定代表人|法人|项目经理|主任|书记)[:：\\s]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    /// <summary>Names of streets, villages and estates, whatever they are called after.</summary>
    [GeneratedRegex(@"[\u4E00-\u9FFF]{1,4}?(?:村|社区|小区|路|街(?!道)|巷|庄|花园|家园|苑|屯|弄|胡同|大道)", RegexOptions.CultureInvariant)]
    private static partial Regex Streets();

    /// <summary>Homes that belong to a unit.</summary>
    [GeneratedRegex("家属|宿舍|公寓", RegexOptions.CultureInvariant)]
    private static partial Regex Quarters();

    [GeneratedRegex("公司|企业|合作社|经营者|厂", RegexOptions.CultureInvariant)]
    private static partial Regex Company();

    /// <summary>Whose door it is. A 组, a 栋 or a 号楼 alone is a place of works or of a power cut.</summary>
    [GeneratedRegex("室|户|单元|(?:村|社区|小区|组|栋|幢|排).*号(?!楼)", RegexOptions.CultureInvariant)]
    private static partial Regex Dwelling();
}
