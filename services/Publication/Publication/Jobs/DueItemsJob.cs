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
    private readonly SaidRefusals _said = new();

    protected override string Name => "due-items";

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(PublicationDb county, CancellationToken ct) =>
        await Due(county).Select(i => i.TownId).Distinct().ToListAsync(ct);

    protected override async Task WorkAsync(IServiceProvider services, PublicationDb db, CancellationToken ct)
    {
        var gate = services.GetRequiredService<GateReader>();
        var refused = new List<Guid>();
        // Those that cannot go out yet stay due: they must not keep the others from their turn.
        for (Guid? after = Guid.Empty; after is { } last;)
        {
            var ids = await Due(db).Where(i => i.Id > last).OrderBy(i => i.Id).Select(i => i.Id).Take(AtOnce).ToListAsync(ct);
            foreach (var id in ids)
            {
                if (!await DoAsync(gate, db, id, ct)) refused.Add(id);
                db.ChangeTracker.Clear();
            }

            after = ids.Count == AtOnce ? ids[^1] : null;
        }

        _said.Keep(db.Town.RequireTown(), refused);
    }

    /// <returns>False if it could not be done.</returns>
    private async Task<bool> DoAsync(GateReader gate, PublicationDb db, Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockItemAsync(id, ct) is not { } item) return true;
        var now = Clock.GetUtcNow();
        var isOut = item.IsDue(now);
        var done = isOut ? await db.PublishIfDueAsync(item, await gate.ReadAsync(item, ct), now, ct) : item.TakeDown(now);
        if (done.Failed(out var error))
        {
            if (_said.IsNew(item, error)) LogNotDone(logger, id, error.Code);
            // Nothing is committed, not even the index number that it would have got: none is skipped. But what is public comes down after its last day
            // whatever becomes of its next edition, which goes back to its writer then.
            if (!isOut || item.TakeDown(now).Failed(out _)) return false;
            isOut = false;
        }

        await db.SaveItemAsync(item, isOut ? "item.published" : "item.taken-down", ct);
        await transaction.CommitAsync(ct);
        return true;
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
