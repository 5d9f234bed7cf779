using GovPortal.Kernel;
using GovPortal.Publication.Domain.Searching;

namespace GovPortal.Publication.Search;

/// <summary>About how many entries each year has: enough to guess in how many years to look. Counted now and then.</summary>
/// <remarks>A wrong guess costs time, never a hit: whatever was counted, no year is left out between the first that is looked at and the newest that can be.</remarks>
internal sealed class PublishedYears(SearchSource source, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>More years than this are no narrowing: each is one more list that the index merges.</summary>
    private const int Most = 8;

    /// <summary>Years without entries cost next to nothing, but a list of them has an end.</summary>
    private const int LongestSpan = 100;

    private volatile Counted _counted = new([], DateTimeOffset.MinValue);

    /// <summary>Facets of the newest years with about this many entries, all from a year backwards; null if that is no real narrowing.</summary>
    /// <param name="from">The year of the place behind which to look; null: from the newest that there can be, today's, since nothing is published for a day to come.</param>
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

        if (sum < entries || sum * 2 >= all.Sum(y => (double)y.Count)) return null;
        // A year that got its first entry since the count is newer than all of those, or lies between two of them.
        var (first, last) = (chosen[^1], from ?? Math.Max(chosen[0], LegalDay.Today(clock).Year));
        return last - first < LongestSpan ? [.. Enumerable.Range(first, last - first + 1).Select(Facets.OfYear)] : null;
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
