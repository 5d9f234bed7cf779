using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovPortal.Platform.Idempotency;

/// <summary>How long an answer is remembered (<c>Idempotency:Kept</c>): far longer than anybody retries. Requests may forget its own sooner, by its rule of retention.</summary>
internal sealed record RememberedFor(TimeSpan For);

/// <summary>Forgets answers that nobody retries for any more, at the start and every hour; else the table would grow for ever.</summary>
internal sealed partial class RememberedAnswers<TDb>(
    IServiceScopeFactory scopes, RememberedFor remembered, TimeProvider clock, ILogger<RememberedAnswers<TDb>> logger) : BackgroundService
    where TDb : TownDbContext
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var old = clock.GetUtcNow() - remembered.For;
                await scope.ServiceProvider.GetRequiredService<TDb>().IdempotencyKeys.Where(row => row.At < old).ExecuteDeleteAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                LogSkipped(logger, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(2501, LogLevel.Warning, "Forgetting remembered answers waits for the database.")]
    private static partial void LogSkipped(ILogger logger, Exception failure);
}
