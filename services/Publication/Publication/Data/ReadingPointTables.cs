using GovPortal.Publication.Domain.ReadingPoints;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>Reading points, how many came, and what was handed over.</summary>
internal static class ReadingPointTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ReadingPoint>(row =>
        {
            row.ToTable("reading_points").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Name }).IsUnique();
            // Points that were there before have none on record.
            row.Property(r => r.Equipment).IsJson().HasDefaultValueSql("'[]'::jsonb");
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<ReadingVisits>(row =>
        {
            row.ToTable("reading_visits").HasKey(r => r.Id);
            row.HasIndex(r => new { r.PointId, r.Year, r.Month }).IsUnique();
            row.HasOne<ReadingPoint>().WithMany().HasForeignKey(r => r.PointId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Handover>(row =>
        {
            row.ToTable("handovers").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.HandedOverOn });
            row.Property(r => r.Items).IsJson();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
    }
}
