using GovPortal.Requests.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>Calendars are county data, each version a row that stays.</summary>
internal static class CalendarTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<LoadedYear>(row =>
        {
            row.ToTable("calendar_years").HasKey(r => r.Id);
            row.HasIndex(r => new { r.Year, r.Version }).IsUnique();
        });
        model.Entity<LocalOrder>(row =>
        {
            row.ToTable("calendar_overlays").HasKey(r => r.Id);
            row.HasIndex(r => new { r.Key, r.Version }).IsUnique();
        });
    }
}
