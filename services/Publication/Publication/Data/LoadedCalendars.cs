using GovPortal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The working calendars in force: the nation's with every year that the county has loaded, and under it the local orders. Requests counts by the same.</summary>
internal sealed record LoadedCalendars(WorkingCalendar National, IReadOnlyList<LocalOrderCopy> Orders)
{
    /// <summary>The calendar by which a town counts.</summary>
    public WorkingCalendar OfTown(TownId town) =>
        Orders.Where(o => o.ForTown is null || o.ForTown == town).Aggregate(National, (calendar, order) => order.AppliedTo(calendar));
}

/// <summary>The one place where Publication asks for a calendar.</summary>
internal static class CalendarLookup
{
    /// <summary>The calendar of the town that this unit of work is for.</summary>
    public static async Task<WorkingCalendar> CalendarAsync(this PublicationDb db, CancellationToken ct) => (await db.CalendarsAsync(ct)).OfTown(db.Town.RequireTown());

    /// <remarks>Read each time, in the caller's transaction: a handful of rows, and none at all until the county loads something; so nobody counts by what another replica knew before.</remarks>
    public static async Task<LoadedCalendars> CalendarsAsync(this PublicationDb db, CancellationToken ct)
    {
        var years = await db.Set<CalendarYearCopy>().AsNoTracking().OrderBy(y => y.Year).ToListAsync(ct);
        var orders = await db.Set<LocalOrderCopy>().AsNoTracking().Where(o => !o.Withdrawn).ToListAsync(ct);
        var national = years.Aggregate(WorkingCalendar.National, (calendar, year) => year.AppliedTo(calendar));
        // A later order wins over an earlier one, and a town's over the county's. Sorted here: the database may sort keys by another culture.
        return new LoadedCalendars(national, [.. orders.OrderBy(o => o.ForTown is not null).ThenBy(o => o.LoadedAt).ThenBy(o => o.Key, StringComparer.Ordinal)]);
    }
}
