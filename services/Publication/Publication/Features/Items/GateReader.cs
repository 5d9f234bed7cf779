using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Coordinating;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Catalogues;
using GovPortal.Publication.Features.Leaks;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>Looks up what the gate must know of an item beside its marks.</summary>
internal sealed class GateReader(PublicationDb db, ItemLeaks leaks)
{
    public async Task<GateConditions> ReadAsync(Item item, CancellationToken ct)
    {
        var (scanned, blocking, forReview) = await leaks.UnsettledAsync(item.Id, ct);
        var asked = await db.Set<Coordination>().AsNoTracking().Where(c => c.ItemId == item.Id).ToListAsync(ct);
        var higher = await db.Set<HigherApproval>().AsNoTracking().SingleOrDefaultAsync(h => h.ItemId == item.Id, ct);
        var offTheWeb = item.Working.Channels.Contains(Columns.Website, StringComparer.Ordinal) ? await StandardMarks.RefusalAsync(db, item.Id, ct) : null;
        var hash = item.WorkingHash;
        return new GateConditions(
            scanned, blocking, forReview, [.. asked.Where(c => Coordination.Blocks([c], hash)).Select(c => c.Agency)], HigherApproval.Blocks(higher, hash), offTheWeb?.Message);
    }
}
