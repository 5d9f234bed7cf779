using System.Buffers;

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

    /// <summary>A stroke, a comma, a bracket or a border of cells: two numbers nearly always, one where the parts are those of a known kind of number.</summary>
    Mark,
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

    /// <summary>In a row of figures a number is not sought over more of them than an identity number has digits.</summary>
    private const int LongestRow = 18;

    /// <summary>What is written for the X at the end of an identity number.</summary>
    private static readonly SearchValues<char> CheckCharacters = SearchValues.Create("Xx\u00D7\u2169\u2179\u0425\u0445\u03A7\u03C7\u2715\u2716\u2573");

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
            foreach (var candidate in RunTogether.In(text, runs[first].Start, runs[first].End)) yield return candidate;
        }
    }

    private static IEnumerable<NumberCandidate> From(string text, List<(int Start, int End)> runs, List<DigitGap> gaps, int first)
    {
        var (total, widest) = (0, DigitGap.None);
        var begins = first == 0 || Parts(gaps[first - 1]) || IsCountryCode(text, runs[first - 1]);
        for (var last = first; last < runs.Count; last++)
        {
            total += runs[last].End - runs[last].Start;
            if (total > Longest) yield break;
            var end = total == 17 ? CheckCharacter(text, runs[last].End) : 0;
            var ends = Parts(gaps[last]);
            if (total >= Shortest && (widest < DigitGap.Mark || (total is <= 15 or 17 or 18 && last - first < LongestRow)))
            {
                var digits = DigitsOf(text, runs, first, last, total);
                var (whole, length) = (begins && ends, last - first + 1);
                var wanted = length == 1 || (whole && widest < DigitGap.Mark) || IsPlausible(digits, runs, first, last, widest);
                var shape = length == 1 || (!wanted && end == 0) ? "" : string.Join('-', runs.Skip(first).Take(length).Select(r => r.End - r.Start));
                if (wanted) yield return new NumberCandidate(runs[first].Start, runs[last].End, digits, length, widest, whole, shape);
                if (end > 0) yield return new NumberCandidate(runs[first].Start, end, digits + "X", length, widest, begins, shape);
            }

            if (gaps[last] == DigitGap.None) yield break;
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
    private static bool IsPlausible(string digits, List<(int Start, int End)> runs, int first, int last, DigitGap widest)
    {
        if (digits.Length == 18 && Checksums.HasIdentityShape(digits)) return true;
        if (digits.Length is >= 11 and <= 15 && digits[^11] == '1' && digits[^10] >= '3') return true;
        if (widest == DigitGap.Mark) return false;
        for (var i = first; i < last; i++)
        {
            if (runs[i].End - runs[i].Start is not (4 or 6)) return false;
        }

        return digits.Length >= 12;
    }

    /// <returns>The end of an X that belongs to the 17 digits before it, or 0.</returns>
    private static int CheckCharacter(string text, int end)
    {
        var at = text.AsSpan(end, Math.Min(WidestGap, text.Length - end)).IndexOfAny(CheckCharacters);
        if (at < 0) return 0;
        at += end;
        if (at > end && GapBetween(text, (end - 1, end), (at, at + 1)) is DigitGap.None or DigitGap.Dot) return 0;
        // The next number may follow with nothing between: a phone or an identity number, not the rest of a code.
        var next = at + 1;
        while (next < text.Length && char.IsAsciiDigit(text[next])) next++;
        return next == at + 1 || next - at > Shortest ? at + 1 : 0;
    }

    /// <summary>A gap at which a number may begin or end.</summary>
    private static bool Parts(DigitGap gap) => gap is DigitGap.None or DigitGap.Mark;

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
                case ' ' or '-' or '_' or '~' or '`' or '\\' or '\u00B7' or '\u2022' or '\u2027' or '\u2219' or '\u22C5' or '\u30FB' or '\uFF65':
                    break;
                case '/' or ',' or '(' or ')' or '\t' or '|' when !single:
                    kind = DigitGap.Mark;
                    break;
                case '*' when ++stars <= 3:
                    break;
                case '\n' or '\r' or '\v':
                    kind = kind < DigitGap.Line ? DigitGap.Line : kind;
                    break;
                case '\t' or '|' or '/' or ',':
                    kind = kind < DigitGap.Cell ? DigitGap.Cell : kind;
                    break;
                case '<':
                    var close = gap[i..].IndexOf('>');
                    // The end of a cell is no end of a line.
                    if (close < 0) return DigitGap.None;
                    if (!single && EndsCell(gap.Slice(i + 1, close - 1)) is var cell && cell > 0)
                    {
                        if (cell > 1) return DigitGap.None;
                        kind = DigitGap.Mark;
                    }

                    i += close;
                    break;
                default:
                    return DigitGap.None;
            }
        }

        return kind;
    }

    /// <returns>1 for a border of two cells, 2 for the end of a row, an item or a paragraph.</returns>
    private static int EndsCell(ReadOnlySpan<char> tag) => tag.TrimStart('/') switch
    {
        ['t' or 'T', 'd' or 'D' or 'h' or 'H', ..] => 1,
        ['t' or 'T', 'r' or 'R', ..] or ['l' or 'L', 'i' or 'I', ..] or ['p' or 'P', ..] => 2,
        _ => 0,
    };
}
