using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>Q-ERR: 严重表述错误, the first reason for a veto in the inspection of government sites (国办秘函〔2019〕19号).</summary>
internal sealed partial class WordingDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var match in Territory().EnumerateMatches(scan.Folded.Text)) Add(scan, match, LeakSeverity.Block, "territory");
        foreach (var match in Misspelt().EnumerateMatches(scan.Folded.Text)) Add(scan, match, LeakSeverity.Block, "misspelt name");
        foreach (var match in Doubtful().EnumerateMatches(scan.Folded.Text)) Add(scan, match, LeakSeverity.Review, "wording");
    }

    private static void Add(PartScan scan, ValueMatch match, LeakSeverity severity, string note)
    {
        var span = scan.Original(match.Index, match.Length);
        scan.Add(new Hit(DetectorIds.Wording, severity, span, scan.Folded.Text.Substring(match.Index, match.Length), MaskKind.None) { Note = note });
    }

    [GeneratedRegex("(?:台湾|香港|澳门|港澳台)[、和与及\\u4E00-\\u9FFF]{0,12}等(?:多个|[0-9]{1,3}个|几个)?国家(?!级|和地区)|台湾(?:共和)?国(?!民)|台湾(?:总统|外交部|驻华大使|国防部)|藏独国|东突厥斯坦共和国", RegexOptions.CultureInvariant)]
    private static partial Regex Territory();

    [GeneratedRegex("习进平|习近乎|习近评|刁近平|李克墙|中国共产觉|中国共严党|中华人民共合国|中华人名共和国|人民政俯|人名政府|中共中央总书计|国务院总里|社会主意核心|有中国特色社会主意", RegexOptions.CultureInvariant)]
    private static partial Regex Misspelt();

    [GeneratedRegex("中国和台湾|中港台|中台两国|两岸三地国家|台湾政府|国内外(?:及|和)港澳台国家", RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful();
}
