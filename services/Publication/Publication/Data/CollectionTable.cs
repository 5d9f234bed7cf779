using GovPortal.Publication.Domain.Collection;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>Tasks of collecting information (信息采集).</summary>
internal static class CollectionTable
{
    public static void Map(ModelBuilder model) => model.Entity<CollectionTask>(row =>
    {
        row.ToTable("collection_tasks").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.State, r.DueOn });
        row.HasOne<Item>().WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Restrict);
        row.Property(r => r.Assignment).IsJson();
        row.Property(r => r.Version).IsConcurrencyToken();
    });
}
