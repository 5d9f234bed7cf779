using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>What the detectors of word lists have in common: a word beside a person counts, a word alone is told once and holds nothing up.</summary>
internal static class PersonWords
{
    public static void Look(PartScan scan, string detector, Regex words, LeakSeverity beside)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in words.EnumerateMatches(scan.Folded.Text))
        {
            var span = scan.Original(match.Index, match.Length);
            // 高血压 begins with a surname: the word itself is nobody's name.
            var names = scan.Persons.At(span.Start).Where(n => !n.Meets(span)).ToList();
            var word = scan.Folded.Text.Substring(match.Index, match.Length);
            if (names.Count == 0)
            {
                if (told.Add(word)) scan.Add(new Hit(detector, LeakSeverity.Info, span, word, MaskKind.None));
                continue;
            }

            scan.Add(new Hit(detector, beside, span, word, MaskKind.None)
            {
                Targets = [.. names.Select(n => new MaskTarget(n, MaskKind.Name))],
                // The same word beside another person is another matter.
                Seen = $"{scan.Layout.Cell(scan.Layout.UnitAt(span.Start))}\n{string.Join('\n', names.Select(n => scan.Layout.Cell(n).ToString()))}",
            });
        }
    }
}
