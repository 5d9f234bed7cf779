using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.KeyAreas;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The county's yearly lists of key areas, who answers for them, and the items marked to them.</summary>
internal static class KeyAreaTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<KeyAreaList>(row =>
        {
            row.ToTable("key_area_lists").HasKey(r => r.Year);
            row.Property(r => r.Year).ValueGeneratedNever();
            row.Property(r => r.Areas).IsJson();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<KeyAreaDepartment>(row =>
        {
            row.ToTable("key_area_departments").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Year, r.Code }).IsUnique();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<KeyAreaMark>(row =>
        {
            row.ToTable("key_area_marks").HasKey(r => r.Id);
            row.HasIndex(r => new { r.ItemId, r.Year, r.Code }).IsUnique();
            row.HasIndex(r => new { r.TownId, r.Year, r.Code });
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
