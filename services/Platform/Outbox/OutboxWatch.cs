using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace GovPortal.Platform.Outbox;

/// <summary>Measures the outbox every few seconds for the metrics.</summary>
internal sealed class OutboxWatch<TDb>(IServiceScopeFactory scopes, OutboxMeter meter, TimeProvider clock) : BackgroundService
    where TDb : TownDbContext
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var unsent = scope.ServiceProvider.GetRequiredService<TDb>().Outbox.AsNoTracking().Where(r => r.SentAt == null);
                var oldest = await unsent.MinAsync(r => (DateTimeOffset?)r.OccurredAt, stoppingToken);
                meter.Observe(await unsent.LongCountAsync(stoppingToken), oldest is { } at ? (clock.GetUtcNow() - at).TotalSeconds : 0);
            }
            catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
            {
                // The database is away; readiness says so, and the next tick measures again.
            }
        }
    }
}
