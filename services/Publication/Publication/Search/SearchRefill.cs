using GovPortal.Kernel;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Search;

/// <summary>Queues whatever is published and not in the search, or there in an older format: after an upgrade, a restored backup or an emptied table the search fills itself.</summary>
/// <remarks>It runs when the service starts and every hour, while everything else goes on.</remarks>
internal static class SearchRefill
{
    public static async Task RunAsync(IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var towns = await scope.ServiceProvider.GetRequiredService<PublicationDb>().KnownTowns.AsNoTracking().Select(t => t.Id).ToListAsync(ct);
        foreach (var town in towns) await QueueMissingAsync(scopes, town, ct);
    }

    /// <returns>How many items of the town were queued.</returns>
    internal static async Task<int> QueueMissingAsync(IServiceScopeFactory scopes, TownId town, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
        db.Town.EnterTown(town);
        var (published, format) = (nameof(ItemState.Published), PublishedEntry.CurrentFormat);
        // In a transaction of its own for the town alone: the policies let nobody see more.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await AlignAsync(db, town, ct);
        var queued = await db.Database.ExecuteSqlAsync(
            $"""
             insert into search_queue (item_id, town_id, queued_at)
             select i.id, i.town_id, now() from items i left join published_search s on s.item_id = i.id and s.version = i.public_version and s.format = {format}
             where i.town_id = {town.Value} and i.state = {published} and i.on_web and s.item_id is null
             on conflict (item_id) do update set read_files = false where search_queue.read_files
             """, ct);
        var removed = await db.Database.ExecuteSqlAsync(
            $"""
             delete from published_search s using items i where i.id = s.item_id and i.town_id = {town.Value} and (i.state <> {published} or not i.on_web)
             """, ct);
        if (removed > 0) db.HasRemovedEntries = true;
        await transaction.CommitAsync(ct);
        return queued;
    }

    /// <summary>A process of an older release, beside this one in an upgrade or after a rollback, moves the version alone: what readers see would be kept under the tag of what they saw.</summary>
    /// <remarks>
    /// Its single changes show in the entry, which it writes under that version, until somebody writes it anew; then in the steps; its imports in a version without a step. A step of
    /// this release inside the house shows in none of the three.
    /// </remarks>
    private static async Task AlignAsync(PublicationDb db, TownId town, CancellationToken ct)
    {
        var (published, seen) = (nameof(ItemState.Published), ItemStep.SeenByReaders.Select(k => k.ToString()).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"""
             update items i set public_version = i.version
             where i.town_id = {town.Value} and i.state = {published} and i.on_web and i.version > i.public_version and (
               exists (select from published_search s where s.item_id = i.id and s.version > i.public_version)
               or exists (
                 select from generate_series(i.public_version + 1, i.version) v
                 where not exists (select from item_steps p where p.item_id = i.id and p.item_version = v and p.kind <> all({seen}))))
             """, ct);
    }
}
