using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The columns that towns have of their own.</summary>
internal static class TownColumnTable
{
    public static void Map(ModelBuilder model) => model.Entity<TownColumn>(row =>
    {
        row.ToTable("town_columns").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.Code }).IsUnique();
        row.Property(r => r.Kind).HasConversion<string>();
        row.Property(r => r.Version).IsConcurrencyToken();
    });

    /// <summary>The codes of all columns that the town had at that moment: the platform's and its own.</summary>
    public static async Task<IReadOnlySet<string>> ColumnCodesAsync(this PublicationDb db, DateTimeOffset at, CancellationToken ct)
    {
        var own = await db.Set<TownColumn>().AsNoTracking().Where(c => c.AddedAt <= at).Select(c => c.Code).ToListAsync(ct);
        return own.Count == 0 ? Columns.Codes : new HashSet<string>([.. Columns.Codes, .. own], StringComparer.Ordinal);
    }
}
