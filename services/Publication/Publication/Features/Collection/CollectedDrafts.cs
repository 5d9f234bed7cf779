using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Items;

namespace GovPortal.Publication.Features.Collection;

/// <summary>The one place where a register begins a draft: from there on it is an item like any other.</summary>
internal static class CollectedDrafts
{
    /// <param name="key">The town's own key for the item.</param>
    public static Item Begin(PublicationDb db, ItemDesk desk, string key, ItemContent content)
    {
        var draft = Item.Write(db.Town.RequireTown(), key, content, desk.Caller, desk.Now);
        db.Items.Add(draft);
        db.ItemSteps.AddRange(draft.TakeSteps());
        db.Audit("item.written", $"item {draft.Id}", new { key });
        return draft;
    }
}
