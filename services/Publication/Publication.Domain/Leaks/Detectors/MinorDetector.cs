using System.Globalization;
using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-MINOR: children. All data of persons under 14 is sensitive (个人信息保护法 art. 28).</summary>
internal sealed partial class MinorDetector : ILeakDetector
{
    private const int Age = 14;

    public void Look(PartScan scan)
    {
        PersonWords.Look(scan, DetectorIds.Minor, Words(), LeakSeverity.Block);
        foreach (var identity in scan.Hits.Where(h => h.Detector == DetectorIds.Identity && IsChild(h.Value[6..14], scan.Policy.Today)).ToList())
            Add(scan, identity.Span, identity.Value, scan.Persons.At(identity.Span.Start));
        foreach (var match in Birth().EnumerateMatches(scan.Folded.Text))
        {
            var digits = BirthOf(scan.Folded.Text.AsSpan(match.Index, match.Length));
            if (digits is null || !IsChild(digits, scan.Policy.Today)) continue;
            var span = scan.Original(match.Index, match.Length);
            var names = NameFinder.In(scan.Part.Text, scan.Layout.UnitAt(span.Start));
            if (names.Count > 0) Add(scan, span, digits, names);
        }
    }

    private static void Add(PartScan scan, TextSpan span, string value, IReadOnlyList<TextSpan> names) => scan.Add(
        new Hit(DetectorIds.Minor, LeakSeverity.Block, span, value, MaskKind.Remove)
        {
            Targets = [new MaskTarget(span, value.Length == 18 ? MaskKind.Identity : MaskKind.Remove), .. names.Select(n => new MaskTarget(n, MaskKind.Name))],
            Note = "under 14",
        });

    private static bool IsChild(string birth, DateOnly today) => Checksums.BirthDay(birth) is { } born && born <= today && born.AddYears(Age) > today;

    private static string? BirthOf(ReadOnlySpan<char> text)
    {
        var numbers = Digits().Matches(text.ToString());
        return numbers.Count < 3 ? null : string.Create(CultureInfo.InvariantCulture, $"{numbers[0].Value}{numbers[1].Value,2}{numbers[2].Value,2}").Replace(' ', '0');
    }

    [GeneratedRegex("学生|留守儿童|孤儿|困境儿童|未成年|幼儿|婴儿|儿童|学籍|入学|就读|幼儿园|监护人", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:20[0-9]{2})[年./-](?:0?[1-9]|1[0-2])[月./-](?:[12][0-9]|3[01]|0?[1-9])日?(?=\s?(?:出生|生[，,。；）)]))|(?:出生|生于|出生日期|生日|出生年月)[:：于]?\s?20[0-9]{2}[年./-](?:0?[1-9]|1[0-2])[月./-](?:[12][0-9]|3[01]|0?[1-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Birth();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
