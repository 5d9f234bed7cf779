using Npgsql;

namespace GovPortal.Publication.Search;

/// <summary>Finds what is wanted, newest first, looking at a bounded number of rows however common the words are.</summary>
/// <remarks>
/// A common word is met by walking from the newest on; a rare one by the index. The newest few hundred rows tell which it is. Either way gives the same
/// hits (ADR 0025).
/// </remarks>
internal sealed class PublishedFinder(SearchSource source, PublishedYears years)
{
    /// <summary>How many rows tell how common the words are.</summary>
    private const int Probed = 160;

    /// <summary>One hit in so many rows is common enough to walk: a walk reads the text of every row, the index leads to those of the hits and a few more.</summary>
    private const int Common = 2;

    /// <summary>The most rows that a walk looks at.</summary>
    private const int LongestWalk = 8_000;

    /// <summary>More than the hits that are needed must lie in the years that are looked at, since no estimate is exact.</summary>
    private const double Margin = 1.6;

    /// <param name="need">How many hits at most.</param>
    public async Task<Found> FindAsync(Wanted wanted, Place? after, int need, CancellationToken ct)
    {
        await using var connection = await source.Source.OpenConnectionAsync(ct);
        var grams = wanted.Grams();
        // Where the index cannot help there is nothing to choose: the town's or the county's order, and the conditions on the way.
        if (wanted.IsPlain || grams.Length == 0)
            return new(await HitsAsync(SearchStatement.InOrder(wanted, after, wanted.IsPlain ? need : int.MaxValue, need), connection, ct), Way.Order);
        var (looked, hits) = await ProbeAsync(wanted, after, connection, ct);
        if (looked.Count < Probed || hits.Count >= need) return new([.. hits.Take(need)], Way.Probe);
        if (hits.Count >= Probed / Common && await WalkAsync(wanted, looked, hits, need, connection, ct) is { } walked) return new(walked, Way.Walk);
        var share = Math.Max(hits.Count, 0.5) / Probed;
        if (wanted.Year is null && await years.HoldingAsync(need / share * Margin, after?.On.Year, ct) is { } recent)
        {
            var found = await HitsAsync(SearchStatement.ByIndex(wanted, grams, recent, after, need), connection, ct);
            if (found.Count >= need) return new(found, Way.RecentIndex);
        }

        return new(await HitsAsync(SearchStatement.ByIndex(wanted, grams, null, after, need), connection, ct), Way.Index);
    }

    /// <returns>Null if the walk was given up: the newest few hundred rows were not like the rest.</returns>
    private static async Task<List<Place>?> WalkAsync(
        Wanted wanted, List<Place> looked, List<Place> hits, int need, NpgsqlConnection connection, CancellationToken ct)
    {
        var missing = need - hits.Count;
        var walk = (int)Math.Min(LongestWalk, (missing * Margin * Probed / hits.Count) + Probed);
        var more = await HitsAsync(SearchStatement.InOrder(wanted, looked[^1], walk, missing), connection, ct);
        return more.Count == missing ? [.. hits, .. more] : null;
    }

    private static async Task<(List<Place> Looked, List<Place> Hits)> ProbeAsync(Wanted wanted, Place? after, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = SearchStatement.Probe(wanted, after, Probed).On(connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (looked, hits) = (new List<Place>(Probed), new List<Place>());
        while (await reader.ReadAsync(ct))
        {
            var place = new Place(await reader.GetFieldValueAsync<DateOnly>(0, ct), reader.GetGuid(1));
            looked.Add(place);
            if (reader.GetBoolean(2)) hits.Add(place);
        }

        return (looked, hits);
    }

    private static async Task<List<Place>> HitsAsync(SearchStatement statement, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var hits = new List<Place>();
        while (await reader.ReadAsync(ct)) hits.Add(new Place(await reader.GetFieldValueAsync<DateOnly>(0, ct), reader.GetGuid(1)));
        return hits;
    }
}

/// <summary>The hits, newest first, and how they were come by.</summary>
internal sealed record Found(IReadOnlyList<Place> Hits, Way Way);

/// <summary>The ways to the hits; all of them lead to the same.</summary>
internal enum Way
{
    /// <summary>Nothing is asked but the order of publication, or the index cannot help.</summary>
    Order,

    /// <summary>The newest rows had enough of them, or were all.</summary>
    Probe,

    /// <summary>On from there, row by row: the words are common.</summary>
    Walk,

    /// <summary>The index, in the newest years.</summary>
    RecentIndex,

    /// <summary>The index, whenever it was.</summary>
    Index,
}
