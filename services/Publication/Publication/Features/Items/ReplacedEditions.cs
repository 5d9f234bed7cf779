using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>The replaced editions of items, and which of them are closed to the public.</summary>
internal static class ReplacedEditions
{
    /// <summary>In the order of their numbers; two questions however many the items.</summary>
    public static async Task<IReadOnlyList<(ItemEdition Edition, EditionClosing? Closing)>> ReplacedEditionsAsync(
        this PublicationDb db, IReadOnlyCollection<Guid> items, DateOnly today, CancellationToken ct)
    {
        var editions = await db.ItemEditions.AsNoTracking().Where(e => items.Contains(e.ItemId)).OrderBy(e => e.ItemId).ThenBy(e => e.Number).ToListAsync(ct);
        if (editions.Count == 0) return [];
        var of = editions.Select(e => e.ItemId).Distinct().ToList();
        var steps = (await db.ItemSteps.AsNoTracking().Where(s => of.Contains(s.ItemId) && EditionClosing.Kinds.Contains(s.Kind)).ToListAsync(ct)).ToLookup(s => s.ItemId);
        return [.. editions.Select(e => (e, EditionClosing.Of(e, steps[e.ItemId], today)))];
    }
}
