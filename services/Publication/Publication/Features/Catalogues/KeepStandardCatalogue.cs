using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Catalogues;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Catalogues;

/// <summary>The county's standard catalogue of the 26 fields: read by anybody, replaced as a whole by a file of the county office.</summary>
internal static class KeepStandardCatalogue
{
    public static void MapCounty(RouteGroupBuilder county)
    {
        county.MapPost("/standard-catalogue", ReplaceAsync).WithName("ReplaceStandardCatalogue").ForCountyOffice()
            .Accepts<string>("text/csv").ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
        county.MapGet("/standard-catalogue", ListAsync).WithName("ListStandardCatalogue").AllowAnonymous().ProducesProblem(400);
        county.MapGet("/standard-catalogue.csv", ExportAsync).WithName("ExportStandardCatalogue").AllowAnonymous().Produces<string>(200, "text/csv");
        county.MapGet("/standard-catalogue/fields", () => TypedResults.Ok(StandardField.All)).WithName("ListStandardFields").AllowAnonymous();
    }

    /// <summary>All or nothing. Rows that the file leaves out are dropped; what towns took of them stays readable.</summary>
    private static async Task<Results<Ok<StandardFileView>, ProblemHttpResult>> ReplaceAsync(
        HttpContext http, PublicationDb db, TimeProvider clock, CancellationToken ct, bool dryRun = false)
    {
        var (rows, faults) = await StandardFile.ReadAsync(http.Request.Body, LegalDay.Today(clock), ct);
        if (faults.Count > 0)
            return Problems.Of(400, Problems.InvalidInput, "The file has faults; all of them are listed.", ("errors", faults.Take(1000).ToList()), ("count", faults.Count));
        var held = await db.Set<StandardRow>().ToDictionaryAsync(r => r.Number, StringComparer.Ordinal, ct);
        var (added, changed, dropped) = (0, 0, 0);
        foreach (var (number, content) in rows)
        {
            if (held.TryGetValue(number, out var row)) changed += row.Take(content) ? 1 : 0;
            else added += db.Add(new StandardRow(number, content)).State == EntityState.Added ? 1 : 0;
        }

        foreach (var row in held.Values.Where(r => !rows.ContainsKey(r.Number))) dropped += row.Drop() ? 1 : 0;
        var done = new StandardFileView(rows.Count, added, changed, dropped, []);
        if (dryRun || added + changed + dropped == 0) return TypedResults.Ok(done);
        db.Audit("standard-catalogue.replaced", "standard catalogue", new { added, changed, dropped });
        if (await db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(done);
    }

    /// <param name="after">The number of the last row of the page before.</param>
    private static async Task<Results<Ok<StandardRowPage>, ProblemHttpResult>> ListAsync(
        PublicationDb db, CancellationToken ct, string? field = null, int limit = 50, string? after = null)
    {
        if (limit is < 1 or > RegisterDesk.MaxPage) return Problems.Invalid([RegisterDesk.LimitOutOfRange]);
        var rows = (await InForceAsync(db, ct)).Where(r => field is null || r.Content.Field == field)
            .Where(r => after is null || string.CompareOrdinal(r.Number, after) > 0).Take(limit).ToList();
        return TypedResults.Ok(new StandardRowPage([.. rows.Select(r => StandardRowView.Of(r))], rows.Count == limit ? rows[^1].Number : null));
    }

    private static async Task<ContentHttpResult> ExportAsync(PublicationDb db, CancellationToken ct) =>
        TypedResults.Content("\uFEFF" + StandardFile.Write((await InForceAsync(db, ct)).Select(r => (r, (TakenRow?)null))), "text/csv; charset=utf-8");

    private static async Task<IReadOnlyList<StandardRow>> InForceAsync(PublicationDb db, CancellationToken ct) =>
        [.. (await db.Set<StandardRow>().AsNoTracking().Where(r => !r.Dropped).ToListAsync(ct)).OrderBy(r => r.Number, StringComparer.Ordinal)];
}
