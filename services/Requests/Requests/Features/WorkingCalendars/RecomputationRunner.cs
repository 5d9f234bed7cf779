using System.Data.Common;
using GovPortal.Platform.Jobs;
using GovPortal.Requests.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>Works off recomputations, town by town. A killed process loses nothing: the lease runs out and another begins anew, which changes nothing twice.</summary>
internal sealed partial class RecomputationRunner(IServiceScopeFactory scopes, Calendars calendars, TimeProvider clock, ILogger<RecomputationRunner> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await ClaimAsync(stoppingToken) is { } job) await RunAsync(job, stoppingToken);
                else await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested && failure is DbException or DbUpdateException or InvalidOperationException)
            {
                // The job stays claimed until its lease runs out, and is begun anew.
                LogWaiting(logger, failure.GetType().Name);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task<Job?> ClaimAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await RecomputationJobs.ClaimAsync(scope.ServiceProvider.GetRequiredService<RequestsDb>(), clock.GetUtcNow(), ct);
    }

    private async Task RunAsync(Job job, CancellationToken ct)
    {
        var run = new Recomputation(scopes, calendars, clock, job);
        await run.RunAsync(ct);
        LogDone(logger, job.Id, run.Checked, run.Changed);
    }

    [LoggerMessage(6301, LogLevel.Information, "Recomputation {Job}: {Checked} open limits read by the new calendar, {Changed} changed.")]
    private static partial void LogDone(ILogger logger, Guid job, long @checked, long changed);

    [LoggerMessage(6302, LogLevel.Warning, "Recomputation waits for the database: {Failure}.")]
    private static partial void LogWaiting(ILogger logger, string failure);
}
