using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>The index numbers of items that an import brings: the file's own where they are free, else the next ones of the town and year.</summary>
/// <remarks>Free means that no item of the town has it. What other towns gave or brought is not asked, so that no file can find it out (see <see cref="IndexNumber"/>).</remarks>
internal static class ImportedNumbers
{
    /// <param name="taken">Told the line of a row whose number another item has.</param>
    /// <returns>A number for every row, by its key.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        PublicationDb db, IReadOnlyCollection<WantedNumber> rows, Action<int>? taken, CancellationToken ct)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (rows.Count == 0) return numbers;
        var code = await db.IndexCodeAsync(ct);
        var brought = rows.Select(r => r.IndexNumber).OfType<string>().ToList();
        await db.PassAsync(code, brought, ct);
        var held = brought.Count == 0 ? [] : await db.Items.AsNoTracking().Where(i => brought.Contains(i.IndexNumber!)).Select(i => i.IndexNumber!).ToHashSetAsync(ct);
        foreach (var row in rows.Where(r => r.IndexNumber is not null))
        {
            if (held.Contains(row.IndexNumber!)) taken?.Invoke(row.Line);
            else numbers[row.Key] = row.IndexNumber!;
        }

        var without = rows.Where(r => !numbers.ContainsKey(r.Key)).ToList();
        if (without.Count == 0) return numbers;
        var next = await db.TakeAsync(without.CountBy(r => r.Year).ToDictionary(), ct);
        foreach (var row in without) numbers[row.Key] = IndexNumber.Of(code, row.Year, next[row.Year]++);

        return numbers;
    }
}

/// <param name="IndexNumber">The one that the file brings, if it brings one.</param>
/// <param name="Year">Of publication.</param>
internal sealed record WantedNumber(int Line, string Key, string? IndexNumber, int Year);
