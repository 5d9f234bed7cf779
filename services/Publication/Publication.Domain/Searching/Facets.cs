using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Searching;

/// <summary>The facts beside the text by which a search is narrowed, as numbers of the index. Two codes may share one: who asks compares the fact itself as well.</summary>
public static class Facets
{
    // Control characters, each kind of fact apart.
    private const int TownKind = 1;
    private const int ColumnKind = 2;
    private const int CatalogueKind = 3;
    private const int ValidityKind = 4;
    private const int YearKind = 5;
    private const int DocKind = 6;

    public static int OfTown(TownId town) => Grams.Pair(TownKind, Sum(town.Value.ToString("N")));

    public static int OfColumn(string code) => Grams.Pair(ColumnKind, Sum(code));

    public static int OfCatalogueItem(string code) => Grams.Pair(CatalogueKind, Sum(code));

    public static int OfValidity(string code) => Grams.Pair(ValidityKind, Sum(code));

    public static int OfYear(int year) => Grams.Pair(YearKind, year);

    /// <summary>Of a document number or its beginning, as <see cref="DocKey"/> writes it.</summary>
    public static int OfDocKey(string key) => Grams.Pair(DocKind, Sum(key));

    /// <summary>Of everything that a document number begins with.</summary>
    public static IEnumerable<int> OfBeginnings(string docKey)
    {
        ArgumentNullException.ThrowIfNull(docKey);
        return Enumerable.Range(1, docKey.Length).Select(length => OfDocKey(docKey[..length]));
    }

    /// <summary>FNV-1a, folded to sixteen bits.</summary>
    private static int Sum(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var sum = 2166136261u;
        foreach (var c in code) sum = unchecked((sum ^ c) * 16777619u);
        return (int)((sum >> 16) ^ (sum & 0xFFFF));
    }
}
