using GovPortal.Contracts;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using MassTransit;

namespace GovPortal.Platform.Replaying;

/// <summary>Learns how many envelopes a replay had, counting only those this service consumes.</summary>
internal sealed class ReplayFinishedConsumer<TDb>(TDb db, ConsumedMessages consumed) : IConsumer<ReplayFinished>
    where TDb : TownDbContext
{
    public async Task Consume(ConsumeContext<ReplayFinished> context)
    {
        var message = context.Message;
        if (!consumed.RebuildsFrom(message.Source)) return;
        var mine = message.Envelopes.Where(e => consumed.Rebuilding(e.Key)).Sum(e => e.Value);
        await using var transaction = await db.Database.BeginTransactionAsync(context.CancellationToken);
        await db.ExpectAsync(message.Source, message.Run, mine, context.CancellationToken);
        await db.SaveChangesAsync(context.CancellationToken);
        await transaction.CommitAsync(context.CancellationToken);
    }
}
