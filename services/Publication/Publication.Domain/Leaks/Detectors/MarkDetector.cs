using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>S-MARK: 密级 marks (with ★, a term, or alone on the line) and the notes of documents that are not to be published.</summary>
internal sealed partial class MarkDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var match in Mark().EnumerateMatches(scan.Folded.Text)) Add(scan, match);
        foreach (var match in Note().EnumerateMatches(scan.Folded.Text)) Add(scan, match);
    }

    private static void Add(PartScan scan, ValueMatch match)
    {
        var span = scan.Original(match.Index, match.Length);
        scan.Add(new Hit(DetectorIds.Mark, LeakSeverity.Block, span, scan.Folded.Text.Substring(match.Index, match.Length), MaskKind.None));
    }

    // One with ★ is a mark wherever it stands. Without: 商业秘密、国家秘密 and 秘密交易 have a Han character right before or after.
    [GeneratedRegex(
        @"(?:绝\s*密|机\s*密|秘\s*密)级?\s*[★☆＊⭐]\s*(?:[0-9一二三四五六七八九十]{1,3}\s*(?:年|个?月)|长期)?"
        + @"|(?<![\u4E00-\u9FFF])(?:绝\s*密|机\s*密|秘\s*密)级?\s*[(（]?\s*(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:年(?![\u4E00-\u9FFF])|个月(?![\u4E00-\u9FFF]))|长期(?![\u4E00-\u9FFF]))"
        + @"|(?<=【\s*)(?:绝\s*密|机\s*密|秘\s*密)级?(?=\s*】)"
        + @"|(?<=^[ \t>#*\[【（(]{0,8}(?:密\s*级\s*[:：]?\s*)?)(?:绝\s*密|机\s*密|秘\s*密)级?(?=[ \t*\]】）)!！。]{0,8}\r?$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"内\s*部\s*(?:资\s*料|文\s*件|材\s*料|刊\s*物)[\s，,、:：;；。（(]{0,4}(?:请\s*)?(?:注\s*意\s*保\s*[存密]|不\s*得\s*外\s*传|严\s*禁\s*外\s*传|妥\s*善\s*保\s*管)|(?:此|本)件\s*(?:不\s*(?:予\s*)?公\s*开|不\s*宜\s*公\s*开|依\s*申\s*请\s*公\s*开)|严禁外传|不得公开引用",
        RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
