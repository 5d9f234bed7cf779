using GovPortal.Publication.Data;
using GovPortal.Publication.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Search;

/// <summary>Keeps the public search in step with what is published, in the same transaction.</summary>
internal static class PublishedIndex
{
    public static async Task IndexAsync(this PublicationDb db, Item item, CancellationToken ct)
    {
        await db.UnindexAsync(item, ct);
        if (item.State != ItemState.Published) return;
        var words = Bigrams.Vector(item.Content.Title, item.Content.DocNumber ?? "", item.Content.Body);
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into published_search (item_id, town_id, index_number, title, "column", published_on, words)
             values ({item.Id}, {item.TownId.Value}, {item.IndexNumber}, {item.Content.Title}, {item.Content.Column}, {item.PublishedOn}, {words}::tsvector)
             """, ct);
    }

    public static Task UnindexAsync(this PublicationDb db, Item item, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"delete from published_search where item_id = {item.Id}", ct);
}
