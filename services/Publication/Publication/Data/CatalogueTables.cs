using GovPortal.Publication.Domain.Catalogues;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The county's standard catalogue, what the towns took of it, and which items are what a row asks for.</summary>
internal static class CatalogueTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StandardRow>(row =>
        {
            row.ToTable("standard_rows").HasKey(r => r.Id);
            row.HasIndex(r => r.Number).IsUnique();
            row.Property(r => r.Content).IsJson();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<TakenRow>(row =>
        {
            row.ToTable("taken_rows").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.RowId }).IsUnique();
            row.HasOne<StandardRow>().WithMany().HasForeignKey(r => r.RowId).OnDelete(DeleteBehavior.Restrict);
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<StandardMark>(row =>
        {
            row.ToTable("standard_marks").HasKey(r => r.Id);
            row.HasIndex(r => new { r.ItemId, r.RowId }).IsUnique();
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
            row.HasOne<StandardRow>().WithMany().HasForeignKey(r => r.RowId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
