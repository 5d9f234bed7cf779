using System.Globalization;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Search;
using Microsoft.EntityFrameworkCore;
using Mark = GovPortal.Publication.Domain.Searching.Mark;

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

    /// <summary>内容概述, where the search is for an item of the statutory catalogue and the item has one.</summary>
    public string? Summary { get; init; }

    /// <summary>生成日期, where the search is for an item of the statutory catalogue.</summary>
    public DateOnly? ProducedOn { get; init; }
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

/// <summary>What a catalogue says of an item beside its index number and name: 内容概述 and 生成日期 (2019 art. 12, 2007 art. 19).</summary>
internal static class CatalogueFields
{
    /// <summary>The search keeps neither of them, so they are read for the few items of a page.</summary>
    public static async Task<IReadOnlyList<FoundView>> WithCatalogueFieldsAsync(this PublicationDb db, IReadOnlyList<FoundView> found, CancellationToken ct)
    {
        if (found.Count == 0) return found;
        db.Town.EnterCountyReading();
        var (towns, numbers) = (found.Select(f => f.Town).ToArray(), found.Select(f => f.IndexNumber).ToArray());
        var rows = await db.Database.SqlQuery<Row>(
            $"""
             select t.slug as town, i.index_number, (i.content ->> 'producedOn')::date as produced_on, i.content ->> 'summary' as summary
             from unnest({towns}, {numbers}) as wanted (slug, number) join known_towns t on t.slug = wanted.slug
             join items i on i.town_id = t.id and i.index_number = wanted.number where i.state = {nameof(ItemState.Published)} and i.on_web
             """).ToDictionaryAsync(r => (r.Town, r.IndexNumber), ct);
        return [.. found.Select(f => rows.TryGetValue((f.Town, f.IndexNumber), out var row) ? f with { Summary = row.Summary, ProducedOn = row.ProducedOn } : f)];
    }

    private sealed record Row(string Town, string IndexNumber, DateOnly ProducedOn, string? Summary);
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
