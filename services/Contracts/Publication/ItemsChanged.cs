using MassTransit;

namespace GovPortal.Contracts.Publication;

/// <summary>Items (公开信息) were published, changed in validity, withdrawn or deleted as entered in error. Drafts are no facts.</summary>
[MessageUrn("govportal:publication:items-changed:v1", false)]
[EntityName("govportal.publication.items-changed.v1")]
public sealed record ItemsChanged(Guid TownId, IReadOnlyList<ItemFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="State">published, withdrawn (still counted in its year) or deleted (entered in error: leaves the counts).</param>
/// <param name="Validity">effective, amended, repealed or expired.</param>
/// <param name="GovernmentInformation">False for 其他非政府信息.</param>
public sealed record ItemFact(
    Guid Id,
    long Version,
    string Key,
    string IndexNumber,
    string Title,
    string? DocNumber,
    string Column,
    string? CatalogueItem,
    DateOnly ProducedOn,
    DateOnly PublishedOn,
    IReadOnlyList<string> Channels,
    bool Normative,
    bool GovernmentInformation,
    string Validity,
    DateOnly? ValidityOn,
    string State,
    bool Imported) : IFact;
