using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>Tells who has an item open: a front end renews its notice while somebody types, and shows those of others. It locks nothing.</summary>
internal static class NoticeEditing
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPut("/items/{id:guid}/editing", RenewAsync).WithName(nameof(NoticeEditing)).ForStaff([.. Roles.Staff]);
        town.MapDelete("/items/{id:guid}/editing", EndAsync).WithName("EndEditing").ForStaff([.. Roles.Staff]);
    }

    /// <returns>Who else has the item open.</returns>
    private static async Task<Results<Ok<IReadOnlyList<ItemEditorView>>, ProblemHttpResult>> RenewAsync(
        Guid id, PublicationDb db, ItemDesk desk, CancellationToken ct)
    {
        if (!await db.Items.AnyAsync(i => i.Id == id && i.State != ItemState.Deleted, ct)) return ItemErrors.NotFound.ToProblem();
        var (town, me, now) = (db.Town.RequireTown().Value, desk.Caller, desk.Now);
        var until = now + ItemEditor.Fades;
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into item_editors (town_id, item_id, editor_id, name, until) values ({town}, {id}, {me.Id}, {me.Name}, {until})
             on conflict (item_id, editor_id) do update set until = excluded.until, name = excluded.name
             """, ct);
        await db.ItemEditors.Where(e => e.ItemId == id && e.Until < now).ExecuteDeleteAsync(ct);
        var others = await db.ItemEditors.AsNoTracking().Where(e => e.ItemId == id && e.EditorId != me.Id).OrderBy(e => e.Name).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<ItemEditorView>>([.. others.Select(e => new ItemEditorView(e.Name, e.Until))]);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(Guid id, PublicationDb db, ItemDesk desk, CancellationToken ct)
    {
        if (!await db.Items.AnyAsync(i => i.Id == id, ct)) return ItemErrors.NotFound.ToProblem();
        var me = desk.Caller.Id;
        await db.ItemEditors.Where(e => e.ItemId == id && e.EditorId == me).ExecuteDeleteAsync(ct);
        return TypedResults.NoContent();
    }
}

/// <param name="Until">When the notice fades unless it is renewed.</param>
public sealed record ItemEditorView(string Name, DateTimeOffset Until);
