using GovPortal.Publication.Search;

namespace GovPortal.Publication.Features.Feeds;

/// <summary>What feeds and sitemaps say of published items.</summary>
internal sealed class PublicEntries(SearchSource source)
{
    /// <summary>As much of a text as a feed shows.</summary>
    private const int Summary = 160;

    /// <summary>In the order of the places. One that was taken down in this moment is left out.</summary>
    public async Task<List<FeedEntry>> ReadAsync(IReadOnlyList<Place> places, CancellationToken ct)
    {
        await using var command = source.Source.CreateCommand(
            """
            select s.item_id, t.slug, t.name, s.index_number, s.title, s."column", s.published_on, s.updated_at,
              left(substr(left(coalesce(s.original, s.text), least(1000000000, (s.files->>'from')::int - 2)), length(s.title) + coalesce(length(s.doc_number), 0) + 3), $2)
            from published_search s join known_towns t on t.id = s.town_id where s.item_id = any($1)
            """);
        command.Parameters.Add(new() { Value = places.Select(p => p.Item).ToArray() });
        command.Parameters.Add(new() { Value = Summary });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<Guid, FeedEntry>();
        while (await reader.ReadAsync(ct))
        {
            found[reader.GetGuid(0)] = new FeedEntry(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5),
                await reader.GetFieldValueAsync<DateOnly>(6, ct), await reader.GetFieldValueAsync<DateTimeOffset>(7, ct), reader.GetString(8));
        }

        return [.. places.Select(p => found.GetValueOrDefault(p.Item)).OfType<FeedEntry>()];
    }

    /// <summary>How many entries each year has, and when one of them last changed.</summary>
    public async Task<List<(int Year, long Count, DateTimeOffset Updated)>> YearsAsync(CancellationToken ct)
    {
        await using var command = source.Source.CreateCommand(
            "select extract(year from published_on)::int, count(*), max(updated_at) from published_search group by 1 order by 1");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var years = new List<(int, long, DateTimeOffset)>();
        while (await reader.ReadAsync(ct)) years.Add((reader.GetInt32(0), reader.GetInt64(1), await reader.GetFieldValueAsync<DateTimeOffset>(2, ct)));
        return years;
    }

    /// <summary>A part of a year's entries, oldest first: what is added later does not move those before.</summary>
    public async Task<List<(string Town, string IndexNumber, DateTimeOffset Updated)>> PartAsync(int year, int from, int count, CancellationToken ct)
    {
        await using var command = source.Source.CreateCommand(
            """
            select t.slug, s.index_number, s.updated_at from (
              select town_id, index_number, updated_at, published_on, item_id from published_search where published_on between $1 and $2
              order by published_on, item_id offset $3 limit $4) s
            join known_towns t on t.id = s.town_id order by s.published_on, s.item_id
            """);
        foreach (var value in (object[])[new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), from, count]) command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var part = new List<(string, string, DateTimeOffset)>();
        while (await reader.ReadAsync(ct)) part.Add((reader.GetString(0), reader.GetString(1), await reader.GetFieldValueAsync<DateTimeOffset>(2, ct)));
        return part;
    }

    public async Task<List<string>> TownsAsync(CancellationToken ct)
    {
        await using var command = source.Source.CreateCommand("select slug from known_towns order by slug");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var towns = new List<string>();
        while (await reader.ReadAsync(ct)) towns.Add(reader.GetString(0));
        return towns;
    }
}

internal sealed record FeedEntry(
    Guid Id, string Town, string TownName, string IndexNumber, string Title, string Column, DateOnly PublishedOn, DateTimeOffset Updated, string Summary);
