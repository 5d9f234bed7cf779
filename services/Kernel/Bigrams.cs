namespace GovPortal.Kernel;

/// <summary>The words of a Chinese text for comparing two texts: overlapping pairs of characters, Latin words whole, none across punctuation.</summary>
public static class Bigrams
{
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
}
