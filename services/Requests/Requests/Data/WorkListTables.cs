using GovPortal.Requests.Domain.WorkLists;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>Escalations, digests and where they go; and the county's own record of missed limits.</summary>
internal static class WorkListTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Escalation>(row =>
        {
            row.ToTable("escalations").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            // However many replicas look: one row for a clock and its last day.
            row.HasIndex(r => new { r.TownId, r.SubjectId, r.Clock, r.DueOn }).IsUnique();
        });
        model.Entity<Digest>(row =>
        {
            row.ToTable("digests").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.State).HasConversion<string>();
            row.HasIndex(r => new { r.TownId, r.Post, r.Day }).IsUnique();
            row.HasIndex(r => new { r.Day, r.State });
        });
        model.Entity<PostAddresses>(row =>
        {
            row.ToTable("post_addresses").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.HasIndex(r => new { r.TownId, r.Post }).IsUnique();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<MissedLimit>(row =>
        {
            row.ToTable("missed_limits").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.HasIndex(r => new { r.AcknowledgedAt, r.DueOn });
            // Of two supervisors one acknowledges it.
            row.Property(r => r.AcknowledgedAt).IsConcurrencyToken();
        });
    }
}
