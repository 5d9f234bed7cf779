using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-PLATE: plates of vehicles (GA 36), of new-energy ones too.</summary>
internal sealed partial class PlateDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var match in Plate().EnumerateMatches(scan.Folded.Text))
        {
            var value = scan.Folded.Text.Substring(match.Index, match.Length);
            if (value.Any(char.IsAsciiDigit)) scan.Add(new Hit(DetectorIds.Plate, LeakSeverity.Review, scan.Original(match.Index, match.Length), value, MaskKind.Plate));
        }
    }

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•\s-]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();
}
