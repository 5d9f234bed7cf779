using GovPortal.Publication.Domain.Searching;

namespace GovPortal.Publication.Search;

/// <summary>About how many entries each year has: enough to guess in how many years to look. Counted now and then; a wrong guess costs time, never a hit.</summary>
internal sealed class PublishedYears(SearchSource source, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>More years than this are no narrowing: each is one more list that the index merges.</summary>
    private const int Most = 8;

    private volatile Counted _counted = new([], DateTimeOffset.MinValue);

    /// <summary>Facets of the newest years with about this many entries, from a year backwards; null if that is no real narrowing.</summary>
    public async ValueTask<int[]?> HoldingAsync(double entries, int? from, CancellationToken ct)
    {
        if (_counted.Until < clock.GetUtcNow()) _counted = new(await CountAsync(ct), clock.GetUtcNow() + Fresh);
        var (chosen, sum, all) = (new List<int>(), 0d, _counted.Years.Where(y => y.Year <= (from ?? int.MaxValue)).ToList());
        foreach (var (year, count) in all)
        {
            if (chosen.Count == Most) return null;
            chosen.Add(year);
            sum += count;
            if (sum >= entries) break;
        }

        return sum >= entries && sum * 2 < all.Sum(y => (double)y.Count) ? [.. chosen.Select(Facets.OfYear)] : null;
    }

    private async Task<List<(int Year, long Count)>> CountAsync(CancellationToken ct)
    {
        await using var command = source.Source.CreateCommand(
            "select extract(year from published_on)::int, count(*) from published_search group by 1 order by 1 desc");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var years = new List<(int, long)>();
        while (await reader.ReadAsync(ct)) years.Add((reader.GetInt32(0), reader.GetInt64(1)));
        return years;
    }

    private sealed record Counted(IReadOnlyList<(int Year, long Count)> Years, DateTimeOffset Until);
}
