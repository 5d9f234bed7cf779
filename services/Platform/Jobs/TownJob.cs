using System.Data.Common;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovPortal.Platform.Jobs;

/// <summary>Work that is done again and again for one town after the other. Every replica does it: a lock per town and unique rows let the work of only one stand.</summary>
public abstract partial class TownJob<TDb>(IServiceScopeFactory scopes, TimeProvider clock, TimeSpan every, ILogger logger) : BackgroundService
    where TDb : TownDbContext
{
    protected IServiceScopeFactory Scopes => scopes;

    protected TimeProvider Clock => clock;

    protected abstract string Name { get; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var town in await TownsAsync(stoppingToken)) await TryAsync(town, stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException or InvalidOperationException && !stoppingToken.IsCancellationRequested)
            {
                LogWaits(logger, Name, failure.GetType().Name);
            }
        }
    }

    /// <summary>The towns for which there may be something to do, asked for all at once.</summary>
    protected abstract Task<IReadOnlyList<TownId>> TownsAsync(TDb county, CancellationToken ct);

    /// <summary>Does it, in a unit of work of the town.</summary>
    protected abstract Task WorkAsync(IServiceProvider services, TDb db, CancellationToken ct);

    /// <summary>One replica at a time works on a town's job; the lock ends with the transaction.</summary>
    protected Task<int> LockAsync(TDb db, CancellationToken ct)
    {
        var key = $"{Name} {db.Town.RequireTown()}";
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key}, 0))", ct);
    }

    private async Task<IReadOnlyList<TownId>> TownsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        db.Town.EnterCountyReading();
        return await TownsAsync(db, ct);
    }

    /// <summary>What goes wrong in one town does not keep the others from theirs.</summary>
    private async Task TryAsync(TownId town, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            db.Town.EnterTown(town);
            await WorkAsync(scope.ServiceProvider, db, ct);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or InvalidOperationException && !ct.IsCancellationRequested)
        {
            LogFailed(logger, Name, town.Value, failure.GetType().Name, failure.StackTrace);
        }
    }

    [LoggerMessage(2401, LogLevel.Warning, "The job {Job} waits for the database: {Failure}.")]
    private static partial void LogWaits(ILogger logger, string job, string failure);

    [LoggerMessage(2402, LogLevel.Error, "The job {Job} failed for town {Town} and is tried again: {Failure} {StackTrace}")]
    private static partial void LogFailed(ILogger logger, string job, Guid town, string failure, string? stackTrace);
}
