using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-VICTIM: those who report, petition, were harmed or are under suspicion.</summary>
internal sealed partial class VictimDetector : ILeakDetector
{
    public void Look(PartScan scan) => PersonWords.Look(scan, DetectorIds.Victim, Words(), LeakSeverity.Block);

    [GeneratedRegex("举报人|信访人|上访人|投诉人|报案人|检举人|控告人|受害人|被害人|受害者|被害者|涉案|嫌疑人|吸毒|戒毒|社区矫正|刑满释放|家暴", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
