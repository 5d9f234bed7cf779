using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Search;

/// <summary>Keeps the public search in step with what is published, in the same transaction.</summary>
internal static class PublishedIndex
{
    /// <summary>Makes the entries of these items anew, or takes them away. For single changes: an entry takes some milliseconds.</summary>
    /// <remarks>An entry that shows what is public already stays, with the moment at which readers saw it change: a step inside the house is nothing to them.</remarks>
    public static async Task IndexAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        var ids = items.Select(i => i.Id).ToList();
        var shown = await db.PublishedSearch.AsNoTracking().Where(e => ids.Contains(e.ItemId) && e.Format == PublishedEntry.CurrentFormat)
            .Select(e => new { e.ItemId, e.Version }).ToDictionaryAsync(e => e.ItemId, e => e.Version, ct);
        var changed = items.Where(i => !i.IsOnTheWeb || shown.GetValueOrDefault(i.Id, -1) != i.PublicVersion).ToList();
        if (changed.Count > 0) await db.IndexAsync(changed, new Dictionary<Guid, DateTimeOffset>(), new Dictionary<Guid, string>(), ct);
    }

    /// <summary>For imports: what was there is taken away at once, what is to be there comes soon (<see cref="SearchIndexer"/>).</summary>
    public static async Task QueueForIndexAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        var known = items.Where(i => i.Version > 1).Select(i => i.Id).ToArray();
        // A text that was corrected must not be found any more, not even until the new one is.
        if (known.Length > 0 && await db.Database.ExecuteSqlAsync($"delete from published_search where item_id = any({known})", ct) > 0) db.HasRemovedEntries = true;
        var published = items.Where(i => i.IsOnTheWeb).OrderBy(i => i.Id).Select(i => i.Id).ToArray();
        if (published.Length == 0) return;
        var town = db.Town.RequireTown().Value;
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into search_queue (item_id, town_id, queued_at, changed_at)
             select i, {town}, now(), case when i = any({known}) then now() end from unnest({published}) as p(i)
             on conflict (item_id) do update set queued_at = excluded.queued_at, changed_at = excluded.changed_at, read_files = false
             """, ct);
    }

    /// <summary>Files that have not been read are left to <see cref="FileTextReader"/>; until it was there the items are found by everything else.</summary>
    /// <param name="changed">When those changed whose entries have been taken away before.</param>
    /// <param name="read">Texts of attachments that have just been read.</param>
    /// <returns>The items whose files are yet to be read.</returns>
    internal static async Task<IReadOnlyList<Guid>> IndexAsync(
        this PublicationDb db, IReadOnlyList<Item> items, IReadOnlyDictionary<Guid, DateTimeOffset> changed, IReadOnlyDictionary<Guid, string> read, CancellationToken ct)
    {
        var (all, since) = (items.Select(i => i.Id).ToArray(), PublishedEntry.FilesSince);
        var before = await db.Database.SqlQuery<Removed>(
            $"""
             delete from published_search where item_id = any({all}) returning item_id, version, updated_at, now() as now,
               case when format >= {since} then files::text end as files, case when format >= {since} then substr(coalesce(original, text), (files->>'from')::int) end as behind
             """).ToDictionaryAsync(r => r.ItemId, ct);
        var published = items.Where(i => i.IsOnTheWeb).ToList();
        if (before.Count > published.Count(i => before.ContainsKey(i.Id))) db.HasRemovedEntries = true;
        var files = await PublishedFiles.OfAsync(db, published, Texts(before.Values, read), ct);
        var entries = published.ConvertAll(item => EntryOf.Item(item, UpdatedAt(item, before.GetValueOrDefault(item.Id), changed), files.Of(item)));
        if (entries.Count > 0) await EntryCopy.WriteAsync(db, entries, ct);
        var waiting = entries.Where(e => e.Files?.Files.Any(f => !f.Read) is true).Select(e => e.ItemId).ToArray();
        if (waiting.Length > 0) await QueueToReadAsync(db, waiting, ct);
        return waiting;
    }

    private static Task<int> QueueToReadAsync(PublicationDb db, Guid[] items, CancellationToken ct)
    {
        var town = db.Town.RequireTown().Value;
        return db.Database.ExecuteSqlAsync(
            $"""
             insert into search_queue (item_id, town_id, queued_at, read_files) select i, {town}, now(), true from unnest({items}) as p(i) order by i
             on conflict (item_id) do update set read_files = true
             """, ct);
    }

    /// <summary>A file never changes, so what was read of it stays true.</summary>
    private static Dictionary<Guid, string> Texts(IEnumerable<Removed> before, IReadOnlyDictionary<Guid, string> read)
    {
        var texts = new Dictionary<Guid, string>(read);
        foreach (var entry in before.Where(e => e.Files is not null))
        {
            foreach (var file in JsonColumn.Read<EntryFiles>(entry.Files!).TextsIn(entry.Behind!)) texts.TryAdd(file.Id, file.Text!);
        }

        return texts;
    }

    private static DateTimeOffset UpdatedAt(Item item, Removed? before, IReadOnlyDictionary<Guid, DateTimeOffset> changed)
    {
        if (changed.TryGetValue(item.Id, out var at)) return at;
        if (before is null) return EntryOf.BeginningOf(item.PublishedOn!.Value);
        return before.Version == item.PublicVersion ? before.UpdatedAt : before.Now;
    }

    private sealed record Removed(Guid ItemId, long Version, DateTimeOffset UpdatedAt, DateTimeOffset Now, string? Files, string? Behind);
}
