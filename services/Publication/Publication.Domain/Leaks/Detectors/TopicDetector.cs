using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>S-TOPIC: subjects that often fall under secrecy. A machine cannot decide it.</summary>
internal sealed partial class TopicDetector : ILeakDetector
{
    public void Look(PartScan scan) => PersonWords.Look(scan, DetectorIds.Topic, Words(), LeakSeverity.Review);

    [GeneratedRegex("武警|军事设施|军事禁区|国防工程|人防工程图|涉恐|反恐预案|涉密|维稳|敏感人员|管网图|未公开统计|枪支弹药库|炸药库|精确坐标", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
