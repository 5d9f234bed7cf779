using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Publication.Data;
using GovPortal.Publication.Features.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Jobs;

/// <summary>
/// Gives the items that an older release has left their rows in the tables that follow items (duties, links), some hundreds in a transaction. Where it stopped is kept: after
/// a kill it goes on there, and a town that is done is not looked at again until the format grows.
/// </summary>
internal sealed class FollowersJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowersJob> logger) : TownJob<PublicationDb>(scopes, clock, Every, logger)
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override string Name => "followers";

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(PublicationDb county, CancellationToken ct) => await Unfinished(county).ToListAsync(ct);

    protected override async Task WorkAsync(IServiceProvider services, PublicationDb db, CancellationToken ct)
    {
        while (await StepAsync(db, ct)) db.ChangeTracker.Clear();
    }

    /// <summary>The towns that may have items without followers.</summary>
    internal static IQueryable<TownId> Unfinished(PublicationDb county) => county.KnownTowns.AsNoTracking()
        .Where(t => !county.FollowedTowns.Any(f => f.TownId == t.Id && f.Format == ItemFollowers.CurrentFormat && f.Finished)).OrderBy(t => t.Id).Select(t => t.Id);

    /// <returns>Whether to go on at once.</returns>
    internal async Task<bool> StepAsync(PublicationDb db, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, ct);
        var progress = await db.FollowedTowns.SingleOrDefaultAsync(f => f.TownId == town, ct) ?? db.FollowedTowns.Add(new FollowedTown(town)).Entity;
        progress.Begin(ItemFollowers.CurrentFormat);
        if (progress.Finished) return false;
        var (last, of) = (progress.LastItem, town.Value);
        var next = await db.Database.SqlQuery<Guid>($"select id as \"Value\" from items where town_id = {of} and id > {last} order by id limit {AtOnce}").ToListAsync(ct);
        var ids = next.ToArray();
        // Nobody is waited for, so that nobody waits in a circle: what somebody holds now comes the next time.
        var held = (await db.Database.SqlQuery<Guid>($"select id as \"Value\" from items where id = any({ids}) for no key update skip locked").ToListAsync(ct)).ToHashSet();
        var reached = next.TakeWhile(held.Contains).ToList();
        await db.KeepBesideAsync(await db.Items.AsNoTracking().Where(i => reached.Contains(i.Id)).ToListAsync(ct), ct);
        progress.Advance(reached.Count > 0 ? reached[^1] : last, finished: next.Count < AtOnce && reached.Count == next.Count);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return !progress.Finished && reached.Count == next.Count;
    }
}
