using GovPortal.Contracts.Auditing;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovPortal.Platform.Auditing;

/// <summary>Seals new audit entries into blocks every few seconds, town by town, outside the transactions that wrote them.</summary>
internal sealed partial class AuditSealer<TDb>(IServiceScopeFactory scopes, ServiceName service, TimeProvider clock, ILogger<AuditSealer<TDb>> logger)
    : BackgroundService
    where TDb : TownDbContext
{
    private const int MaxEntries = 1000;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var town in await TownsAsync(stoppingToken)) await SealAsync(town, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                LogSkipped(logger, failure);
            }
        }
    }

    private async Task<List<TownId>> TownsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var towns = await scope.ServiceProvider.GetRequiredService<TDb>().KnownTowns.AsNoTracking().Select(t => t.Id).ToListAsync(ct);
        return [TownContext.County, .. towns];
    }

    private async Task SealAsync(TownId town, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        db.Town.EnterTown(town);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"audit " + town}, 0))", ct);
        var last = await db.AuditBlocks.AsNoTracking().OrderByDescending(b => b.Number).FirstOrDefaultAsync(ct);
        var entries = await AuditChain.EntriesAfterAsync(db, last?.LastTransaction ?? 0, last?.LastEntryId ?? 0, MaxEntries, ct);
        if (entries.Count == 0) return;
        var now = clock.GetUtcNow();
        var previous = last?.Hash ?? AuditChain.Genesis;
        var block = new AuditBlock
        {
            Number = (last?.Number ?? 0) + 1,
            LastTransaction = entries[^1].Transaction,
            LastEntryId = entries[^1].Id,
            Entries = entries.Count,
            PreviousHash = previous,
            Hash = AuditChain.HashOf(previous, entries),
            SealedAt = now,
        };
        db.AuditBlocks.Add(block);
        if (last is null || LegalDay.Of(last.SealedAt) != LegalDay.Of(now)) PublishHead(db, town, block, LegalDay.Of(now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The first block of a day also covers all that came before it: its hash is the daily head.</summary>
    private void PublishHead(TDb db, TownId town, AuditBlock block, DateOnly day) => db.Publish(new AuditHeadsSealed(
        town.Value, [new AuditHeadFact(Guid.CreateVersion7(), block.Number, service.Value, block.Number, block.Hash, day)]));

    [LoggerMessage(2101, LogLevel.Warning, "Sealing the audit log waits for the database.")]
    private static partial void LogSkipped(ILogger logger, Exception failure);
}
