using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Features.Leaks;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Jobs;

/// <summary>Looks through what is public for leaks, a few items in a transaction: after a kill it goes on with those not looked at since the job began.</summary>
internal sealed partial class BackCatalogueJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BackCatalogueJob> logger)
    : TownJob<PublicationDb>(scopes, clock, Every, logger)
{
    public const string Kind = "leakScan";

    private const int AtOnce = 50;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override string Name => Kind;

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(PublicationDb county, CancellationToken ct) =>
        await Pending(county).Select(j => j.TownId).Distinct().ToListAsync(ct);

    protected override async Task WorkAsync(IServiceProvider services, PublicationDb db, CancellationToken ct)
    {
        var leaks = services.GetRequiredService<ItemLeaks>();
        while (await StepAsync(db, leaks, ct)) db.ChangeTracker.Clear();
    }

    /// <returns>Whether there is more to look at.</returns>
    private async Task<bool> StepAsync(PublicationDb db, ItemLeaks leaks, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, ct);
        if (await Pending(db).Where(j => j.TownId == town).OrderBy(j => j.Id).FirstOrDefaultAsync(ct) is not { } job) return false;
        var now = Clock.GetUtcNow();
        var left = db.Items.Where(i => i.State == ItemState.Published && !db.LeakScans.Any(s => s.ItemId == i.Id && s.OfPublic && s.Edition == 0 && s.ScannedAt >= job.CreatedAt));
        var items = await left.AsNoTracking().OrderBy(i => i.Id).Take(AtOnce).ToListAsync(ct);
        foreach (var item in items)
        {
            if ((await leaks.ScanAsync(item, ofPublic: true, now, ct)).Failed(out var error))
            {
                job.Failed++;
                LogUnread(logger, item.Id, error.Code);
                await leaks.LeaveToAPersonAsync(item, now, ct);
            }
        }

        await ScanEditionsAsync(db, leaks, [.. items.Select(i => i.Id)], now, ct);
        job.StartedAt ??= now;
        job.Done += items.Count;
        (job.State, job.FinishedAt) = items.Count < AtOnce ? (JobState.Succeeded, now) : (JobState.Running, (DateTimeOffset?)null);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return items.Count == AtOnce;
    }

    /// <summary>Readers may still compare what was replaced: a leak in it is as public as one in what stands now.</summary>
    private static async Task ScanEditionsAsync(PublicationDb db, ItemLeaks leaks, IReadOnlyList<Guid> items, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var (edition, closing) in await db.ReplacedEditionsAsync(items, LegalDay.Of(now), ct))
        {
            if (closing is null) await leaks.ScanEditionAsync(edition, now, ct);
            else await db.LeakScans.Where(s => s.ItemId == edition.ItemId && s.OfPublic && s.Edition == edition.Number).ExecuteDeleteAsync(ct);
        }
    }

    private static IQueryable<Job> Pending(PublicationDb db) => db.Jobs.Where(j => j.Kind == Kind && (j.State == JobState.Queued || j.State == JobState.Running));

    [LoggerMessage(3202, LogLevel.Warning, "A file of item {Item} cannot be looked at: {Code}. A person must.")]
    private static partial void LogUnread(ILogger logger, Guid item, string code);
}
