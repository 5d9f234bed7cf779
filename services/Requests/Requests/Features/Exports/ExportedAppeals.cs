using System.Runtime.CompilerServices;
using GovPortal.Requests.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Exports;

/// <summary>Appeals in the columns of their import.</summary>
internal static class ExportedAppeals
{
    private const int Page = 500;

    public static async IAsyncEnumerable<IReadOnlyList<string?>> Lines(RequestsDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return ["appealNo", "caseNo", "kind", "body", "filedOn", "decidedOn", "result"];
        for (var after = ""; after is { } last;)
        {
            var page = await db.Appeals.AsNoTracking().Where(a => !a.Deleted && a.AppealNo.CompareTo(last) > 0).OrderBy(a => a.AppealNo).Take(Page).ToListAsync(ct);
            foreach (var a in page) yield return [a.AppealNo, a.CaseNo, a.Kind, a.Body, CsvLine.Day(a.FiledOn), CsvLine.Day(a.DecidedOn), a.Result];
            after = page.Count == Page ? page[^1].AppealNo : null;
        }
    }
}
