using System.Text.Json;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Guides;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.ReadingPoints;
using GovPortal.Publication.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Publication.Data;

public sealed class PublicationDb(DbContextOptions<PublicationDb> options, TownContext town, TimeProvider clock) : TownDbContext(options, town, clock)
{
    public DbSet<Item> Items => Set<Item>();

    public DbSet<GuideVersion> GuideVersions => Set<GuideVersion>();

    public DbSet<ReadingPoint> ReadingPoints => Set<ReadingPoint>();

    public DbSet<IndexSerial> IndexSerials => Set<IndexSerial>();

    public DbSet<PublishedEntry> PublishedSearch => Set<PublishedEntry>();

    protected override void MapTables(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<Item>(MapItem);
        GuideTables.Map(model);
        CatalogueTables.Map(model);
        KeyAreaTables.Map(model);
        WithheldTables.Map(model);
        InterpretationTables.Map(model);
        CoordinatingTables.Map(model);
        ReadingPointTables.Map(model);
        DutyTables.Map(model);
        model.Entity<IndexSerial>(row => row.ToTable("index_serials").HasKey(r => new { r.TownId, r.Year }));
        model.Entity<PublishedEntry>(row =>
        {
            row.ToTable("published_search").HasKey(r => r.ItemId);
            row.HasIndex(r => r.Words).HasMethod("gin");
            row.HasIndex(r => new { r.TownId, r.PublishedOn, r.ItemId });
        });
    }

    private static void MapItem(EntityTypeBuilder<Item> row)
    {
        row.ToTable("items").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.Key }).IsUnique();
        row.HasIndex(r => new { r.TownId, r.IndexNumber }).IsUnique();
        row.HasIndex(r => new { r.TownId, r.Id });
        row.Property(r => r.State).HasConversion<string>();
        row.Property(r => r.Version).IsConcurrencyToken();
        row.Property(r => r.Content).HasColumnType("jsonb").HasConversion(
            content => JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<ItemContent>(json, JsonSerializerOptions.Web)!);
        row.ComplexProperty(r => r.Validity);
    }
}
