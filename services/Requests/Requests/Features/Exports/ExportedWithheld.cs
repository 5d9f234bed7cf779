using System.Runtime.CompilerServices;
using GovPortal.Requests.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Exports;

/// <summary>Withheld filings in the columns of their import.</summary>
internal static class ExportedWithheld
{
    private const int Page = 500;

    public static async IAsyncEnumerable<IReadOnlyList<string?>> Lines(RequestsDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return ["key", "title", "ground", "decidedOn", "decidedBy", "reviewOn"];
        for (var after = ""; after is { } last;)
        {
            var page = await db.WithheldFilings.AsNoTracking().Where(w => !w.Deleted && w.Key.CompareTo(last) > 0).OrderBy(w => w.Key).Take(Page).ToListAsync(ct);
            foreach (var w in page)
                yield return [w.Key, w.Details.Title, w.Details.Ground, CsvLine.Day(w.Details.DecidedOn), w.Details.DecidedBy, CsvLine.Day(w.ReviewOn)];
            after = page.Count == Page ? page[^1].Key : null;
        }
    }
}
