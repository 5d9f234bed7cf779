using GovPortal.Contracts.Publication;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Features.Items;

/// <summary>What the other services are told of an item, once it is or was public.</summary>
internal static class ItemFacts
{
    public static ItemFact ToFact(this Item item) => new(
        item.Id,
        item.Version,
        item.Key,
        item.IndexNumber ?? "",
        item.Content.Title,
        item.Content.DocNumber,
        item.Content.Column,
        item.Content.CatalogueItem,
        item.Content.ProducedOn,
        item.PublishedOn!.Value,
        item.Content.Channels,
        item.Content.Normative,
        item.Content.GovernmentInformation,
        item.Validity.Code,
        item.Validity.On,
        item.State switch
        {
            ItemState.Published => "published",
            ItemState.Deleted => "deleted",
            // Whatever took it down: no longer public, still counted in its year.
            _ => "withdrawn",
        },
        item.ImportedBy is not null);

    public static ItemsChanged ToFacts(this Item item) => new(item.TownId.Value, [item.ToFact()]);
}
