using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-META: what a file carries unseen, and what only a person can read.</summary>
internal sealed partial class TraceDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        if (scan.Part.Trace == HiddenTrace.None) return;
        var span = new TextSpan(0, scan.Part.Text.Length);
        var (severity, note) = scan.Part.Trace switch
        {
            HiddenTrace.Comment => (LeakSeverity.Block, "comment"),
            HiddenTrace.TrackedDeletion => (LeakSeverity.Block, "tracked deletion"),
            HiddenTrace.TrackedInsertion => (LeakSeverity.Block, "tracked insertion"),
            HiddenTrace.HiddenText => (LeakSeverity.Block, "hidden text"),
            HiddenTrace.HiddenSheet => (LeakSeverity.Block, "hidden sheet"),
            HiddenTrace.HiddenRow => (LeakSeverity.Block, "hidden row"),
            HiddenTrace.HiddenColumn => (LeakSeverity.Block, "hidden column"),
            HiddenTrace.Embedded => (LeakSeverity.Block, "embedded file"),
            HiddenTrace.Leftover => (LeakSeverity.Block, "text that the file no longer shows"),
            HiddenTrace.Author => (IsPerson(scan.Part.Text, scan.Policy) ? LeakSeverity.Block : LeakSeverity.Info, "author or company"),
            HiddenTrace.Picture => (LeakSeverity.Review, "picture"),
            HiddenTrace.Unreadable => (LeakSeverity.Review, "text that no program can read"),
            HiddenTrace.None => (LeakSeverity.Info, ""),
        };
        scan.Add(new Hit(DetectorIds.Trace, severity, span, scan.Part.Text, MaskKind.Remove) { Targets = [], Note = note, Seen = scan.Part.Seen });
    }

    /// <summary>Programs and offices are authors too.</summary>
    private static bool IsPerson(string author, LeakPolicy policy) => !string.IsNullOrWhiteSpace(author) && !policy.Allowed.Has(author) && !Program().IsMatch(author);

    [GeneratedRegex(
        "^(?:administrator|admin|user|users|pc|microsoft.*|windows.*|wps.*|kingsoft.*|lenovo|dell|hp|asus|acer|openpyxl|python-docx|apache poi|libreoffice.*|openoffice.*|adobe.*|skia.*|govportal.*|unknown|\\(?anonymous\\)?|\\(?unspecified\\)?|un-named|未知|用户|微软用户|番茄花园|雨林木风)$"
        + "|(?:办|办公室|局|所|中心|政府|公司|委|委员会|科|处|站|学校|支队|大队|院|厅|部)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Program();
}
