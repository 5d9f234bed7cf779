using GovPortal.Publication.Domain.Withheld;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The ledger of what a town does not disclose of its own accord.</summary>
internal static class WithheldTables
{
    public static void Map(ModelBuilder model) => model.Entity<WithheldItem>(row =>
    {
        row.ToTable("withheld_items").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.ReviewOn });
        row.Property(r => r.Reviews).IsJson();
        row.Property(r => r.Version).IsConcurrencyToken();
    });
}
