using System.Text.Encodings.Web;
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
    /// <summary>Chinese as it is: escaped it would be twice as long on its way to the database.</summary>
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public DbSet<Item> Items => Set<Item>();

    public DbSet<GuideVersion> GuideVersions => Set<GuideVersion>();

    public DbSet<ReadingPoint> ReadingPoints => Set<ReadingPoint>();

    public DbSet<IndexSerial> IndexSerials => Set<IndexSerial>();

    public DbSet<PublishedEntry> PublishedSearch => Set<PublishedEntry>();

    public DbSet<SearchQueueRow> SearchQueue => Set<SearchQueueRow>();

    protected override void MapTables(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<Item>(MapItem);
        model.Entity<GuideVersion>(row =>
        {
            row.ToTable("guide_versions").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Kind, r.Number }).IsUnique();
        });
        model.Entity<ReadingPoint>(row =>
        {
            row.ToTable("reading_points").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Name }).IsUnique();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<IndexSerial>(row => row.ToTable("index_serials").HasKey(r => new { r.TownId, r.Year }));
        SearchTables.Map(model);
    }

    private static void MapItem(EntityTypeBuilder<Item> row)
    {
        row.ToTable("items").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.Key }).IsUnique();
        row.HasIndex(r => new { r.TownId, r.IndexNumber }).IsUnique();
        row.HasIndex(r => new { r.TownId, r.Id });
        row.Property(r => r.State).HasConversion<string>();
        row.Property(r => r.Version).IsConcurrencyToken();
        row.Property(r => r.Content).HasColumnType("jsonb").UseCompressionMethod("lz4").HasConversion(
            content => JsonSerializer.Serialize(content, Stored),
            json => JsonSerializer.Deserialize<ItemContent>(json, Stored)!);
        row.ComplexProperty(r => r.Validity);
    }
}
