using GovPortal.Publication.Domain.Duties;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The duty clock: kept in step with the items, in the transaction that changes them.</summary>
internal static class DutyTable
{
    public static void Map(ModelBuilder model) => model.Entity<Duty>(row =>
    {
        row.ToTable("duties").HasKey(r => new { r.ItemId, r.ArisenOn });
        row.HasIndex(r => new { r.TownId, r.DueOn, r.ItemId }).HasFilter("fulfilled_on is null");
        row.HasIndex(r => new { r.TownId, r.DueOn });
        row.HasIndex(r => new { r.TownId, r.CalendarVersion }).HasFilter("fulfilled_on is null or provisional");
    });

    /// <summary>Two statements however many the items, beside those that read the calendar. A duty once fulfilled keeps its day.</summary>
    /// <remarks>
    /// And a duty keeps its count, for as long as its rule and whether it is met are the same: what happens to the item meanwhile says nothing new of when it
    /// is due. <see cref="Jobs.DutyRecountJob"/> alone counts by another calendar, and tells of it. What is met now is met by the calendar of now.
    /// </remarks>
    public static async Task KeepDutiesAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        if (items.Count == 0) return;
        var calendar = await db.CalendarAsync(ct);
        var duties = items.SelectMany(i => Duty.Of(i, calendar)).ToList();
        var (of, towns) = (duties.Select(d => d.ItemId).ToArray(), duties.Select(d => d.TownId.Value).ToArray());
        var (arisen, due) = (duties.Select(d => d.ArisenOn).ToArray(), duties.Select(d => d.DueOn).ToArray());
        await db.RemoveEndedAsync(items, of, arisen, ct);
        if (duties.Count == 0) return;
        var (rules, provisional) = (duties.Select(d => d.Rule).ToArray(), duties.Select(d => d.Provisional).ToArray());
        var (fulfilled, imported) = (duties.Select(d => d.FulfilledOn).ToArray(), duties.Select(d => d.Imported).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into duties as held (item_id, town_id, arisen_on, due_on, rule, provisional, fulfilled_on, imported, calendar_version)
             select *, {calendar.Version} from unnest({of}, {towns}, {arisen}, {due}, {rules}, {provisional}, {fulfilled}, {imported})
             on conflict (item_id, arisen_on) do update set (due_on, provisional, calendar_version) = (
                 select on_day, is_provisional, by_version
                 from (values (true, held.due_on, held.provisional, held.calendar_version),
                   (false, excluded.due_on, excluded.provisional, excluded.calendar_version)) as counts (is_kept, on_day, is_provisional, by_version)
                 where is_kept = (held.rule = excluded.rule and (held.fulfilled_on is not null or excluded.fulfilled_on is null))),
               rule = excluded.rule, imported = excluded.imported, fulfilled_on = coalesce(held.fulfilled_on, excluded.fulfilled_on)
             """, ct);
    }

    /// <summary>The open duties that stand no longer, and all of what was entered in error.</summary>
    private static Task<int> RemoveEndedAsync(this PublicationDb db, IReadOnlyList<Item> items, Guid[] of, DateOnly[] arisen, CancellationToken ct)
    {
        var ids = items.Select(i => i.Id).ToArray();
        var deleted = items.Where(i => i.State == ItemState.Deleted).Select(i => i.Id).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
             delete from duties where item_id = any({ids}) and (item_id = any({deleted})
               or (fulfilled_on is null and (item_id, arisen_on) not in (select * from unnest({of}, {arisen}))))
             """, ct);
    }
}
