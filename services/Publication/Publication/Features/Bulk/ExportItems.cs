using System.Text;
using GovPortal.Platform.Imports;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Bulk;

/// <summary>A town's items as CSV in the columns of their import, so that what comes out can go in again.</summary>
internal static class ExportItems
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/exports/items", HandleAsync).WithName(nameof(ExportItems)).ForTownOrCounty()
        .Produces<string>(StatusCodes.Status200OK, "text/csv");

    /// <param name="formerly">Whether those that were taken down are in the file as well: the column <c>state</c> tells them apart.</param>
    private static async Task<PushStreamHttpResult> HandleAsync(PublicationDb db, HttpContext http, CancellationToken ct, bool formerly = true)
    {
        db.Audit("items.exported", "export items", new { formerly });
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(body => WriteAsync(body, ExportedItems.Lines(db, formerly, ct), ct), "text/csv; charset=utf-8", $"{db.Town.Slug}-items.csv");
    }

    private static async Task WriteAsync(Stream body, IAsyncEnumerable<IReadOnlyList<string?>> lines, CancellationToken ct)
    {
        // With a byte order mark, or spreadsheets read the Chinese as something else.
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await foreach (var line in lines.WithCancellation(ct)) await writer.WriteAsync(CsvRecord.Of(line).AsMemory(), ct);
    }
}
