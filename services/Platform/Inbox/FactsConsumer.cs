using GovPortal.Contracts;
using GovPortal.Kernel;
using GovPortal.Platform.Replaying;
using GovPortal.Platform.Tenancy;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Inbox;

/// <summary>Applies one kind of fact: once per message, in one transaction with the inbox row, into each generation that is due.</summary>
/// <remarks>Order is not promised: <see cref="ApplyAsync"/> must keep what it holds when a fact's version is not newer.</remarks>
public abstract class FactsConsumer<TDb, TMessage>(TDb db, TimeProvider clock) : IConsumer<TMessage>
    where TDb : TownDbContext
    where TMessage : class, IFacts
{
    protected TDb Db => db;

    /// <summary>The service whose facts these are, if the tables they fill can be rebuilt by a replay; else null.</summary>
    protected virtual string? Rebuilds => null;

    public async Task Consume(ConsumeContext<TMessage> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        db.Town.EnterTown(new TownId(context.Message.TownId));
        await using var transaction = await db.Database.BeginTransactionAsync(context.CancellationToken);
        var replay = Rebuilds is null ? null : ReplayHeaders.Read(context);
        int[] due = Rebuilds is { } source ? await db.DueGenerationsAsync(source, replay, context.CancellationToken) : [1];
        foreach (var generation in due)
        {
            if (!await IsFirstAsync(context.MessageId!.Value, generation, context.CancellationToken)) continue;
            await ApplyAsync(context.Message, generation, context.CancellationToken);
            // Only what was applied counts: a message that comes again must not bring the swap forward.
            if (replay is not null) await db.CountAsync(Rebuilds!, replay.Run, context.CancellationToken);
        }

        await db.SaveChangesAsync(context.CancellationToken);
        await transaction.CommitAsync(context.CancellationToken);
    }

    /// <summary>Upserts the facts, set-based, into the given generation of the tables.</summary>
    protected abstract Task ApplyAsync(TMessage message, int generation, CancellationToken ct);

    private async Task<bool> IsFirstAsync(Guid messageId, int generation, CancellationToken ct)
    {
        var consumer = GetType().Name;
        var now = clock.GetUtcNow();
        return await db.Database.ExecuteSqlAsync(
            $"insert into inbox (consumer, generation, message_id, at) values ({consumer}, {generation}, {messageId}, {now}) on conflict do nothing", ct) == 1;
    }
}
