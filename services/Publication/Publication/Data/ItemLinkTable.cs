using GovPortal.Publication.Domain.Freshness;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The links between public items, kept in step with them; a link is dead while its target is not public.</summary>
internal static class ItemLinkTable
{
    public static void Map(ModelBuilder model) =>
        model.Entity<ItemLink>(row => row.ToTable("item_links").HasKey(r => new { r.ItemId, r.TargetTown, r.TargetNumber }));

    public static async Task KeepLinksAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        var ids = items.Select(i => i.Id).ToArray();
        await db.Database.ExecuteSqlAsync($"delete from item_links where item_id = any({ids})", ct);
        var links = items.Where(i => i.IsOnTheWeb)
            .SelectMany(i => InternalLinks.In(i.Content.Body), (i, link) => (i.Id, Own: i.TownId.Value, link.Town, link.IndexNumber)).ToList();
        if (links.Count == 0) return;
        var (of, own) = (links.Select(l => l.Id).ToArray(), links.Select(l => l.Own).ToArray());
        var (towns, numbers) = (links.Select(l => l.Town).ToArray(), links.Select(l => l.IndexNumber).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"insert into item_links (item_id, town_id, target_town, target_number) select * from unnest({of}, {own}, {towns}, {numbers})", ct);
    }

    /// <summary>Links whose target nobody can read.</summary>
    public static IQueryable<ItemLink> DeadLinks(this PublicationDb db) => db.ItemLinks.AsNoTracking().Where(l => !db.PublishedSearch.Any(
        p => p.IndexNumber == l.TargetNumber && db.KnownTowns.Any(t => t.Id == p.TownId && t.Slug == l.TargetTown)));
}
