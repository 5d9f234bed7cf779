using GovPortal.Publication.Domain.Clarifications;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>Clarifications (澄清).</summary>
internal static class ClarificationTable
{
    public static void Map(ModelBuilder model) => model.Entity<Clarification>(row =>
    {
        row.ToTable("clarifications").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.State });
        row.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        row.Property(r => r.Finding).IsJson();
        row.Property(r => r.Steps).IsJson();
        row.Property(r => r.Version).IsConcurrencyToken();
    });
}
