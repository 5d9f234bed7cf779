using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>How one item is loaded to be changed, and saved with all that follows from the change.</summary>
internal static class SavedItems
{
    /// <summary>The item, held until the transaction ends: who comes second waits here, and then sees what the first has done.</summary>
    public static async Task<Item?> LockItemAsync(this PublicationDb db, Guid id, CancellationToken ct)
    {
        var town = db.Town.RequireTown().Value;
        await db.Database.ExecuteSqlAsync($"select from items where town_id = {town} and id = {id} for update", ct);
        return await db.Items.SingleOrDefaultAsync(i => i.Id == id, ct);
    }

    /// <summary>Saves the item, its steps and its replaced edition, tells the audit and the other services, and brings what follows the items up to date.</summary>
    /// <param name="action">Name of the deed in the audit.</param>
    public static async Task SaveItemAsync(this PublicationDb db, Item item, string action, CancellationToken ct)
    {
        db.ItemSteps.AddRange(item.TakeSteps());
        db.ItemEditions.AddRange(item.TakeReplaced());
        db.Audit(action, $"item {item.Id}", new { item.Version, state = item.State.ToString(), stage = item.Stage?.ToString() });
        if (item.PublishedOn is not null) db.Publish(item.ToFacts());
        await db.SaveChangesAsync(ct);
        await db.FollowAsync([item], isImport: false, ct);
    }
}
