using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenIddict.Abstractions;

namespace GovPortal.Identity.Issuing;

/// <summary>Removes tokens and authorizations that nobody can use any more, or the tables would grow for ever.</summary>
internal sealed partial class IssuedTokensPruner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IssuedTokensPruner> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var before = clock.GetUtcNow() - Kept;
                var tokens = await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, stoppingToken);
                await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, stoppingToken);
                LogPruned(logger, tokens);
            }
            catch (Exception failure) when (failure is NpgsqlException or DbUpdateException or InvalidOperationException or AggregateException)
            {
                // EF wraps a database that is away in an InvalidOperationException, and OpenIddict what failed of its chunks in an AggregateException.
                LogSkipped(logger, failure);
            }
        }
    }

    [LoggerMessage(3101, LogLevel.Information, "Removed {Count} expired tokens.")]
    private static partial void LogPruned(ILogger logger, long count);

    [LoggerMessage(3102, LogLevel.Warning, "Removing expired tokens waits for the database.")]
    private static partial void LogSkipped(ILogger logger, Exception failure);
}
