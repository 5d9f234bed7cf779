using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The last serial number (流水号) given in a town and year: index numbers are never given twice.</summary>
public sealed class IndexSerial : ITownOwned
{
    public TownId TownId { get; init; }

    public int Year { get; init; }

    public long Last { get; set; }
}

internal static class IndexSerials
{
    /// <summary>Takes <paramref name="count"/> numbers; the first of them is returned. Holds the row until the transaction ends, so none is skipped.</summary>
    public static async Task<long> TakeAsync(this PublicationDb db, int year, int count, CancellationToken ct)
    {
        var town = db.Town.RequireTown().Value;
        var last = await db.Database.SqlQuery<long>(
            $"""
             insert into index_serials as s (town_id, year, last) values ({town}, {year}, {count})
             on conflict (town_id, year) do update set last = s.last + {count} returning last as "Value"
             """).ToListAsync(ct);
        return last[0] - count + 1;
    }

    /// <summary>Takes numbers of several years in one statement.</summary>
    /// <returns>The first of each year.</returns>
    public static async Task<Dictionary<int, long>> TakeAsync(this PublicationDb db, IReadOnlyDictionary<int, int> counts, CancellationToken ct)
    {
        var town = db.Town.RequireTown().Value;
        var years = counts.Keys.Order().ToArray();
        var numbers = years.Select(y => counts[y]).ToArray();
        var last = await db.Database.SqlQuery<IndexLast>(
            $"""
             insert into index_serials as s (town_id, year, last) select {town}, y, n from unnest({years}, {numbers}) as t(y, n) order by y
             on conflict (town_id, year) do update set last = s.last + excluded.last returning year, last
             """).ToListAsync(ct);
        return last.ToDictionary(l => l.Year, l => l.Last - counts[l.Year] + 1);
    }

    /// <summary>Passes over numbers that came from elsewhere, so that none of them is ever given, by an import or an approval.</summary>
    /// <param name="code">The unit's own: numbers under any other cannot be met.</param>
    public static Task PassAsync(this PublicationDb db, string code, IEnumerable<string> numbers, CancellationToken ct) => db.PassAsync(
        numbers.Select(number => IndexNumber.Read(code, number)).OfType<(int Year, long Serial)>()
            .GroupBy(number => number.Year).ToDictionary(year => year.Key, year => year.Max(number => number.Serial)), ct);

    /// <summary>The same, where the highest of each year is known.</summary>
    /// <param name="serials">The highest of each year.</param>
    public static async Task PassAsync(this PublicationDb db, IReadOnlyDictionary<int, long> serials, CancellationToken ct)
    {
        if (serials.Count == 0) return;
        var town = db.Town.RequireTown().Value;
        var years = serials.Keys.Order().ToArray();
        var highest = years.Select(y => serials[y]).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into index_serials as s (town_id, year, last) select {town}, y, n from unnest({years}, {highest}) as t(y, n) order by y
             on conflict (town_id, year) do update set last = greatest(s.last, excluded.last)
             """, ct);
    }

    private sealed record IndexLast(int Year, long Last);
}
