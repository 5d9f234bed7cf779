using GovPortal.Contracts.Requests;
using GovPortal.Platform.Inbox;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Consumers;

/// <summary>Begins a draft for what was given on request and is to be made public (2019 art. 44). It goes the normal way of review; its key leads back to the proposal.</summary>
internal sealed class AcceptedDisclosuresConsumer(PublicationDb db, TimeProvider clock) : FactsConsumer<PublicationDb, DisclosuresAccepted>(db, clock)
{
    /// <summary>Who wrote it: nobody of the staff, so each of them may review it.</summary>
    private static readonly StaffMember Writer = new("requests", "依申请公开", "requests");

    private readonly TimeProvider _clock = clock;

    protected override async Task ApplyAsync(DisclosuresAccepted message, int generation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        var keys = message.Facts.Select(f => f.Key).ToList();
        var known = (await Db.Items.Where(i => keys.Contains(i.Key)).Select(i => i.Key).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in message.Facts.Where(f => known.Add(f.Key)))
        {
            var content = new ItemContent(
                fact.Title, DocNumber: null, Column: "disclosure", CatalogueItem: null, fact.ProducedOn, ["website"], fact.Summary, Normative: false, GovernmentInformation: true);
            var item = Db.Items.Add(Item.Write(Db.Town.RequireTown(), fact.Key, content, Writer, _clock.GetUtcNow())).Entity;
            Db.ItemSteps.AddRange(item.TakeSteps());
            await Db.KeepDutiesAsync([item], ct);
            Db.Audit("item.written", $"item {item.Id}", new { fact.Key });
        }
    }
}
