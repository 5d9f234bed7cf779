using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Catalogues;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Catalogues;

/// <summary>Marks an item to the rows of the standard catalogue that it answers; the review gate asks for whom those rows are.</summary>
internal static class StandardMarks
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPut("/items/{id:guid}/standard-rows", MarkAsync).WithName("MarkStandardRows").ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapGet("/items/{id:guid}/standard-rows", ListAsync).WithName("ListStandardMarks").ForTownOrCounty();
    }

    /// <summary>Why this item may not go on the open web, by the rows it is marked to; null if nothing is against it. For the review gate.</summary>
    public static async Task<Error?> RefusalAsync(PublicationDb db, Guid itemId, CancellationToken ct) =>
        await RowsAsync(db, itemId, ct) is var rows ? new StandardCatalogue(rows).Refusal(rows.Select(r => r.Id)) : null;

    private static async Task<Results<Ok<StandardMarksView>, ProblemHttpResult>> MarkAsync(Guid id, StandardMarksInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.ItemAsync(id, ct) is null) return ItemErrors.NotFound.ToProblem();
        var wanted = input.Rows.ToHashSet();
        var known = await desk.Db.Set<StandardRow>().AsNoTracking().Where(r => wanted.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        if (wanted.Except(known).ToList() is { Count: > 0 } unknown)
            return (StandardCatalogue.RowNotFound with { Kind = ErrorKind.Unprocessable }).Saying($"The standard catalogue has no such row: {string.Join(", ", unknown)}.").ToProblem();
        var held = await desk.Db.Set<StandardMark>().Where(m => m.ItemId == id).ToListAsync(ct);
        desk.Db.RemoveRange(held.Where(m => !wanted.Contains(m.RowId)));
        desk.Db.AddRange(wanted.Except(held.Select(m => m.RowId)).Select(row => new StandardMark(desk.Town, id, row)));
        desk.Db.Audit("item.standard-rows-marked", $"item {id}", new { rows = wanted.Count });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(await ViewAsync(desk.Db, id, ct));
    }

    private static async Task<Results<Ok<StandardMarksView>, ProblemHttpResult>> ListAsync(Guid id, RegisterDesk desk, CancellationToken ct) =>
        await desk.ItemAsync(id, ct) is null ? ItemErrors.NotFound.ToProblem() : TypedResults.Ok(await ViewAsync(desk.Db, id, ct));

    private static async Task<StandardMarksView> ViewAsync(PublicationDb db, Guid id, CancellationToken ct)
    {
        var rows = await RowsAsync(db, id, ct);
        var refusal = new StandardCatalogue(rows).Refusal(rows.Select(r => r.Id));
        return new StandardMarksView(id, [.. rows.OrderBy(r => r.Number, StringComparer.Ordinal).Select(r => StandardRowView.Of(r))], refusal is null);
    }

    private static Task<List<StandardRow>> RowsAsync(PublicationDb db, Guid itemId, CancellationToken ct) =>
        db.Set<StandardMark>().AsNoTracking().Where(m => m.ItemId == itemId).Join(db.Set<StandardRow>(), m => m.RowId, r => r.Id, (m, r) => r).ToListAsync(ct);
}
