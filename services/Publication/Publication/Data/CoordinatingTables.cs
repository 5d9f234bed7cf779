using GovPortal.Publication.Domain.Coordinating;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>Which agencies are asked about an item, and what approval from above it needs.</summary>
internal static class CoordinatingTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Coordination>(row =>
        {
            row.ToTable("coordinations").HasKey(r => r.Id);
            row.HasIndex(r => new { r.ItemId, r.Agency }).IsUnique();
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
            row.Property(r => r.Answer).IsJson();
            row.Property(r => r.Answers).IsJson();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<HigherApproval>(row =>
        {
            row.ToTable("higher_approvals").HasKey(r => r.Id);
            row.HasIndex(r => r.ItemId).IsUnique();
            row.Property(r => r.Grants).IsJson().HasDefaultValueSql("'[]'");
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
            row.Property(r => r.Version).IsConcurrencyToken();
        });
    }
}
