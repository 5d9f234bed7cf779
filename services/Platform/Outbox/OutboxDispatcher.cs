using System.Diagnostics;
using System.Text.Json;
using GovPortal.Platform.Tenancy;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovPortal.Platform.Outbox;

/// <summary>Sends what the outbox holds: confirmed by the broker and mandatory, so a message nobody would get stays unsent and visible.</summary>
internal sealed partial class OutboxDispatcher<TDb>(
    IServiceScopeFactory scopes, IBusControl bus, OutboxSignal signal, OutboxMeter meter, TimeProvider clock, ILogger<OutboxDispatcher<TDb>> logger)
    : BackgroundService
    where TDb : TownDbContext
{
    private const int BatchSize = 100;
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConfirmLimit = TimeSpan.FromSeconds(10);
    private readonly HeldTypes _held = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bus.WaitForHealthStatus(BusHealthStatus.Healthy, stoppingToken);
                while (await DispatchAsync(stoppingToken) == BatchSize)
                {
                    // A full batch: there may be more.
                }

                // Every look passes over the rows of a held type: with each commit it would be too often.
                await (_held.Any ? Task.Delay(OutboxSignal.Poll, clock, stoppingToken) : signal.WaitAsync(stoppingToken));
            }
            catch (Exception failure) when (failure is NpgsqlException or DbUpdateException or InvalidOperationException or TimeoutException)
            {
                LogPaused(logger, failure);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
            }
        }
    }

    private async Task<int> DispatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var found = await db.Outbox
            .FromSql($"select * from outbox where sent_at is null and next_attempt_at <= {now} and type <> all({_held.At(now)}) order by next_attempt_at limit {BatchSize} for update skip locked")
            .AsTracking().ToListAsync(ct);
        if (found.Count < BatchSize) _held.KeepOnly(found, now);
        if (found.Count == 0) return 0;
        var rows = _held.Choose(found);
        // Once begun, a batch is ended even while the process stops: what the broker has confirmed must be marked, or it would be sent again.
        using var limit = new CancellationTokenSource(ConfirmLimit, clock);
        var untaken = await Task.WhenAll(rows.Select(row => SendAsync(row, limit.Token)));
        HoldOrRelease(rows, untaken);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        meter.Sent(rows.Count(r => r.SentAt is not null));
        return rows.Exists(r => r.SentAt is null) ? 0 : found.Count;
    }

    private void HoldOrRelease(List<OutboxRow> rows, bool[] untaken)
    {
        foreach (var type in rows.Zip(untaken).GroupBy(r => r.First.Type, r => r.Second, StringComparer.Ordinal))
        {
            // What went through, or failed by a fault of its own, shows that the broker takes the type.
            if (type.All(was => was)) _held.Hold(type.Key, clock.GetUtcNow());
            else _held.Release(type.Key);
        }
    }

    /// <returns>Whether the broker has nobody to give it to. A row that cannot be read, and a broker that is away, say nothing of its type.</returns>
    private async Task<bool> SendAsync(OutboxRow row, CancellationToken ct)
    {
        try
        {
            await PublishAsync(bus, row, row.Id, static _ => { }, ct);
            row.SentAt = clock.GetUtcNow();
            row.LastError = null;
            return false;
        }
        catch (Exception failure) when (failure is MassTransitException or TimeoutException or JsonException or InvalidOperationException || IsBroker(failure))
        {
            row.Attempts++;
            row.LastError = failure.GetType().Name;
            row.NextAttemptAt = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(Slowest.TotalSeconds, 0.5 * Math.Pow(2, Math.Min(row.Attempts, 10))));
            LogUnsent(logger, row.Id, row.Type, row.Attempts, failure);
            return failure is MessageReturnedException;
        }
    }

    internal static async Task PublishAsync(IBusControl bus, OutboxRow row, Guid messageId, Action<PublishContext> headers, CancellationToken ct)
    {
        var type = MessageNames.TypeOf(row.Type) ?? throw new InvalidOperationException($"No message type has the wire name {row.Type}.");
        var message = JsonSerializer.Deserialize(row.Body, type, MessageNames.Json) ?? throw new JsonException("An outbox row holds null.");
        var parent = ActivityContext.TryParse(row.TraceParent, row.TraceState, isRemote: true, out var written) ? written : default;
        using var activity = PlatformActivity.Source.StartActivity("outbox send", ActivityKind.Producer, parent);
        await bus.Publish(message, type, Pipe.Execute<PublishContext>(context =>
        {
            context.MessageId = messageId;
            if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit)) rabbit.Mandatory = true;
            headers(context);
        }), ct);
    }

    private static bool IsBroker(Exception failure) =>
        failure.GetType().Namespace?.StartsWith("RabbitMQ.Client", StringComparison.Ordinal) == true || failure is IOException or OperationCanceledException;

    [LoggerMessage(2001, LogLevel.Warning, "The outbox pauses for a second: the database or the broker does not answer.")]
    private static partial void LogPaused(ILogger logger, Exception failure);

    [LoggerMessage(2002, LogLevel.Warning, "Message {Id} of type {Type} stays unsent after {Attempts} attempts.")]
    private static partial void LogUnsent(ILogger logger, Guid id, string type, int attempts, Exception failure);
}
