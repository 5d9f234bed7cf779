using GovPortal.Kernel;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Search;

/// <summary>Keeps the public search in step with what is published, in the same transaction.</summary>
internal static class PublishedIndex
{
    /// <summary>Two statements however many the items: an import brings 500 at a time.</summary>
    public static async Task IndexAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        var all = items.Select(i => i.Id).ToArray();
        await db.Database.ExecuteSqlAsync($"delete from published_search where item_id = any({all})", ct);
        var published = items.Where(i => i.State == ItemState.Published).ToList();
        if (published.Count == 0) return;
        var (ids, towns) = (published.Select(i => i.Id).ToArray(), published.Select(i => i.TownId.Value).ToArray());
        var (numbers, titles) = (published.Select(i => i.IndexNumber!).ToArray(), published.Select(i => i.Content.Title).ToArray());
        var (columns, days) = (published.Select(i => i.Content.Column).ToArray(), published.Select(i => i.PublishedOn!.Value).ToArray());
        var words = published.Select(i => Bigrams.Vector(i.Content.Title, i.Content.DocNumber ?? "", i.Content.Body)).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into published_search (item_id, town_id, index_number, title, "column", published_on, words)
             select i, t, n, h, c, d, w::tsvector from unnest({ids}, {towns}, {numbers}, {titles}, {columns}, {days}, {words}) as p(i, t, n, h, c, d, w)
             """, ct);
    }
}
