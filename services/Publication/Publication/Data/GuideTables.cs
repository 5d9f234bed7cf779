using GovPortal.Publication.Domain.Guides;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>Versions of guides and catalogues; none is ever removed.</summary>
internal static class GuideTables
{
    public static void Map(ModelBuilder model) => model.Entity<GuideVersion>(row =>
    {
        row.ToTable("guide_versions").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.Kind, r.Number }).IsUnique();
        row.Property(r => r.Content).IsJson();
        // Versions from before drafts were known are all public, and who wrote them was not recorded.
        row.Property(r => r.State).HasDefaultValue(GuideVersion.Published).HasSentinel("");
        row.Property(r => r.Steps).IsJson().HasDefaultValueSql("'[]'::jsonb").HasSentinel(null!);
        // Versions that were there before they could change are at their first.
        row.Property(r => r.Version).HasDefaultValue(1L).IsConcurrencyToken();
    });
}
