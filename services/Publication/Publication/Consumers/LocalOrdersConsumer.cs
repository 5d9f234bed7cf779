using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Inbox;
using GovPortal.Publication.Data;

namespace GovPortal.Publication.Consumers;

/// <summary>Keeps the service's copy of the local orders. What is due by them is counted anew by <see cref="Jobs.DutyRecountJob"/>.</summary>
internal sealed class LocalOrdersConsumer(PublicationDb db, TimeProvider clock) : FactsConsumer<PublicationDb, LocalOrdersChanged>(db, clock)
{
    protected override async Task ApplyAsync(LocalOrdersChanged message, int generation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var fact in message.Facts)
        {
            var order = new LocalOrderCopy
            {
                Key = fact.Key,
                Version = fact.Version,
                ForTown = fact.ForTown is { } town ? new TownId(town) : null,
                Jurisdiction = fact.Jurisdiction,
                BasisDocument = fact.BasisDocument,
                Off = fact.Off,
                Worked = fact.Worked,
                Withdrawn = fact.Withdrawn,
                LoadedAt = fact.LoadedAt,
            };
            // One that contradicts itself stops here, in the error queue, and not at every item that is saved afterwards.
            order.AppliedTo(WorkingCalendar.National);
            await Db.KeepAsync(order, ct);
        }
    }
}
