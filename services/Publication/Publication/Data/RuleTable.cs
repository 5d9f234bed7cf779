using GovPortal.Publication.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The rules column (制度).</summary>
internal static class RuleTable
{
    public static void Map(ModelBuilder model) => model.Entity<RuleDocument>(row =>
    {
        row.ToTable("rule_documents").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.ItemKey }).IsUnique();
        row.Property(r => r.History).IsJson();
        row.Property(r => r.Version).IsConcurrencyToken();
    });
}
