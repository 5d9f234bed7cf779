namespace GovPortal.Publication.Domain.Leaks;

/// <summary>What stands between two runs of digits that may be one number.</summary>
internal enum DigitGap
{
    None,

    /// <summary>A space, a hyphen or the marks of Markdown and HTML: a number is often written so.</summary>
    Narrow,

    /// <summary>A dot.</summary>
    Dot,

    /// <summary>A line break: two numbers as a rule, one number where a narrow cell broke it.</summary>
    Line,

    /// <summary>A border of cells with one digit each, as in forms.</summary>
    Cell,
}

/// <summary>Digits that may be one number, over all gaps between them.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="End">In the folded text.</param>
/// <param name="Digits">Without what stands between.</param>
/// <param name="Runs">How many runs it is made of.</param>
/// <param name="Widest">The widest of its gaps.</param>
/// <param name="Whole">Nothing that could belong to it stands before or after.</param>
/// <param name="Shape">Lengths of the runs: <c>3-4-4</c>; empty for one run.</param>
internal sealed record NumberCandidate(int Start, int End, string Digits, int Runs, DigitGap Widest, bool Whole, string Shape);

/// <summary>Finds the numbers of a text however they are broken: at each run of digits, every number of a wanted length that begins there.</summary>
internal static class DigitRuns
{
    private const int Shortest = 11;
    private const int Longest = 23;
    private const int WidestGap = 40;

    public static IEnumerable<NumberCandidate> In(string text)
    {
        var runs = new List<(int Start, int End)>();
        var gaps = new List<DigitGap>();
        for (var at = 0; at < text.Length;)
        {
            var start = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (start < 0) break;
            start += at;
            var end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            // The check character of an identity number counts as a digit that only the last run may have.
            if (runs.Count > 0) gaps.Add(GapBetween(text, runs[^1], (start, end)));
            runs.Add((start, end));
            at = end;
        }

        gaps.Add(DigitGap.None);
        for (var first = 0; first < runs.Count; first++)
        {
            foreach (var candidate in From(text, runs, gaps, first)) yield return candidate;
        }
    }

    private static IEnumerable<NumberCandidate> From(string text, List<(int Start, int End)> runs, List<DigitGap> gaps, int first)
    {
        var (total, widest) = (0, DigitGap.None);
        var begins = first == 0 || gaps[first - 1] == DigitGap.None || IsCountryCode(text, runs[first - 1]);
        for (var last = first; last < runs.Count; last++)
        {
            total += runs[last].End - runs[last].Start;
            if (total > Longest) yield break;
            var end = total == 17 ? CheckCharacter(text, runs[last].End) : 0;
            var ends = gaps[last] == DigitGap.None;
            if (total >= Shortest)
            {
                var digits = DigitsOf(text, runs, first, last, total);
                var (whole, length) = (begins && ends, last - first + 1);
                var shape = length == 1 ? "" : string.Join('-', runs.Skip(first).Take(length).Select(r => r.End - r.Start));
                if (length == 1 || whole || IsPlausible(digits, runs, first, last)) yield return new NumberCandidate(runs[first].Start, runs[last].End, digits, length, widest, whole, shape);
                if (end > 0) yield return new NumberCandidate(runs[first].Start, end, digits + "X", length, widest, begins, shape);
            }

            if (ends) yield break;
            widest = gaps[last] > widest ? gaps[last] : widest;
        }
    }

    private static string DigitsOf(string text, List<(int Start, int End)> runs, int first, int last, int total) => first == last
        ? text[runs[first].Start..runs[first].End]
        : string.Create(total, (text, runs, first, last), static (target, from) =>
        {
            for (var i = from.first; i <= from.last; i++)
            {
                var run = from.text.AsSpan(from.runs[i].Start, from.runs[i].End - from.runs[i].Start);
                run.CopyTo(target);
                target = target[run.Length..];
            }
        });

    /// <summary>In a column of figures every few neighbours add up to some length: only what could be a known number is looked at.</summary>
    private static bool IsPlausible(string digits, List<(int Start, int End)> runs, int first, int last)
    {
        if (digits.Length == 18 && Checksums.HasIdentityShape(digits)) return true;
        if (digits.Length is >= 11 and <= 15 && digits[^11] == '1' && digits[^10] >= '3') return true;
        for (var i = first; i < last; i++)
        {
            if (runs[i].End - runs[i].Start is not (4 or 6)) return false;
        }

        return digits.Length >= 12;
    }

    /// <returns>The end of an X that belongs to the 17 digits before it, or 0.</returns>
    private static int CheckCharacter(string text, int end)
    {
        var at = text.AsSpan(end, Math.Min(WidestGap, text.Length - end)).IndexOfAny('X', 'x');
        if (at < 0) return 0;
        at += end;
        if (at > end && GapBetween(text, (end - 1, end), (at, at + 1)) is DigitGap.None or DigitGap.Dot) return 0;
        return at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]) ? at + 1 : 0;
    }

    private static bool IsCountryCode(string text, (int Start, int End) run) => text.AsSpan(run.Start, run.End - run.Start) is "86" or "086" or "0086";

    private static DigitGap GapBetween(string text, (int Start, int End) before, (int Start, int End) after)
    {
        var gap = text.AsSpan(before.End, after.Start - before.End);
        if (gap.Length > WidestGap) return DigitGap.None;
        if (gap is ".") return DigitGap.Dot;
        var single = before.End - before.Start == 1 && after.End - after.Start == 1;
        var (kind, stars) = (DigitGap.Narrow, 0);
        for (var i = 0; i < gap.Length; i++)
        {
            switch (gap[i])
            {
                case ' ' or '-' or '_' or '~' or '`' or '\\' or '\u00B7' or '\u2022':
                    break;
                case '*' when ++stars <= 3:
                    break;
                case '\n' or '\r' or '\v':
                    kind = kind < DigitGap.Line ? DigitGap.Line : kind;
                    break;
                case '\t' or '|' when single:
                    kind = DigitGap.Cell;
                    break;
                case '<':
                    var close = gap[i..].IndexOf('>');
                    // The end of a cell is no end of a line.
                    if (close < 0 || (!single && EndsCell(gap.Slice(i + 1, close - 1)))) return DigitGap.None;
                    i += close;
                    break;
                default:
                    return DigitGap.None;
            }
        }

        return kind;
    }

    private static bool EndsCell(ReadOnlySpan<char> tag) => tag.TrimStart('/') is ['t' or 'T', 'd' or 'D' or 'h' or 'H' or 'r' or 'R', ..] or ['l' or 'L', 'i' or 'I', ..] or ['p' or 'P', ..];
}
