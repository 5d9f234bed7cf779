using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-HEALTH: diseases, disabilities, pregnancy (个人信息保护法 art. 28).</summary>
internal sealed partial class HealthDetector : ILeakDetector
{
    public void Look(PartScan scan) => PersonWords.Look(scan, DetectorIds.Health, Words(), LeakSeverity.Block);

    [GeneratedRegex(
        "残疾(?!人联合会|人事业|人保障金|人就业|人工作|人组织)|致残|智障|精神(?:病|分裂|障碍|疾病|异常)|抑郁症|癫痫|艾滋|HIV|hiv|梅毒|乙肝|丙肝|肝炎|肺结核|结核病|癌|恶性肿瘤|白血病|尿毒症|糖尿病|高血压|心脏病|脑梗|脑瘫|偏瘫|"
        + "瘫痪|重病|大病|患病|病情|病历|病因|诊断|孕检|孕情|孕前|怀孕|妊娠|流产|结扎|避孕|不孕|低保原因|致贫原因|因病致贫|健康状况|血型",
        RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
