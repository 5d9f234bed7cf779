using GovPortal.Contracts;
using GovPortal.Platform.Outbox;
using GovPortal.Platform.Tenancy;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Replaying;

/// <summary>Sends the service's event log again under new message ids, in the order of commits, until it meets the tail.</summary>
internal sealed class ReplayVerb<TDb>(IServiceScopeFactory scopes, IBusControl bus, TextWriter output)
    where TDb : TownDbContext
{
    private const int PageSize = 200;
    private static readonly string AuditHeads = MessageNames.UrnOf(typeof(Contracts.Auditing.AuditHeadsSealed));

    public async Task<int> RunAsync(string source, CancellationToken ct)
    {
        var run = Guid.CreateVersion7();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        (ulong Transaction, Guid Id) position = (0, Guid.Empty);
        while (await PageAsync(position, ct) is { Count: > 0 } page)
        {
            await Task.WhenAll(page.Select(row => OutboxDispatcher<TDb>.PublishAsync(
                bus, row, Guid.CreateVersion7(), context => new ReplayHeaders(row.Id, run).Write(context), ct)));
            foreach (var row in page) counts[row.Type] = counts.GetValueOrDefault(row.Type) + 1;
            position = (page[^1].Transaction, page[^1].Id);
            await output.WriteLineAsync($"replay {run}: {counts.Values.Sum()} envelopes sent");
        }

        await bus.Publish(new ReplayFinished(run, source, counts), ct);
        await output.WriteLineAsync($"replay {run}: met the tail after {counts.Values.Sum()} envelopes");
        return 0;
    }

    /// <summary>Only rows whose transaction is older than any still running: a late commit can then not fall behind the position.</summary>
    private async Task<List<OutboxRow>> PageAsync((ulong Transaction, Guid Id) after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        return await db.Outbox.FromSql(
            $"""
             select * from outbox
             where (transaction, id) > ({after.Transaction.ToString(System.Globalization.CultureInfo.InvariantCulture)}::xid8, {after.Id})
               and transaction < pg_snapshot_xmin(pg_current_snapshot()) and type <> {AuditHeads}
             order by transaction, id limit {PageSize}
             """).AsNoTracking().ToListAsync(ct);
    }
}
