namespace GovPortal.Publication.Domain.Searching;

/// <summary>What somebody looks for: terms between white space, each of which must be there.</summary>
/// <remarks>A term of two characters or more is looked for in title, document number, body and attachments; a single one in titles.</remarks>
/// <param name="InText">Terms that the whole text must contain.</param>
/// <param name="InTitle">Terms that the title must contain.</param>
/// <param name="Grams">What the index must hold of every hit.</param>
/// <param name="IsExact">Whether each text with these grams is a hit, so that none needs to be read.</param>
public sealed record SearchTerms(IReadOnlyList<string> InText, IReadOnlyList<string> InTitle, IReadOnlyList<int> Grams, bool IsExact)
{
    /// <summary>More terms than this are no question that a person has.</summary>
    public const int Most = 10;

    public static readonly SearchTerms None = new([], [], [], IsExact: true);

    public bool IsEmpty => InText.Count == 0 && InTitle.Count == 0;

    public IEnumerable<string> All => InText.Concat(InTitle);

    public static SearchTerms Of(string? query)
    {
        var terms = Brackets.Fold(Folding.Fold(query ?? "")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        var (inText, inTitle, grams) = (new List<string>(), new List<string>(), new SortedSet<int>());
        foreach (var term in terms)
        {
            (term.Length > 1 ? inText : inTitle).Add(term);
            grams.UnionWith(term.Length > 1 ? Searching.Grams.PairsOf(term) : Searching.Grams.SinglesOf(term));
        }

        // A pair of the index is two neighbours in the text, and a single character stands in the title: nothing is left to compare.
        return new SearchTerms(inText, inTitle, [.. grams], inText.TrueForAll(t => t.Length == 2));
    }
}
