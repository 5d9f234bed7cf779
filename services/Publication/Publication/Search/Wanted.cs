using System.Runtime.InteropServices;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Searching;

namespace GovPortal.Publication.Search;

/// <summary>What somebody wants to find: terms, and facts beside the text.</summary>
internal sealed record Wanted(SearchTerms Terms)
{
    public TownId? Town { get; init; }

    public string? Column { get; init; }

    public string? CatalogueItem { get; init; }

    public int? Year { get; init; }

    public string? Validity { get; init; }

    /// <summary>As <see cref="Domain.Searching.DocKey"/> writes it.</summary>
    public string? DocKey { get; init; }

    /// <summary>Whether the document number only begins so.</summary>
    public bool DocKeyIsPrefix { get; init; }

    /// <summary>Whether the order of publication alone, in a town and a span of days, leads to every hit.</summary>
    public bool IsPlain => Terms.IsEmpty && Column is null && CatalogueItem is null && Validity is null && DocKey is null;

    /// <summary>What the index must hold of every hit; empty where it cannot help.</summary>
    public int[] Grams()
    {
        var grams = new SortedSet<int>(Terms.Grams);
        if (DocKey is not null) grams.Add(Facets.OfDocKey(DocKey));
        if (Column is not null) grams.Add(Facets.OfColumn(Column));
        if (CatalogueItem is not null) grams.Add(Facets.OfCatalogueItem(CatalogueItem));
        if (Validity is not null) grams.Add(Facets.OfValidity(Validity));
        if (grams.Count == 0) return [];
        if (Town is { } town) grams.Add(Facets.OfTown(town));
        if (Year is { } year) grams.Add(Facets.OfYear(year));
        return [.. grams];
    }
}

/// <summary>A place in the order of what was published, newest first.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(DateOnly On, Guid Item);
