using System.Globalization;

namespace GovPortal.Portal.Suite;

/// <summary>What a visitor looks for, as the search and this portal's own addresses name it.</summary>
public sealed record SearchParts(string? Q, string? Town, string? Column)
{
    public int? Year { get; init; }

    public string? Validity { get; init; }

    public string? DocNumber { get; init; }

    public string? CatalogueItem { get; init; }

    public string? After { get; init; }

    /// <summary>With an ampersand before each part.</summary>
    public string ToQuery() => Part("q", Q) + Part("town", Town) + Part("column", Column) + Part("year", Year?.ToString(CultureInfo.InvariantCulture))
        + Part("validity", Validity) + Part("docNumber", DocNumber) + Part("catalogueItem", CatalogueItem)
        + Part("after", After);

    /// <summary>A part of a query, with an ampersand before it; nothing for nothing.</summary>
    internal static string Part(string name, string? value) => string.IsNullOrWhiteSpace(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
