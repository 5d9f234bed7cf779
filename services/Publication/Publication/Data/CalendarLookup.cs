using GovPortal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The one place where Publication asks for a calendar.</summary>
internal static class CalendarLookup
{
    /// <summary>The calendar of the town that this unit of work is for.</summary>
    public static async Task<WorkingCalendar> CalendarAsync(this PublicationDb db, CancellationToken ct) => (await db.CalendarsAsync(ct)).OfTown(db.Town.RequireTown());

    /// <remarks>Read each time, in the caller's transaction: a handful of rows, and none at all until the county loads something; so nobody counts by what another replica knew before.</remarks>
    public static async Task<LoadedCalendars> CalendarsAsync(this PublicationDb db, CancellationToken ct)
    {
        var years = await db.Set<CalendarYearCopy>().AsNoTracking().ToListAsync(ct);
        var orders = await db.Set<LocalOrderCopy>().AsNoTracking().ToListAsync(ct);
        return LoadedCalendars.Of(years, orders);
    }
}
