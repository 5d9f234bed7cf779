using System.Linq.Expressions;
using GovPortal.Contracts;
using GovPortal.Kernel;
using GovPortal.Platform.Auditing;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Inbox;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Outbox;
using GovPortal.Platform.Protection;
using GovPortal.Platform.Replaying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Platform.Tenancy;

/// <summary>A service's database: its own tables beside those that every service has, all under the same tenancy.</summary>
public abstract class TownDbContext : DbContext
{
    /// <summary>Name of the query filter that keeps a query inside its town.</summary>
    public const string TownFilter = "town";

    private readonly TimeProvider _clock;

    protected TownDbContext(DbContextOptions options, TownContext town, TimeProvider clock)
        : base(options)
    {
        Town = town;
        _clock = clock;
#pragma warning disable MA0056 // The facade is not overridden here.
        // A save without a transaction would have no town.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        // Whoever fails to save in a transaction gives the transaction up: a savepoint before each save would be two more trips to the server for nothing.
        Database.AutoSavepointsEnabled = false;
#pragma warning restore MA0056
    }

    public TownContext Town { get; }

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<StagedChunk> StagedChunks => Set<StagedChunk>();

    public DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditBlock> AuditBlocks => Set<AuditBlock>();

    public DbSet<KnownTown> KnownTowns => Set<KnownTown>();

    public DbSet<ReadModelGeneration> Generations => Set<ReadModelGeneration>();

    public DbSet<KeyRingElement> KeyRing => Set<KeyRingElement>();

    private TownId CurrentTown => Town.Town ?? new TownId(Guid.AllBitsSet);

    private bool WholeCounty => Town.ReadsWholeCounty;

    /// <summary>Says a fact to the other services, in the same transaction as what it tells of.</summary>
    public void Publish(IFacts facts) => Outbox.Add(OutboxRow.Of(facts, _clock.GetUtcNow()));

    /// <summary>Records who did what, in the same transaction. <paramref name="detail"/> holds identifiers and codes, never personal data.</summary>
    public void Audit(string action, string subject, object? detail = null) =>
        AuditEntries.Add(AuditEntry.Of(Town, action, subject, detail, _clock.GetUtcNow()));

    /// <summary>The service's own tables.</summary>
    protected abstract void MapTables(ModelBuilder model);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        PlatformTables.Map(modelBuilder);
        MapTables(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(ITownOwned).IsAssignableFrom(t.ClrType)).ToList())
            Own(modelBuilder.Entity(type.ClrType));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<TownId>().HaveConversion<TownIdConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(19, 4);
    }

    private void Own(EntityTypeBuilder entity)
    {
        var row = Expression.Parameter(entity.Metadata.ClrType, "row");
        var self = Expression.Constant(this, typeof(TownDbContext));
        var town = Expression.Property(row, nameof(ITownOwned.TownId));
        var mine = Expression.Equal(town, Expression.Property(self, nameof(CurrentTown)));
        entity.HasQueryFilter(TownFilter, Expression.Lambda(Expression.OrElse(Expression.Property(self, nameof(WholeCounty)), mine), row));
    }
}
