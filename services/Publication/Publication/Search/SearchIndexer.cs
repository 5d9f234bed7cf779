using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Publication.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovPortal.Publication.Search;

/// <summary>Makes the entries that imports have queued, some hundreds at a time, town by town.</summary>
/// <remarks>
/// It holds the rows of the items until its entries are committed. A withdrawal at the same time either waits and then removes the entry, or has been first
/// and is seen here: so no entry outlives its item (ADR 0025). Rows that somebody else holds are left for the next round, so nobody waits in a circle.
/// </remarks>
internal sealed partial class SearchIndexer(
    IServiceScopeFactory scopes, SearchMeter meter, TimeProvider clock, ILogger<SearchIndexer> logger) : BackgroundService
{
    private const int BatchSize = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RefillEvery = TimeSpan.FromHours(1);

    /// <summary>Every search looks through what is kept beside the index: as many items as it can look through in some milliseconds.</summary>
    private const int MostBeside = 1000;

    /// <summary>One after a failure, so that a single bad item cannot hold up the others.</summary>
    private int _batch = BatchSize;

    private int _beside;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var refill = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (refill <= clock.GetUtcNow())
                {
                    await SearchRefill.RunAsync(scopes, stoppingToken);
                    await SettleAsync(stoppingToken);
                    refill = clock.GetUtcNow() + RefillEvery;
                }

                await ObserveAsync(stoppingToken);
                if (await RoundAsync(stoppingToken)) continue;
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogPaused(logger, failure);
                _batch = 1;
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
            }
        }
    }

    /// <summary>One batch of one town.</summary>
    /// <returns>How many items it has dealt with.</returns>
    internal async Task<int> StepAsync(CancellationToken ct)
    {
        if (await NextTownAsync(ct) is not { } town) return 0;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
        db.Town.EnterTown(town);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // It settles them itself, many at once.
        await db.Database.ExecuteSqlRawAsync("set local gin_pending_list_limit = '256MB'", ct);
        var queued = await db.Set<SearchQueueRow>().FromSql(
            $"select * from search_queue where town_id = {town.Value} and not read_files order by queued_at, item_id limit {_batch} for update skip locked").AsNoTracking().ToListAsync(ct);
        var ids = queued.Select(q => q.ItemId).ToArray();
        var held = await db.Database.SqlQuery<Guid>($"select id as \"Value\" from items where id = any({ids}) for no key update skip locked").ToListAsync(ct);
        // Read only now, when nobody can change them any more.
        var items = await db.Items.AsNoTracking().Where(i => held.Contains(i.Id)).ToListAsync(ct);
        IReadOnlyList<Guid> waiting;
        try
        {
            var changed = queued.Where(q => q.ChangedAt is not null).ToDictionary(q => q.ItemId, q => q.ChangedAt!.Value);
            waiting = await db.IndexAsync(items, changed, new Dictionary<Guid, string>(), ct);
        }
        catch (PostgresException failure) when (ids.Length == 1)
        {
            await transaction.RollbackAsync(ct);
            await PutBackAsync(db, ids[0], failure, ct);
            return 1;
        }

        var done = items.Select(i => i.Id).ToArray();
        var gone = done.Except(waiting).ToArray();
        await db.Database.ExecuteSqlAsync($"delete from search_queue where item_id = any({gone})", ct);
        await transaction.CommitAsync(ct);
        meter.Indexed(done.Length);
        _batch = BatchSize;
        _beside += done.Length;
        if (_beside >= MostBeside) await SettleAsync(ct);
        return done.Length;
    }

    /// <summary>Some batches, with as long a pause after each as it took while an import is at work: accepting comes before finding.</summary>
    /// <returns>Whether there may be more to do.</returns>
    private async Task<bool> RoundAsync(CancellationToken ct)
    {
        var importing = await IsImportingAsync(ct);
        for (var batch = 0; batch < 10; batch++)
        {
            var started = clock.GetTimestamp();
            if (await StepAsync(ct) == 0)
            {
                if (_beside > 0) await SettleAsync(ct);
                return false;
            }

            if (importing) await Task.Delay(clock.GetElapsedTime(started), clock, ct);
        }

        return true;
    }

    /// <summary>Puts what is kept beside the index into it. The server would do it by and by, at its leisure: behind a large import it falls back for good, and every search with it.</summary>
    private async Task SettleAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
        // What an older release has left beside the index may take minutes.
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.ExecuteSqlRawAsync("select settle_published_search()", ct);
        _beside = 0;
    }

    private async Task<bool> IsImportingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await IsImportingAsync(scope.ServiceProvider.GetRequiredService<PublicationDb>(), ct);
    }

    /// <summary>Whether an import is at work, before which everything here steps back.</summary>
    internal static Task<bool> IsImportingAsync(PublicationDb db, CancellationToken ct) => db.Jobs.AnyAsync(j => j.State == JobState.Running, ct);

    private async Task<TownId?> NextTownAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Queue(scope).Where(q => !q.ReadFiles).OrderBy(q => q.QueuedAt).Select(q => (TownId?)q.TownId).FirstOrDefaultAsync(ct);
    }

    /// <summary>To the end of the queue, where it does not stand before others.</summary>
    private async Task PutBackAsync(PublicationDb db, Guid item, PostgresException failure, CancellationToken ct)
    {
        LogRefused(logger, item, failure.SqlState);
        _batch = BatchSize;
        await db.Database.ExecuteSqlAsync($"update search_queue set queued_at = now() where item_id = {item}", ct);
    }

    private async Task ObserveAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = Queue(scope).Where(q => !q.ReadFiles);
        var oldest = await waiting.MinAsync(q => (DateTimeOffset?)q.QueuedAt, ct);
        meter.Observe(await waiting.LongCountAsync(ct), oldest is { } at ? (clock.GetUtcNow() - at).TotalSeconds : 0, await Queue(scope).LongCountAsync(q => q.ReadFiles, ct));
    }

    private static IQueryable<SearchQueueRow> Queue(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PublicationDb>().Set<SearchQueueRow>().AsNoTracking();

    [LoggerMessage(3101, LogLevel.Warning, "The search index pauses for a second.")]
    private static partial void LogPaused(ILogger logger, Exception failure);

    [LoggerMessage(3102, LogLevel.Error, "Item {Item} cannot be put into the search index: {SqlState}. It is tried again after the others.")]
    private static partial void LogRefused(ILogger logger, Guid item, string sqlState);
}
