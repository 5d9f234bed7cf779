using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Features.Items;

/// <summary>What a writer says of an item.</summary>
public sealed record ItemInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Key,
    [property: Required, StringLength(500, MinimumLength = 1)] string Title,
    [property: StringLength(100)] string? DocNumber,
    [property: Required] string Column,
    string? CatalogueItem,
    [property: Required] DateOnly? ProducedOn,
    [property: Required, MinLength(1)] IReadOnlyList<string> Channels,
    [property: Required, StringLength(1_000_000, MinimumLength = 1)] string Body,
    bool Normative,
    bool GovernmentInformation)
{
    internal IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var faults = new List<Fault>();
        if (!Columns.Codes.Contains(Column)) faults.Add(new("column", "publication.unknown-column", $"There is no column '{Column}'."));
        if (CatalogueItem is not null && !Columns.CatalogueItems.Contains(CatalogueItem))
            faults.Add(new("catalogueItem", "publication.unknown-catalogue-item", $"There is no catalogue item '{CatalogueItem}'."));
        if (ProducedOn > today) faults.Add(new("producedOn", "publication.date-in-future", "A document cannot be produced after today."));
        faults.AddRange(Channels.Where(c => !Columns.Channels.Contains(c))
            .Select(c => new Fault("channels", "publication.unknown-channel", $"There is no channel '{c}'.")));
        return faults;
    }

    internal ItemContent ToContent() =>
        new(Title, DocNumber, Column, CatalogueItem, ProducedOn!.Value, Channels, Body, Normative, GovernmentInformation);
}

/// <summary>An item as staff see it.</summary>
public sealed record ItemView(
    Guid Id, string Key, string? IndexNumber, string Title, string? DocNumber, string Column, string? CatalogueItem, DateOnly ProducedOn, DateOnly? PublishedOn,
    IReadOnlyList<string> Channels, bool Normative, bool GovernmentInformation, string Validity, DateOnly? ValidityOn, ItemState State, bool Imported,
    string? Reason, long Version)
{
    internal static ItemView Of(Item item) => new(
        item.Id, item.Key, item.IndexNumber, item.Content.Title, item.Content.DocNumber, item.Content.Column, item.Content.CatalogueItem,
        item.Content.ProducedOn, item.PublishedOn, item.Content.Channels, item.Content.Normative, item.Content.GovernmentInformation,
        item.Validity.Code, item.Validity.On, item.State, item.ImportedBy is not null, item.Reason, item.Version);
}
