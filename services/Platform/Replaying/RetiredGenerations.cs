using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovPortal.Platform.Replaying;

/// <summary>A table that a replay rebuilds: its rows have a generation and a town.</summary>
/// <param name="Row">The entity.</param>
/// <param name="Source">The service whose facts fill it.</param>
/// <param name="Consumer">What fills it, as its inbox rows name it.</param>
internal sealed record RebuiltTable(Type Row, string Source, string Consumer);

/// <summary>How long rows stay that no reader begins to read any more: longer than any report takes.</summary>
internal sealed record RetiredRows(TimeSpan KeptFor);

/// <summary>Removes the rows of generations that were swapped out or never finished, town by town, in short transactions.</summary>
internal sealed partial class RetiredGenerations<TDb>(
    IServiceScopeFactory scopes, IEnumerable<RebuiltTable> tables, RetiredRows retired, TimeProvider clock, ILogger<RetiredGenerations<TDb>> logger)
    : BackgroundService
    where TDb : TownDbContext
{
    private const int ChunkRows = 5000;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly Dictionary<(string Consumer, int Generation), long> _firstSeen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(retired.KeptFor < Interval ? retired.KeptFor : Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var table in tables) await SweepAsync(table, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                LogSkipped(logger, failure);
            }
        }
    }

    /// <summary>The inbox names the generations that have rows, and goes last: a sweep that is cut off begins again.</summary>
    private async Task SweepAsync(RebuiltTable table, CancellationToken ct)
    {
        foreach (var generation in await GenerationsAsync(table, ct))
        {
            var key = (table.Consumer, generation);
            if (_firstSeen.TryAdd(key, clock.GetTimestamp()) || clock.GetElapsedTime(_firstSeen[key]) < retired.KeptFor) continue;
            var rows = 0L;
            foreach (var town in await TownsAsync(table, generation, ct)) rows += await RemoveAsync(table, generation, town, ct);
            await ForgetAsync(table, generation, ct);
            _firstSeen.Remove(key);
            LogRemoved(logger, rows, generation, table.Consumer);
        }
    }

    private async Task<List<int>> GenerationsAsync(RebuiltTable table, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TDb>().Database.SqlQuery<int>(
            $"""
             select distinct i.generation as "Value" from inbox i join read_model_generations g on g.source = {table.Source}
             where i.consumer = {table.Consumer} and (i.generation < g.live or (i.generation > g.live and i.generation is distinct from g.building))
             """).ToListAsync(ct);
    }

    private async Task<List<Guid>> TownsAsync(RebuiltTable table, int generation, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        db.Town.EnterCountyReading();
        return await db.Database.SqlQueryRaw<Guid>(Towns(NameOf(db, table)), generation).ToListAsync(ct);
    }

    private async Task<long> RemoveAsync(RebuiltTable table, int generation, Guid town, CancellationToken ct)
    {
        var removed = 0L;
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            db.Town.EnterTown(new TownId(town));
            var chunk = await db.Database.ExecuteSqlRawAsync(Removal(NameOf(db, table)), [generation, town, ChunkRows], ct);
            removed += chunk;
            if (chunk < ChunkRows) return removed;
        }
    }

    private async Task ForgetAsync(RebuiltTable table, int generation, CancellationToken ct)
    {
        var chunk = ChunkRows;
        while (chunk == ChunkRows)
        {
            await using var scope = scopes.CreateAsyncScope();
            chunk = await scope.ServiceProvider.GetRequiredService<TDb>().Database.ExecuteSqlAsync(
                $"""
                 delete from inbox where ctid = any(array(
                   select ctid from inbox where consumer = {table.Consumer} and generation = {generation} limit {ChunkRows}))
                 """, ct);
        }
    }

    private static string NameOf(TDb db, RebuiltTable table) => db.Model.FindEntityType(table.Row)!.GetTableName()!;

    /// <summary>The table's name comes from the model alone.</summary>
    private static string Towns(string table) => $$"""select distinct town_id as "Value" from "{{table}}" where generation = {0}""";

    private static string Removal(string table) =>
        $$"""delete from "{{table}}" where ctid = any(array(select ctid from "{{table}}" where generation = {0} and town_id = {1} limit {2}))""";

    [LoggerMessage(2301, LogLevel.Information, "Removed {Rows} rows of generation {Generation} that {Consumer} had filled.")]
    private static partial void LogRemoved(ILogger logger, long rows, int generation, string consumer);

    [LoggerMessage(2302, LogLevel.Warning, "Removing retired rows waits for the database.")]
    private static partial void LogSkipped(ILogger logger, Exception failure);
}
