namespace GovPortal.Publication.Domain.Searching;

/// <summary>A piece of original text and where the terms stand in it: plain text, so that whoever shows it does the escaping.</summary>
public sealed record Excerpt(string Text, IReadOnlyList<Mark> Marks)
{
    private const int Before = 30;
    private const int Longest = 120;

    /// <summary>The whole text with its marks.</summary>
    public static Excerpt Of(string text, IEnumerable<string> terms)
    {
        var folded = Brackets.Fold(Folding.Fold(text));
        var places = terms.Where(t => t.Length > 0).SelectMany(t => PlacesOf(folded, t)).OrderBy(m => m.Start).ThenByDescending(m => m.Length);
        var marks = new List<Mark>();
        foreach (var place in places)
        {
            // What overlaps becomes one mark: nobody can nest them.
            if (marks.Count == 0 || place.Start > marks[^1].End) marks.Add(place);
            else if (place.End > marks[^1].End) marks[^1] = new Mark(marks[^1].Start, place.End - marks[^1].Start);
        }

        return new Excerpt(text, marks);
    }

    /// <summary>The surroundings of the first mark, or the beginning.</summary>
    public static Excerpt Around(string text, IReadOnlyCollection<string> terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Brackets.Fold(Folding.Fold(text));
        var first = terms.Select(t => folded.IndexOf(t, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var from = Whole(text, Math.Max(0, first - Before));
        var to = Whole(text, Math.Min(text.Length, from + Longest));
        return Of(text[from..to], terms);
    }

    private static IEnumerable<Mark> PlacesOf(string folded, string term)
    {
        for (var at = folded.IndexOf(term, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(term, at + term.Length, StringComparison.Ordinal))
            yield return new Mark(at, term.Length);
    }

    /// <summary>Never between the two halves of a character.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

/// <param name="Start">In UTF-16 units from the beginning of the text, as JavaScript and C# count.</param>
public sealed record Mark(int Start, int Length)
{
    internal int End => Start + Length;
}
