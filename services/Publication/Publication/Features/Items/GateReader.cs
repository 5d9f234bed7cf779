using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Features.Items;

/// <summary>Looks up what the gate must know of an item beside its marks.</summary>
internal sealed class GateReader(PublicationDb db)
{
    public Task<GateConditions> ReadAsync(Item item, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        db.Town.RequireTown();
        return Task.FromResult(new GateConditions(item.Working.Hash(), 0, 0, [], AwaitsHigherApproval: false));
    }
}
