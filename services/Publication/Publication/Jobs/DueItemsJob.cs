using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Jobs;

/// <summary>Lets approved items out when their time has come, and takes 公示 down after their last day. It judges nothing: the gate has.</summary>
internal sealed partial class DueItemsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DueItemsJob> logger)
    : TownJob<PublicationDb>(scopes, clock, Every, logger)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override string Name => "due-items";

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(PublicationDb county, CancellationToken ct) =>
        await Due(county).Select(i => i.TownId).Distinct().ToListAsync(ct);

    protected override async Task WorkAsync(IServiceProvider services, PublicationDb db, CancellationToken ct)
    {
        var gate = services.GetRequiredService<GateReader>();
        var ids = await Due(db).OrderBy(i => i.Id).Select(i => i.Id).Take(AtOnce).ToListAsync(ct);
        foreach (var id in ids)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await db.LockItemAsync(id, ct) is not { } item) continue;
            var now = Clock.GetUtcNow();
            var isOut = item.IsDue(now);
            var done = isOut ? await db.PublishIfDueAsync(item, await gate.ReadAsync(item, ct), now, ct) : item.TakeDown(now);
            if (done.Failed(out var error)) LogNotDone(logger, id, error.Code);
            else await db.SaveItemAsync(item, isOut ? "item.published" : "item.taken-down", ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private IQueryable<Item> Due(PublicationDb db)
    {
        var now = Clock.GetUtcNow();
        var today = LegalDay.Of(now);
        return db.Items.AsNoTracking().Where(i => (i.Stage == RevisionStage.Scheduled && i.PublishAt <= now) || (i.State == ItemState.Published && i.ShownUntil < today));
    }

    [LoggerMessage(3201, LogLevel.Warning, "Item {Item} was due and could not be published or taken down: {Code}.")]
    private static partial void LogNotDone(ILogger logger, Guid item, string code);
}
