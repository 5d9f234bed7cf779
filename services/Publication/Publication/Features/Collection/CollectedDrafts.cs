using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Features.Collection;

/// <summary>The one place where a register begins a draft: from there on it is an item like any other.</summary>
internal static class CollectedDrafts
{
    /// <param name="key">The town's own key for the item.</param>
    public static Item Begin(PublicationDb db, string key, ItemContent content)
    {
        var draft = Item.Write(db.Town.RequireTown(), key, content, db.Town.Actor);
        db.Items.Add(draft);
        db.Audit("item.written", $"item {draft.Id}", new { key });
        return draft;
    }
}
