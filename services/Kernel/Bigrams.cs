using System.Globalization;
using System.Text;

namespace GovPortal.Kernel;

/// <summary>Chinese text as overlapping pairs of characters, Latin words whole; a gap at punctuation keeps phrases from reaching across.</summary>
public static class Bigrams
{
    /// <summary>tsvector lies within PostgreSQL's limit of 16,383 positions.</summary>
    private const int LastPosition = 16_000;

    /// <summary>PostgreSQL refuses a lexeme of more than 2,046 bytes, and nobody searches for what is no word.</summary>
    private const int LongestWord = 200;

    /// <summary>The text of a tsvector with positions: single characters and pairs at the position of their first character.</summary>
    public static string Vector(params ReadOnlySpan<string> texts)
    {
        var (vector, position) = (new StringBuilder(), 1);
        foreach (var text in texts)
        {
            foreach (var run in Runs(text))
            {
                foreach (var (word, at) in Words(run, position)) Append(vector, word, at);
                position += Math.Max(run.Length, 1) + 1;
            }

            position += 2;
            if (position > LastPosition) break;
        }

        return vector.ToString();
    }

    /// <summary>A tsquery that finds the text as one phrase; null when it holds nothing to search for.</summary>
    public static string? Query(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = Runs(text).Select(run => IsHan(run[0]) && run.Length > 1
            ? string.Join(" <-> ", Enumerable.Range(0, run.Length - 1).Select(i => Quote(run.Substring(i, 2))))
            : Quote(run)).ToList();
        return parts.Count == 0 ? null : string.Join(" & ", parts.Select(p => $"({p})"));
    }

    /// <summary>The different words of a text, for comparing two texts: pairs of Han characters, lone ones, Latin words and numbers.</summary>
    public static IReadOnlySet<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in Runs(text))
        {
            if (!IsHan(run[0]) || run.Length == 1) words.Add(run);
            else for (var i = 0; i < run.Length - 1; i++) words.Add(run.Substring(i, 2));
        }

        return words;
    }

    private static IEnumerable<(string Word, int Position)> Words(string run, int position)
    {
        if (!IsHan(run[0])) return run.Length > LongestWord ? [] : [(run, position)];
        var single = run.Select((c, i) => (c.ToString(), position + i));
        return single.Concat(Enumerable.Range(0, run.Length - 1).Select(i => (run.Substring(i, 2), position + i)));
    }

    private static void Append(StringBuilder vector, string word, int position)
    {
        if (position > LastPosition) return;
        if (vector.Length > 0) vector.Append(' ');
        vector.Append(Quote(word)).Append(':').Append(position.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Maximal runs of Han characters, or of letters and digits.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        var normal = string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = char.ToLowerInvariant(Narrow(from[i]));
        });
        var start = 0;
        for (var i = 0; i <= normal.Length; i++)
        {
            var ends = i == normal.Length || Kind(normal[i]) != Kind(normal[start]);
            if (!ends) continue;
            if (i > start && Kind(normal[start]) != 0) yield return normal[start..i];
            start = i;
        }
    }

    /// <summary>Full-width letters and digits as their half-width twins (without ICU the framework's own normalisation does nothing).</summary>
    private static char Narrow(char c) => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c == '\u3000' ? ' ' : c;

    private static int Kind(char c) => IsHan(c) ? 1 : char.IsLetterOrDigit(c) ? 2 : 0;

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static string Quote(string word) => $"'{word.Replace("'", "''", StringComparison.Ordinal)}'";
}
