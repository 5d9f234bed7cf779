using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-MINOR: children. All data of persons under 14 is sensitive (个人信息保护法 art. 28).</summary>
internal sealed partial class MinorDetector : ILeakDetector
{
    private const int Age = 14;

    public void Look(PartScan scan)
    {
        PersonWords.Look(scan, DetectorIds.Minor, Words(), LeakSeverity.Block);
        foreach (var identity in scan.Hits.Where(h => h.Detector == DetectorIds.Identity && Checksums.BirthDay(h.Value.AsSpan(6, 8)) is { } born && IsChild(born, scan.Policy.Today)).ToList())
            Add(scan, identity.Span, identity.Value, scan.Persons.At(identity.Span.Start));
        foreach (var birth in BirthDates.In(scan))
        {
            if (!IsChild(birth.Latest, scan.Policy.Today)) continue;
            var names = NameFinder.In(scan.Part.Text, scan.Layout.UnitAt(birth.Span.Start));
            if (names.Count > 0) Add(scan, birth.Span, birth.Value, names);
        }
    }

    private static void Add(PartScan scan, TextSpan span, string value, IReadOnlyList<TextSpan> names) => scan.Add(
        new Hit(DetectorIds.Minor, LeakSeverity.Block, span, value, MaskKind.Remove)
        {
            Targets = [new MaskTarget(span, value.Length == 18 ? MaskKind.Identity : MaskKind.Remove), .. names.Select(n => new MaskTarget(n, MaskKind.Name))],
            Note = "under 14",
        });

    private static bool IsChild(DateOnly born, DateOnly today) => born <= today && born.AddYears(Age) > today;

    [GeneratedRegex("学生|留守儿童|孤儿|困境儿童|未成年|幼儿|婴儿|儿童|学籍|入学|就读|幼儿园|监护人", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
