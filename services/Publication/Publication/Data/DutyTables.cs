using GovPortal.Publication.Domain.Clarifications;
using GovPortal.Publication.Domain.Collection;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>Clarifications, tasks of collecting, and the rules column.</summary>
internal static class DutyTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Clarification>(row =>
        {
            row.ToTable("clarifications").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.State });
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
            row.Property(r => r.Finding).IsJson();
            row.Property(r => r.Steps).IsJson();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<CollectionTask>(row =>
        {
            row.ToTable("collection_tasks").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.State, r.DueOn });
            row.HasOne<Item>().WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Restrict);
            row.Property(r => r.Assignment).IsJson();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<RuleDocument>(row =>
        {
            row.ToTable("rule_documents").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.ItemKey }).IsUnique();
            row.Property(r => r.History).IsJson();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
    }
}
