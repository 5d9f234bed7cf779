using GovPortal.Publication.Domain.Leaks;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>What the leak check found in items, and how each finding was settled.</summary>
internal static class LeakTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<LeakScan>(row =>
        {
            row.ToTable("leak_scans").HasKey(r => new { r.ItemId, r.OfPublic, r.Edition });
            row.Property(r => r.Findings).IsJson();
            row.HasIndex(r => new { r.TownId, r.ItemId }).HasFilter("of_public and (blocking > 0 or for_review > 0)");
        });
        model.Entity<SettledFinding>(row =>
        {
            row.ToTable("settled_findings").HasKey(r => r.Id);
            row.HasIndex(r => r.ItemId);
            row.Property(r => r.How).HasConversion<string>();
        });
        model.Entity<StoredRedaction>(row =>
        {
            row.ToTable("redactions").HasKey(r => r.Id);
            row.HasIndex(r => r.AttachmentId);
        });
    }
}
