using GovPortal.Platform.Auditing;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Inbox;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Outbox;
using GovPortal.Platform.Protection;
using GovPortal.Platform.Replaying;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Tenancy;

/// <summary>The tables that every service has beside its own.</summary>
internal static class PlatformTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox").HasKey(r => r.Id);
            row.Property(r => r.Body).HasColumnType("jsonb");
            row.Property(r => r.Transaction).HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()").ValueGeneratedOnAdd();
            row.HasIndex(r => r.NextAttemptAt).HasFilter("sent_at is null");
        });
        model.Entity<InboxRow>(row => row.ToTable("inbox").HasKey(r => new { r.Consumer, r.Generation, r.MessageId }));
        model.Entity<IdempotencyRow>(row => row.ToTable("idempotency_keys").HasKey(r => new { r.Scope, r.Client, r.Key }));
        model.Entity<KnownTown>(row =>
        {
            row.ToTable("known_towns").HasKey(r => r.Id);
            row.HasIndex(r => r.Slug).IsUnique();
        });
        model.Entity<ReadModelGeneration>(row => row.ToTable("read_model_generations").HasKey(r => r.Source));
        model.Entity<KeyRingElement>(row => row.ToTable("key_ring").HasKey(r => r.Id));
        MapJobs(model);
        MapAudit(model);
    }

    private static void MapJobs(ModelBuilder model)
    {
        model.Entity<Job>(row =>
        {
            row.ToTable("jobs").HasKey(r => r.Id);
            row.Property(r => r.Errors).HasColumnType("jsonb");
            row.Property(r => r.Warnings).HasColumnType("jsonb");
            row.Property(r => r.State).HasConversion<string>();
            row.HasIndex(r => new { r.State, r.Id });
        });
        model.Entity<StagedChunk>(row =>
        {
            row.ToTable("staged_chunks").HasKey(r => new { r.JobId, r.Number });
            row.HasOne<Job>().WithMany().HasForeignKey(r => r.JobId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapAudit(ModelBuilder model)
    {
        model.Entity<AuditEntry>(row =>
        {
            row.ToTable("audit_entries").HasKey(r => r.Id);
            row.Property(r => r.Id).UseIdentityAlwaysColumn();
            row.Property(r => r.Transaction).HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()").ValueGeneratedOnAdd();
            row.HasIndex(r => new { r.TownId, r.Transaction, r.Id });
        });
        model.Entity<AuditBlock>(row => row.ToTable("audit_blocks").HasKey(r => new { r.TownId, r.Number }));
    }
}
