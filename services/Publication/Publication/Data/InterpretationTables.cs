using GovPortal.Publication.Domain.Interpretations;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>Links between normative documents and what interprets them, and why a document needs none.</summary>
internal static class InterpretationTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Interpretation>(row =>
        {
            row.ToTable("interpretations").HasKey(r => r.Id);
            row.HasIndex(r => new { r.DocumentId, r.InterpretationId }).IsUnique();
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.DocumentId).OnDelete(DeleteBehavior.Restrict);
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.InterpretationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<InterpretationWaiver>(row =>
        {
            row.ToTable("interpretation_waivers").HasKey(r => r.Id);
            row.HasIndex(r => r.DocumentId).IsUnique();
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.DocumentId).OnDelete(DeleteBehavior.Restrict);
            row.Property(r => r.Version).IsConcurrencyToken();
        });
    }
}
