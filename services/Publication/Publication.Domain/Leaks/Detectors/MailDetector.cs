using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-MAIL, P-QQ, P-WX: mail addresses and accounts of chat services. Those of an office are allowed.</summary>
internal sealed partial class MailDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var match in Mail().EnumerateMatches(scan.Folded.Text)) Add(scan, DetectorIds.Mail, match, MaskKind.Mail);
        foreach (var match in Chat().EnumerateMatches(scan.Folded.Text)) Add(scan, DetectorIds.Chat, match, MaskKind.Remove);
        foreach (var match in WeChat().EnumerateMatches(scan.Folded.Text)) Add(scan, DetectorIds.WeChat, match, MaskKind.Remove);
    }

    private static void Add(PartScan scan, string detector, ValueMatch match, MaskKind mask)
    {
        var span = scan.Original(match.Index, match.Length);
        var value = scan.Folded.Text.Substring(match.Index, match.Length);
        scan.Add(new Hit(detector, IsOfficial(scan, span, value) ? LeakSeverity.Info : LeakSeverity.Review, span, value, mask));
    }

    private static bool IsOfficial(PartScan scan, TextSpan span, string value) => scan.Policy.Allowed.Has(value)
        || value.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase)
        || (Office().IsMatch(scan.Layout.Cell(scan.Layout.UnitAt(span.Start))) && !Person().IsMatch(scan.Layout.Before(span.Start, 16)));

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,10}", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<=(?:QQ|qq|Qq|扣扣)(?:号码?|号为|账号|联系)?[:：为是\s]{0,3})[1-9]\d{4,10}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Chat();

    [GeneratedRegex(@"(?<=(?:微信|wechat|(?<![A-Za-z])[vw]x)(?:(?:号码?|ID|账号|联系)[:：为是\s]{0,3}|[:：为是\s]{1,3}))[A-Za-z][A-Za-z0-9_-]{5,19}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WeChat();

    [GeneratedRegex("办公|举报|监督|投稿|受理|报名|单位|政府|公开|咨询|征求意见|反馈|公司|中心|电子邮[箱件][:：]|信箱|投标|采购|代理|机构|传真|邮编|公众号|应聘|邮箱地址|指定邮箱|发送", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex("个人|本人|私人|患者|学生|村民", RegexOptions.CultureInvariant)]
    private static partial Regex Person();
}
