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
        // What an older release adds meanwhile says nothing of it, and was counted in the first way.
        row.Property(r => r.Counting).HasDefaultValue((short)1).ValueGeneratedNever();
        row.HasIndex(r => r.TownId).HasFilter("rule = 'budget' and counting < 2");
    });

    /// <summary>Two statements however many the items, beside those that read the calendar. A duty once fulfilled keeps its day.</summary>
    /// <remarks>
    /// History is the exception: of it a file alone speaks, so it has the duty that the file tells of now, and none that an earlier one was wrong about.
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
        var (fulfilled, imported) = (duties.Select(d => d.FulfilledOn).ToArray(), duties.Select(d => d.Imported).ToArray());
        await db.RemoveEndedAsync(items, of, arisen, fulfilled, ct);
        if (duties.Count == 0) return;
        var (rules, provisional, counting) = (duties.Select(d => d.Rule).ToArray(), duties.Select(d => d.Provisional).ToArray(), duties.Select(d => d.Counting).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into duties as held (item_id, town_id, arisen_on, due_on, rule, provisional, fulfilled_on, imported, counting, calendar_version)
             select *, {calendar.Version} from unnest({of}, {towns}, {arisen}, {due}, {rules}, {provisional}, {fulfilled}, {imported}, {counting})
             on conflict (item_id, arisen_on) do update set (due_on, provisional, calendar_version, counting) = (
                 select on_day, is_provisional, by_version, in_way
                 from (values (true, held.due_on, held.provisional, held.calendar_version, held.counting),
                   (false, excluded.due_on, excluded.provisional, excluded.calendar_version, excluded.counting)) as counts (is_kept, on_day, is_provisional, by_version, in_way)
                 where is_kept = (held.rule = excluded.rule and (held.fulfilled_on is not null or excluded.fulfilled_on is null))),
               rule = excluded.rule, imported = excluded.imported, fulfilled_on = coalesce(held.fulfilled_on, excluded.fulfilled_on)
             """, ct);
    }

    /// <summary>The open duties that stand no longer, all of what was entered in error, and of history what the file does not say.</summary>
    private static Task<int> RemoveEndedAsync(this PublicationDb db, IReadOnlyList<Item> items, Guid[] of, DateOnly[] arisen, DateOnly?[] fulfilled, CancellationToken ct)
    {
        var ids = items.Select(i => i.Id).ToArray();
        var deleted = items.Where(i => i.State == ItemState.Deleted).Select(i => i.Id).ToArray();
        var history = items.Where(i => i.IsHistory).Select(i => i.Id).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
             delete from duties d where item_id = any({ids}) and (item_id = any({deleted})
               or (fulfilled_on is null and (item_id, arisen_on) not in (select * from unnest({of}, {arisen})))
               or (item_id = any({history}) and not exists (
                 select from unnest({of}, {arisen}, {fulfilled}) as told (item, arisen, fulfilled)
                 where item = d.item_id and arisen = d.arisen_on and fulfilled is not distinct from d.fulfilled_on)))
             """, ct);
    }
}
