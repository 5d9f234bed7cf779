using System.Text.Json;
using GovPortal.Platform.Imports;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Bulk;

/// <summary>Takes in a folder of existing pages, packed as a ZIP file.</summary>
internal static class ImportPages
{
    // As other imports: public at once, attested as history by the word of who signs.
    public static void Map(RouteGroupBuilder town) => town.MapPost("/imports/pages", HandleAsync).WithName(nameof(ImportPages)).ForOnboarding(Roles.Approver)
        .Accepts<byte[]>("application/zip")
        .Produces<ImportJobView>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status408RequestTimeout)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    /// <param name="column">For pages whose tags name no column of the town.</param>
    private static async Task<IResult> HandleAsync(
        HttpContext http, PublicationDb db, IEnumerable<IImportKind<PublicationDb>> kinds, TimeProvider clock, CancellationToken ct,
        string? column = null, bool dryRun = false, string? onError = null)
    {
        var columns = await db.ColumnCodesAsync(clock.GetUtcNow(), ct);
        if (column is not null && !columns.Contains(column)) return Problems.Invalid([TownColumn.Unknown("column", column, columns)]);
        var kind = kinds.OfType<PagesImport>().Single();
        var own = await db.Set<TownColumn>().AsNoTracking().OrderBy(c => c.AddedAt).ThenBy(c => c.Id).ToListAsync(ct);
        var settings = new PagesSettings(column, own.DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Code, StringComparer.Ordinal));
        return await ImportEndpoints.TakeInAsync(http, kind, JsonSerializer.SerializeToUtf8Bytes(settings), dryRun, onError, ct);
    }
}
