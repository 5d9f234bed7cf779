namespace GovPortal.Benchmarks;

/// <summary>What the readers ask: the ten commonest pairs of the items, and pieces of two, three and six characters from anywhere in them.</summary>
internal sealed record Questions(IReadOnlyList<string> Commonest, IReadOnlyDictionary<string, IReadOnlyList<string>> ByClass)
{
    private const int OfEach = 2_000;

    public static Questions Of(GeneratedItems items, int count)
    {
        var commonest = CommonestOf(items, Math.Min(count, 20_000));
        var random = new Random(7);
        var classes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["commonest ten"] = commonest };
        foreach (var length in (int[])[2, 3, 6])
            classes[$"{length} characters"] = [.. Enumerable.Range(0, OfEach).Select(_ => Piece(items[random.Next(count)].Body, length, random))];
        return new Questions(commonest, classes);
    }

    /// <summary>Each kind as often as the others.</summary>
    public (string Class, string Query) Any(Random random)
    {
        var (kind, list) = ByClass.ElementAt(random.Next(ByClass.Count));
        return (kind, list[random.Next(list.Count)]);
    }

    /// <summary>Without a mark in it: nobody searches for those.</summary>
    private static string Piece(string text, int length, Random random)
    {
        while (true)
        {
            var at = random.Next(text.Length - length);
            var piece = text.Substring(at, length);
            if (piece.All(char.IsLetter)) return piece;
        }
    }

    /// <summary>By how many of the items have them.</summary>
    private static List<string> CommonestOf(GeneratedItems items, int count)
    {
        var having = new Dictionary<int, int>();
        var seen = new HashSet<int>();
        for (var item = 0; item < count; item++)
        {
            seen.Clear();
            var text = items[item].Body;
            for (var at = 1; at < text.Length; at++)
            {
                if (char.IsLetter(text[at - 1]) && char.IsLetter(text[at])) seen.Add((text[at - 1] << 15) ^ text[at]);
            }

            foreach (var pair in seen) having[pair] = having.GetValueOrDefault(pair) + 1;
        }

        return [.. having.OrderByDescending(h => h.Value).Take(10).Select(h => Named(items, h.Key))];
    }

    private static string Named(GeneratedItems items, int pair)
    {
        for (var item = 0; ; item++)
        {
            var text = items[item].Body;
            for (var at = 1; at < text.Length; at++)
            {
                if (((text[at - 1] << 15) ^ text[at]) == pair) return text.Substring(at - 1, 2);
            }
        }
    }
}
