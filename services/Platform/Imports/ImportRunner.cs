using System.Diagnostics;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovPortal.Platform.Imports;

/// <summary>Works off accepted imports, two towns at a time. A killed process loses nothing: its lease runs out and another goes on after the last committed chunk.</summary>
internal sealed partial class ImportRunner<TDb>(
    IServiceScopeFactory scopes,
    IEnumerable<IImportKind<TDb>> kinds,
    IDataProtectionProvider protection,
    ImportMeter meter,
    TimeProvider clock,
    ILogger<ImportRunner<TDb>> logger)
    : BackgroundService
    where TDb : TownDbContext
{
    private const int Workers = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, IImportKind<TDb>> _kinds = kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var kind in _kinds.Keys) meter.Know(kind);
        return Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (await ClaimAsync(ct) is { } job) await RunAsync(job, ct);
                else await Task.Delay(Pause, clock, ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogWaiting(logger, ImportFailures.NameOf(failure));
                await Task.Delay(Pause, clock, ct);
            }
        }
    }

    private async Task<Job?> ClaimAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        if (await ImportLeases.ClaimAsync(db, [.. _kinds.Keys], clock.GetUtcNow(), ct) is { } job) return job;
        await ImportStaging<TDb>.RemoveAbandonedAsync(db, clock.GetUtcNow(), ct);
        return null;
    }

    private async Task RunAsync(Job job, CancellationToken ct)
    {
        var asked = ActivityContext.TryParse(job.TraceParent, null, isRemote: true, out var sent) ? sent : default;
        using var activity = PlatformActivity.Source.StartActivity("import " + job.Kind, ActivityKind.Internal, asked);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewal = RenewAsync(job.Id, ended.Token);
        var run = new ImportRun<TDb>(scopes, _kinds[job.Kind], protection.CreateProtector(StagedFile.Purpose), clock, job);
        meter.Started();
        try
        {
            if (await run.RunAsync(ct) is { } outcome) meter.Ended(job.Kind, outcome);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && !ImportFailures.IsDatabaseAway(failure))
        {
            LogFailed(logger, job.Id, job.Kind, ImportFailures.NameOf(failure), failure.StackTrace);
            await run.FailAsync(ct);
            meter.Ended(job.Kind, ImportMeter.Fault);
        }
        finally
        {
            meter.Stopped();
            await ended.CancelAsync();
            await renewal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RenewAsync(Guid job, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(ImportLeases.Length / 3, clock);
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await ImportLeases.RenewAsync(scope.ServiceProvider.GetRequiredService<TDb>(), job, clock.GetUtcNow(), ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogWaiting(logger, ImportFailures.NameOf(failure));
            }
        }
    }

    [LoggerMessage(2201, LogLevel.Warning, "Imports wait for the database: {Failure}.")]
    private static partial void LogWaiting(ILogger logger, string failure);

    [LoggerMessage(2202, LogLevel.Error, "Import {Job} of kind {Kind} failed: {Failure} {StackTrace}")]
    private static partial void LogFailed(ILogger logger, Guid job, string kind, string failure, string? stackTrace);
}
