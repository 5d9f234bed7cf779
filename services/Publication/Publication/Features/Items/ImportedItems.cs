using GovPortal.Contracts.Publication;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>What every import of items leaves behind, whatever their file was.</summary>
internal static class ImportedItems
{
    /// <summary>Saves the items with their replaced editions and the steps by which they were taken down, brings what follows them up to date, tells the other services and the audit.</summary>
    public static async Task SaveImportedAsync<TRow>(this PublicationDb db, IReadOnlyList<Item> changed, ImportBatch<TRow> batch, CancellationToken ct)
        where TRow : class
    {
        if (changed.Count == 0) return;
        db.ItemEditions.AddRange(changed.SelectMany(i => i.TakeReplaced()));
        db.ItemSteps.AddRange(changed.SelectMany(i => i.TakeSteps()));
        await db.FollowRulesAsync(changed, "导入的历史记录所载", batch.Today, ct);
        // Held before their entries are taken away: else the indexer could put an old text back in between.
        await db.SaveChangesAsync(ct);
        await db.FollowAsync(changed, isImport: true, ct);
        db.Publish(new ItemsChanged(batch.Town.Value, [.. changed.Select(i => i.ToFact())]));
        db.Audit("items.imported", $"job {batch.JobId}", new { changed = changed.Count, batch.FileHash });
    }

    /// <summary>Those of which somebody here has marked the validity, whatever their file says of it.</summary>
    /// <param name="loaded">Read before: who marks one in between changes its version, and the import cannot save over that.</param>
    public static async Task<IReadOnlySet<Guid>> MarkedAsync(this PublicationDb db, IEnumerable<Item> loaded, CancellationToken ct)
    {
        var ids = loaded.Where(i => i.IsHistory).Select(i => i.Id).ToArray();
        if (ids.Length == 0) return new HashSet<Guid>();
        return (await db.ItemSteps.AsNoTracking().Where(s => ids.Contains(s.ItemId) && s.Kind == ItemStepKind.ValidityChanged).Select(s => s.ItemId).ToListAsync(ct)).ToHashSet();
    }
}
