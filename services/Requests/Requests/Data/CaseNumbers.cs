using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>Case numbers by rule: town code, year of receipt, serial of at least four digits (370404101-2026-0001). There is no national format.</summary>
/// <remarks>
/// A number is given out by one statement, which locks the year's counter only as long as it runs: two officers never get the same, a refused case leaves
/// a gap, and a number that staff had given by hand is passed over.
/// </remarks>
internal static class CaseNumbers
{
    private const int Rounds = 20;

    /// <returns>Numbers that no case of the town bears now.</returns>
    public static async Task<IReadOnlyList<string>> TakeCaseNumbersAsync(this RequestsDb db, int year, int count, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        var code = await db.KnownTowns.AsNoTracking().Where(t => t.Id == town).Select(t => t.AdminCode ?? t.Slug).SingleAsync(ct);
        var free = new List<string>(count);
        for (var round = 0; round < Rounds && free.Count < count; round++)
        {
            var wanted = count - free.Count;
            var last = await LastAsync(db, year, wanted, ct);
            var numbers = Enumerable.Range(last - wanted + 1, wanted).Select(serial => string.Create(CultureInfo.InvariantCulture, $"{code}-{year}-{serial:0000}")).ToList();
            var taken = await db.Cases.AsNoTracking().Where(c => numbers.Contains(c.CaseNo)).Select(c => c.CaseNo).ToListAsync(ct);
            free.AddRange(numbers.Except(taken, StringComparer.Ordinal));
        }

        return free.Count == count ? free : throw new InvalidOperationException("The town's own case numbers fill the next numbers of the rule.");
    }

    private static async Task<int> LastAsync(RequestsDb db, int year, int count, CancellationToken ct)
    {
        var town = db.Town.RequireTown().Value;
        var last = await db.Database.SqlQuery<int>(
            $"""
             insert into case_serials as s (town_id, year, last) values ({town}, {year}, {count})
             on conflict (town_id, year) do update set last = s.last + {count} returning last as "Value"
             """).ToListAsync(ct);
        return last[0];
    }
}
