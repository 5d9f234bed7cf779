using GovPortal.Publication.Domain.Freshness;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Data;

/// <summary>The links between public items, kept in step with them; a link is dead while its target is not public.</summary>
internal static class ItemLinkTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ItemLink>(row => row.ToTable("item_links").HasKey(r => new { r.ItemId, r.TargetTown, r.TargetNumber }));
        model.Entity<ItemFileLink>(row => row.ToTable("item_file_links").HasKey(r => new { r.ItemId, r.TargetTown, r.Attachment }));
    }

    public static async Task KeepLinksAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        // Asked for here and not handed down: all that changes an item ends here, and nothing else of it depends on where the site stands.
        var host = db.GetService<IOptions<PublicAddressOptions>>().Value.PublicAddress?.Authority;
        var ids = items.Select(i => i.Id).ToArray();
        await db.KeepFileLinksAsync(items, ids, host, ct);
        await db.Database.ExecuteSqlAsync($"delete from item_links where item_id = any({ids})", ct);
        var links = items.Where(i => i.IsOnTheWeb)
            .SelectMany(i => InternalLinks.In(i.Content.Body, host), (i, link) => (i.Id, Own: i.TownId.Value, link.Town, link.Target)).ToList();
        if (links.Count == 0) return;
        var (of, own) = (links.Select(l => l.Id).ToArray(), links.Select(l => l.Own).ToArray());
        var (towns, numbers) = (links.Select(l => l.Town).ToArray(), links.Select(l => l.Target).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"insert into item_links (item_id, town_id, target_town, target_number) select * from unnest({of}, {own}, {towns}, {numbers})", ct);
    }

    private static async Task KeepFileLinksAsync(this PublicationDb db, IReadOnlyList<Item> items, Guid[] ids, string? host, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"delete from item_file_links where item_id = any({ids})", ct);
        var links = items.Where(i => i.IsOnTheWeb)
            .SelectMany(i => InternalLinks.FilesIn(i.Content.Body, host), (i, link) => (i.Id, Own: i.TownId.Value, link.Town, link.Attachment)).ToList();
        if (links.Count == 0) return;
        var (of, own) = (links.Select(l => l.Id).ToArray(), links.Select(l => l.Own).ToArray());
        var (towns, files) = (links.Select(l => l.Town).ToArray(), links.Select(l => l.Attachment).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"insert into item_file_links (item_id, town_id, target_town, attachment) select * from unnest({of}, {own}, {towns}, {files})", ct);
    }

    /// <summary>Links to files of the town itself that nobody can fetch: taken off, masked since, or of an item that is not on the web. Another town's files are its own to see.</summary>
    public static IQueryable<ItemFileLink> DeadFileLinks(this PublicationDb db) => db.Set<ItemFileLink>().FromSql(
        $"""
         select l.* from item_file_links l join known_towns t on t.id = l.town_id and t.slug = l.target_town
         where not exists (
           select from attachments a join items i on i.id = a.item_id
           where a.id = l.attachment and not a.restricted and i.state = {nameof(ItemState.Published)} and i.on_web
             and i.content -> 'attachments' @> jsonb_build_array(jsonb_build_object('id', a.id)))
         """).AsNoTracking();

    /// <summary>Links whose target nobody can read: no public item, or an address below a town that no page answers. What is no town's is somebody else's to answer.</summary>
    public static IQueryable<ItemLink> DeadLinks(this PublicationDb db) => db.ItemLinks.AsNoTracking().Where(l => EF.Functions.Like(l.TargetNumber, "/%")
        ? db.KnownTowns.Any(t => t.Slug == l.TargetTown)
        : !db.PublishedSearch.Any(p => p.IndexNumber == l.TargetNumber && db.KnownTowns.Any(t => t.Id == p.TownId && t.Slug == l.TargetTown)));
}
