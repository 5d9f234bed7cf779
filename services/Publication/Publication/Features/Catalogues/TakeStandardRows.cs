using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Catalogues;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Catalogues;

/// <summary>A town takes from the county's standard catalogue what it does itself, names who sees to it, and shows its own list to anybody.</summary>
internal static class TakeStandardRows
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPut("/standard-rows/{rowId:guid}", TakeAsync).WithName("TakeStandardRow").ForStaff(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409);
        town.MapDelete("/standard-rows/{rowId:guid}", LeaveAsync).WithName("LeaveStandardRow").ForStaff(Roles.Approver, Roles.InformationOfficer);
        town.MapGet("/standard-rows", ListAsync).WithName("ListTownStandardRows").ForPublic().WithRevalidation().ProducesProblem(400);
        town.MapGet("/standard-rows.csv", ExportAsync).WithName("ExportTownStandardRows").ForPublic().Produces<string>(200, "text/csv");
    }

    /// <summary>Taking twice only names another department.</summary>
    private static async Task<Results<Ok<StandardRowView>, ProblemHttpResult>> TakeAsync(Guid rowId, TakenRowInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Set<StandardRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == rowId && !r.Dropped, ct) is not { } row)
            return StandardCatalogue.RowNotFound.ToProblem();
        var taken = await desk.Db.Set<TakenRow>().SingleOrDefaultAsync(t => t.RowId == rowId, ct);
        if (taken is null) desk.Db.Add(taken = new TakenRow(desk.Town, rowId, input.Department, desk.Today));
        else taken.Give(input.Department);
        desk.Db.Audit("standard-row.taken", $"standard row {rowId}", new { taken.Version });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(StandardRowView.Of(row, taken));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> LeaveAsync(Guid rowId, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Set<TakenRow>().SingleOrDefaultAsync(t => t.RowId == rowId, ct) is not { } taken) return StandardCatalogue.NotTaken.ToProblem();
        desk.Db.Remove(taken);
        desk.Db.Audit("standard-row.left", $"standard row {rowId}");
        await desk.Db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<StandardRowPage>, ProblemHttpResult>> ListAsync(
        PublicationDb db, CancellationToken ct, int limit = 50, string? after = null)
    {
        if (limit is < 1 or > RegisterDesk.MaxPage) return Problems.Invalid([RegisterDesk.LimitOutOfRange]);
        var rows = (await OwnAsync(db, ct)).Where(r => after is null || string.CompareOrdinal(r.Row.Number, after) > 0).Take(limit).ToList();
        return TypedResults.Ok(new StandardRowPage([.. rows.Select(r => StandardRowView.Of(r.Row, r.Taken))], rows.Count == limit ? rows[^1].Row.Number : null));
    }

    private static async Task<ContentHttpResult> ExportAsync(PublicationDb db, CancellationToken ct) =>
        TypedResults.Content("\uFEFF" + StandardFile.Write((await OwnAsync(db, ct)).Select(r => (r.Row, (TakenRow?)r.Taken))), "text/csv; charset=utf-8");

    private static async Task<IReadOnlyList<(StandardRow Row, TakenRow Taken)>> OwnAsync(PublicationDb db, CancellationToken ct)
    {
        var own = await db.Set<TakenRow>().AsNoTracking().Join(db.Set<StandardRow>(), t => t.RowId, r => r.Id, (t, r) => new { Taken = t, Row = r }).ToListAsync(ct);
        return [.. own.OrderBy(o => o.Row.Number, StringComparer.Ordinal).Select(o => (o.Row, o.Taken))];
    }
}
