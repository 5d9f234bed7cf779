using GovPortal.Publication.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Search;

/// <summary>The two tables of the search, neither under a policy.</summary>
internal static class SearchTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PublishedEntry>(row =>
        {
            row.ToTable("published_search").HasKey(r => r.ItemId);
            row.HasIndex(r => r.Grams).HasMethod("gin");
            // What counts and lists by year or by column is answered from the index: the rows hold the texts.
            row.HasIndex(r => new { r.PublishedOn, r.ItemId }).IncludeProperties(r => new { r.UpdatedAt, r.TownId, r.IndexNumber });
            row.HasIndex(r => new { r.TownId, r.PublishedOn, r.ItemId }).IncludeProperties(r => new { r.Column, r.CatalogueItem });
            row.Property(r => r.Text).UseCompressionMethod("lz4");
            row.Property(r => r.Original).UseCompressionMethod("lz4");
            row.Property(r => r.Files).IsJson();
        });
        model.Entity<SearchQueueRow>(row =>
        {
            row.ToTable("search_queue").HasKey(r => r.ItemId);
            row.HasIndex(r => new { r.ReadFiles, r.QueuedAt });
            row.HasIndex(r => new { r.TownId, r.ReadFiles, r.QueuedAt, r.ItemId });
        });
    }
}
