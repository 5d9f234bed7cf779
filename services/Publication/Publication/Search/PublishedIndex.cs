using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Search;

/// <summary>Keeps the public search in step with what is published, in the same transaction.</summary>
internal static class PublishedIndex
{
    /// <summary>Makes the entries of these items anew, or takes them away. For single changes: an entry takes some milliseconds.</summary>
    public static Task IndexAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct) =>
        db.IndexAsync(items, new Dictionary<Guid, DateTimeOffset>(), ct);

    /// <summary>For imports: what was there is taken away at once, what is to be there comes soon (<see cref="SearchIndexer"/>).</summary>
    public static async Task QueueForIndexAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        var known = items.Where(i => i.Version > 1).Select(i => i.Id).ToArray();
        // A text that was corrected must not be found any more, not even until the new one is.
        if (known.Length > 0) await db.Database.ExecuteSqlAsync($"delete from published_search where item_id = any({known})", ct);
        var published = items.Where(i => i.State == ItemState.Published).OrderBy(i => i.Id).Select(i => i.Id).ToArray();
        if (published.Length == 0) return;
        var town = db.Town.RequireTown().Value;
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into search_queue (item_id, town_id, queued_at, changed_at)
             select i, {town}, now(), case when i = any({known}) then now() end from unnest({published}) as p(i)
             on conflict (item_id) do update set queued_at = excluded.queued_at, changed_at = excluded.changed_at
             """, ct);
    }

    /// <param name="changed">When those changed whose entries have been taken away before.</param>
    internal static async Task IndexAsync(
        this PublicationDb db, IReadOnlyList<Item> items, IReadOnlyDictionary<Guid, DateTimeOffset> changed, CancellationToken ct)
    {
        var all = items.Select(i => i.Id).ToArray();
        var before = await db.Database.SqlQuery<Removed>(
            $"delete from published_search where item_id = any({all}) returning item_id, version, updated_at, now() as now").ToDictionaryAsync(r => r.ItemId, ct);
        var entries = items.Where(i => i.State == ItemState.Published).Select(item => EntryOf.Item(item, UpdatedAt(item, before.GetValueOrDefault(item.Id), changed))).ToList();
        if (entries.Count > 0) await EntryCopy.WriteAsync(db, entries, ct);
    }

    private static DateTimeOffset UpdatedAt(Item item, Removed? before, IReadOnlyDictionary<Guid, DateTimeOffset> changed)
    {
        if (changed.TryGetValue(item.Id, out var at)) return at;
        if (before is null) return EntryOf.BeginningOf(item.PublishedOn!.Value);
        return before.Version == item.Version ? before.UpdatedAt : before.Now;
    }

    private sealed record Removed(Guid ItemId, long Version, DateTimeOffset UpdatedAt, DateTimeOffset Now);
}
