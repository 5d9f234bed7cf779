using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Search;

namespace GovPortal.Publication.Features.Items;

/// <summary>What is kept in step with the items, in the transaction that changes them.</summary>
internal static class ItemFollowers
{
    /// <summary>Grows when another table follows the items, or one follows them in another way: those that are there already are followed again (<see cref="Jobs.FollowersJob"/>).</summary>
    public const short CurrentFormat = 3;

    /// <param name="items">Saved already, in the same transaction.</param>
    /// <param name="isImport">Hundreds at a time: what may follow a little later is queued.</param>
    public static async Task FollowAsync(this PublicationDb db, IReadOnlyList<Item> items, bool isImport, CancellationToken ct)
    {
        if (isImport) await db.QueueForIndexAsync(items, ct);
        else await db.IndexAsync(items, ct);
        await db.KeepBesideAsync(items, ct);
    }

    /// <summary>The tables of which no background worker takes care: a few statements however many the items.</summary>
    public static async Task KeepBesideAsync(this PublicationDb db, IReadOnlyList<Item> items, CancellationToken ct)
    {
        await db.KeepDutiesAsync(items, ct);
        await db.KeepLinksAsync(items, ct);
    }
}
