using System.Globalization;
using GovPortal.Publication.Domain.Searching;
using GovPortal.Publication.Search;

namespace GovPortal.Publication.Features.Searching;

/// <summary>A published item among the hits of a search.</summary>
/// <param name="TitleMarks">Where the terms stand in the title.</param>
/// <param name="Snippet">Original text around the first term; plain text, which the front end escapes.</param>
/// <param name="SnippetMarks">Where the terms stand in the snippet.</param>
public sealed record FoundView(
    string Town, string TownName, string IndexNumber, string Title, string Column, DateOnly PublishedOn, string? DocNumber, string? CatalogueItem,
    string Validity, IReadOnlyList<Mark> TitleMarks, string Snippet, IReadOnlyList<Mark> SnippetMarks)
{
    /// <summary>The attachment in which a term stands that is neither in the title nor in the document number nor in the body; null if all of them are there.</summary>
    public FoundInFileView? InFile { get; init; }
}

/// <summary>A hit in an attachment.</summary>
/// <param name="Id">By which the file is fetched.</param>
/// <param name="Snippet">Original text around the first term; plain text, which the front end escapes.</param>
/// <param name="Marks">Where the terms stand in the snippet.</param>
public sealed record FoundInFileView(Guid Id, string Name, string Snippet, IReadOnlyList<Mark> Marks);

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
/// <param name="Total">How many hits there are, up to a thousand.</param>
/// <param name="More">Whether there are more hits than <paramref name="Total"/> says.</param>
public sealed record FoundPage(IReadOnlyList<FoundView> Items, string? Next, int Total, bool More)
{
    internal const int MostCounted = 1_000;

    internal static readonly FoundPage Empty = new([], null, 0, More: false);
}

/// <summary>A place in the order of the hits, as an address carries it.</summary>
internal static class FoundPosition
{
    public static string Write(Place place) => string.Create(CultureInfo.InvariantCulture, $"{place.On:yyyy-MM-dd}_{place.Item}");

    public static Place? Parse(string? text) => text?.Split('_') is [var day, var id]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && Guid.TryParse(id, out var item) ? new Place(on, item) : null;

    /// <summary>In the order of PostgreSQL, which compares identifiers by their bytes as they are written.</summary>
    public static bool IsAfter(Place hit, Place place) => hit.On != place.On
        ? hit.On < place.On
        : string.CompareOrdinal(hit.Item.ToString("N"), place.Item.ToString("N")) < 0;
}
