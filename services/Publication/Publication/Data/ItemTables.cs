using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Publication.Data;

/// <summary>Items, what is under work on them, their record and their replaced editions.</summary>
internal static class ItemTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Item>(MapItem);
        model.Entity<ItemStep>(row =>
        {
            row.ToTable("item_steps").HasKey(r => r.Id);
            row.HasIndex(r => new { r.ItemId, r.ItemVersion }).IsUnique();
            row.Property(r => r.Kind).HasConversion<string>();
        });
        model.Entity<ItemEdition>(row =>
        {
            row.ToTable("item_editions").HasKey(r => r.Id);
            row.HasIndex(r => new { r.ItemId, r.Number }).IsUnique();
            row.Property(r => r.State).HasConversion<string>();
            row.Property(r => r.Content).IsJson();
        });
        model.Entity<ItemRemark>(row =>
        {
            row.ToTable("item_remarks").HasKey(r => r.Id);
            row.HasIndex(r => new { r.ItemId, r.At });
        });
        model.Entity<ItemEditor>(row => row.ToTable("item_editors").HasKey(r => new { r.ItemId, r.EditorId }));
    }

    private static void MapItem(EntityTypeBuilder<Item> row)
    {
        row.ToTable("items").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.Key }).IsUnique();
        row.HasIndex(r => new { r.TownId, r.IndexNumber }).IsUnique();
        row.HasIndex(r => new { r.TownId, r.Id });
        row.HasIndex(r => r.PublishAt).HasFilter("stage = 'Scheduled'");
        row.HasIndex(r => r.ShownUntil).HasFilter("state = 'Published' and shown_until is not null");
        row.HasIndex(r => new { r.TownId, r.Stage, r.Id }).HasFilter("stage is not null");
        row.Property(r => r.State).HasConversion<string>();
        row.Property(r => r.Stage).HasConversion<string>();
        row.Property(r => r.Version).IsConcurrencyToken();
        row.Property(r => r.PublicVersion).HasDefaultValue(0L);
        row.Property(r => r.Content).IsJson().UseCompressionMethod("lz4");
        row.Property(r => r.Open).IsJson();
        row.Property(r => r.Overturned).IsJson();
        row.Property(r => r.LookAgainNotBy).IsJson().HasDefaultValueSql("'[]'");
        row.Property(r => r.OnWeb).HasDefaultValue(false);
        row.ComplexProperty(r => r.Validity);
        row.Ignore(r => r.Working);
    }
}
