namespace GovPortal.Publication.Domain.Searching;

/// <summary>What the index knows of a text: every pair of neighbouring characters, as one number each; of a title also its single characters.</summary>
/// <remarks>
/// A pair is the first character's code above the second's; blanks are in none. A single character has zero above it. Facts beside the text (column,
/// year, …) have a control character above them, of which folding leaves none.
/// </remarks>
public static class Grams
{
    /// <summary>The pairs of a folded text, in order, each once.</summary>
    public static SortedSet<int> PairsOf(ReadOnlySpan<char> folded)
    {
        var pairs = new SortedSet<int>();
        AddPairs(folded, pairs);
        return pairs;
    }

    /// <summary>The single characters of a folded text.</summary>
    public static IEnumerable<int> SinglesOf(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Where(c => c > ' ').Select(c => (int)c).Distinct();
    }

    /// <summary>Everything that the index holds of a published text.</summary>
    public static int[] Of(string foldedTitle, string foldedText, IEnumerable<int> facets)
    {
        var grams = new HashSet<int>(facets);
        grams.UnionWith(SinglesOf(Brackets.Fold(foldedTitle)));
        AddPairs(Brackets.Fold(foldedText), grams);
        return [.. grams];
    }

    private static void AddPairs(ReadOnlySpan<char> folded, ISet<int> pairs)
    {
        for (var at = 1; at < folded.Length; at++)
        {
            if (folded[at - 1] > ' ' && folded[at] > ' ') pairs.Add(Pair(folded[at - 1], folded[at]));
        }
    }

    internal static int Pair(int above, int below) => unchecked((int)(((uint)above << 16) | (ushort)below));
}
