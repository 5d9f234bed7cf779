using System.Globalization;
using GovPortal.Contracts;
using GovPortal.Platform.Migrating;
using GovPortal.Platform.Outbox;
using GovPortal.Platform.Tenancy;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GovPortal.Platform.Replaying;

/// <summary>Sends the service's event log again under new message ids, in the order of commits, until it meets the tail, and waits until what was rebuilt is live.</summary>
internal sealed class ReplayVerb<TDb>(
    IServiceScopeFactory scopes, NpgsqlDataSource source, IBusControl bus, TextWriter output, TimeProvider clock, IReadOnlyCollection<string> rebuilders)
    where TDb : TownDbContext
{
    private const int PageSize = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string AuditHeads = MessageNames.UrnOf(typeof(Contracts.Auditing.AuditHeadsSealed));

    /// <returns>The exit code: 0 once every rebuilding service reads the new tables.</returns>
    public async Task<int> RunAsync(string service, CancellationToken ct)
    {
        if (await TransactionNumbers.FaultAsync(source, ct) is { } fault)
        {
            await output.WriteLineAsync($"replay: nothing was sent. {fault}");
            return 1;
        }

        // Before anything is made ready: whatever the log holds now must be in the new tables when they take over.
        var newest = Guid.CreateVersion7(clock.GetUtcNow());
        var held = await HeldAsync(newest, ct);
        var started = new ReplayStarted(Guid.CreateVersion7(), service);
        await using var answers = new ReplayAnswers(bus, rebuilders, clock);
        await answers.OpenAsync();
        if (!await answers.AskUntilAsync(started, _ => true, Patience, ct))
        {
            await output.WriteLineAsync($"replay {started.Run}: no answer from {string.Join(", ", answers.Silent)}; nothing was sent. Is it running?");
            return 1;
        }

        var (counts, sent) = await SendAsync(started.Run, newest, ct);
        if (sent < held)
        {
            await output.WriteLineAsync($"replay {started.Run}: the log holds {held} envelopes, only {sent} could be read; the old tables stay in use.");
            return 1;
        }

        await bus.Publish(new ReplayFinished(started.Run, service, counts), ct);
        await output.WriteLineAsync($"replay {started.Run}: met the tail after {counts.Values.Sum()} envelopes");
        var live = await answers.AskUntilAsync(started, p => p.State is ReplayStates.Live or ReplayStates.Superseded, Patience, ct);
        foreach (var p in answers.Last) await output.WriteLineAsync($"replay {started.Run}: {p.Service} applied {p.Received} envelopes, {p.State}");
        if (!live) await output.WriteLineAsync("The old tables stay in use. Look into the error queues, mend the cause and start the replay again.");
        return live && answers.Last.All(p => p.State == ReplayStates.Live) ? 0 : 1;
    }

    /// <summary>Rows of the log up to one, whatever their transaction.</summary>
    private async Task<long> HeldAsync(Guid newest, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TDb>().Outbox.LongCountAsync(row => row.Type != AuditHeads && row.Id <= newest, ct);
    }

    /// <returns>Number of envelopes by wire name, and of all those up to one: what is written meanwhile does not stand in for what could not be read.</returns>
    private async Task<(Dictionary<string, long> Counts, long Sent)> SendAsync(Guid run, Guid newest, CancellationToken ct)
    {
        var sent = 0L;
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        (ulong Transaction, Guid Id) position = (0, Guid.Empty);
        var tail = (await HorizonAsync(ct)).Next;
        while (true)
        {
            // Asked before the page: what is over by then is in the page.
            var oldest = (await HorizonAsync(ct)).Oldest;
            if (await PageAsync(position, ct) is { Count: > 0 } page)
            {
                await Task.WhenAll(page.Select(row => OutboxDispatcher<TDb>.PublishAsync(
                    bus, row, Guid.CreateVersion7(), context => new ReplayHeaders(row.Id, run).Write(context), ct)));
                foreach (var row in page) counts[row.Type] = counts.GetValueOrDefault(row.Type) + 1;
                sent += page.Count(row => row.Id <= newest);
                position = (page[^1].Transaction, page[^1].Id);
                await output.WriteLineAsync($"replay {run}: {counts.Values.Sum()} envelopes sent");
            }
            else if (oldest >= tail)
            {
                return (counts, sent);
            }
            else
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, ct);
            }
        }
    }

    /// <summary>The oldest transaction still running, and the first not begun: below the one all is over, below the other all was begun.</summary>
    private async Task<(ulong Oldest, ulong Next)> HorizonAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var text = await db.Database.SqlQuery<string>(
            $"""select pg_snapshot_xmin(s)::text || ' ' || pg_snapshot_xmax(s)::text as "Value" from pg_current_snapshot() s""").SingleAsync(ct);
        var numbers = text.Split(' ');
        return (ulong.Parse(numbers[0], CultureInfo.InvariantCulture), ulong.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Only rows whose transaction is older than any still running: a late commit can then not fall behind the position.</summary>
    private async Task<List<OutboxRow>> PageAsync((ulong Transaction, Guid Id) after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        return await db.Outbox.FromSql(
            $"""
             select * from outbox
             where (transaction, id) > ({after.Transaction.ToString(CultureInfo.InvariantCulture)}::xid8, {after.Id})
               and transaction < pg_snapshot_xmin(pg_current_snapshot()) and type <> {AuditHeads}
             order by transaction, id limit {PageSize}
             """).AsNoTracking().ToListAsync(ct);
    }
}
