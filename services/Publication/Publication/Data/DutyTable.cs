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
    /// And it keeps its count: what happens to the item later, under another calendar, says nothing new of whether it went out in time. A provisional
    /// count is settled by <see cref="Jobs.DutyRecountJob"/>, which tells of it. Another rule (the item is a budget after all) is another count.
    /// </remarks>
    public static async Task KeepDutiesAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        var ids = items.Select(i => i.Id).ToArray();
        var deleted = items.Where(i => i.State == ItemState.Deleted).Select(i => i.Id).ToArray();
        await db.Database.ExecuteSqlAsync($"delete from duties where item_id = any({ids}) and (fulfilled_on is null or item_id = any({deleted}))", ct);
        if (items.Count == 0) return;
        var calendar = await db.CalendarAsync(ct);
        var duties = items.SelectMany(i => Duty.Of(i, calendar)).ToList();
        if (duties.Count == 0) return;
        var (of, towns) = (duties.Select(d => d.ItemId).ToArray(), duties.Select(d => d.TownId.Value).ToArray());
        var (arisen, due) = (duties.Select(d => d.ArisenOn).ToArray(), duties.Select(d => d.DueOn).ToArray());
        var (rules, provisional) = (duties.Select(d => d.Rule).ToArray(), duties.Select(d => d.Provisional).ToArray());
        var (fulfilled, imported) = (duties.Select(d => d.FulfilledOn).ToArray(), duties.Select(d => d.Imported).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into duties as held (item_id, town_id, arisen_on, due_on, rule, provisional, fulfilled_on, imported, calendar_version)
             select *, {calendar.Version} from unnest({of}, {towns}, {arisen}, {due}, {rules}, {provisional}, {fulfilled}, {imported})
             on conflict (item_id, arisen_on) do update set rule = excluded.rule, imported = excluded.imported,
               due_on = case when held.fulfilled_on is not null and held.rule = excluded.rule then held.due_on else excluded.due_on end,
               provisional = case when held.fulfilled_on is not null and held.rule = excluded.rule then held.provisional else excluded.provisional end,
               calendar_version = case when held.fulfilled_on is not null and held.rule = excluded.rule then held.calendar_version else excluded.calendar_version end,
               fulfilled_on = coalesce(held.fulfilled_on, excluded.fulfilled_on)
             """, ct);
    }
}
