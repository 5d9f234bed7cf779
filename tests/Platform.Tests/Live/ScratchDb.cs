using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Tests.Live;

/// <summary>The smallest service there can be: notes that it keeps, and copies that it makes of the facts about them.</summary>
public sealed class ScratchDb(DbContextOptions<ScratchDb> options, TownContext town, TimeProvider clock) : TownDbContext(options, town, clock)
{
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<NoteCopy> Copies => Set<NoteCopy>();

    protected override void MapTables(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<Note>(row =>
        {
            row.ToTable("notes").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Key }).IsUnique();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<NoteCopy>(row => row.ToTable("copies").HasKey(r => new { r.Generation, r.Id }));
    }
}

public sealed class Note : ITownOwned
{
    public required Guid Id { get; init; }

    public TownId TownId { get; init; }

    public required string Key { get; init; }

    public required string Text { get; set; }

    public long Version { get; set; } = 1;

    /// <summary>A fact of the contracts that fits: the dispatcher sends only what has a wire name.</summary>
    public WithheldFilingFact ToFact() => new(Id, Version, Key, Text, new DateOnly(2024, 1, 2), Deleted: false, Imported: true);
}

public sealed class NoteCopy : ITownOwned
{
    public int Generation { get; init; }

    public Guid Id { get; init; }

    public TownId TownId { get; init; }

    public required string Text { get; init; }

    public long Version { get; init; }

    /// <summary>How often a message was applied to it.</summary>
    public int Writes { get; init; }
}
