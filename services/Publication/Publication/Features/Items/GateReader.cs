using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Leaks;

namespace GovPortal.Publication.Features.Items;

/// <summary>Looks up what the gate must know of an item beside its marks.</summary>
internal sealed class GateReader(ItemLeaks leaks)
{
    public async Task<GateConditions> ReadAsync(Item item, CancellationToken ct)
    {
        var (scanned, blocking, forReview) = await leaks.UnsettledAsync(item.Id, ct);
        return new GateConditions(scanned, blocking, forReview, [], AwaitsHigherApproval: false);
    }
}
