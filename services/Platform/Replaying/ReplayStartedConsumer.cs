using GovPortal.Contracts;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using MassTransit;

namespace GovPortal.Platform.Replaying;

/// <summary>Opens a generation for a replay's run before its first envelope, and tells whoever asks how far the run is.</summary>
internal sealed class ReplayStartedConsumer<TDb>(TDb db, ConsumedMessages consumed, ServiceName service) : IConsumer<ReplayStarted>
    where TDb : TownDbContext
{
    public async Task Consume(ConsumeContext<ReplayStarted> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        if (!consumed.RebuildsAnything) return;
        if (!consumed.RebuildsFrom(message.Source))
        {
            await context.RespondAsync(new ReplayProgress(message.Run, service.Value, 0, 0, ReplayStates.Live));
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var state = await db.BeginAsync(message.Source, message.Run, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        var name = state.Run != message.Run ? ReplayStates.Superseded : state.Building is null ? ReplayStates.Live : ReplayStates.Building;
        await context.RespondAsync(new ReplayProgress(message.Run, service.Value, state.Received, state.Expected, name));
    }
}

/// <summary>What <see cref="ReplayProgress.State"/> may say.</summary>
internal static class ReplayStates
{
    public const string Building = "building";
    public const string Live = "live";
    public const string Superseded = "superseded";
}
