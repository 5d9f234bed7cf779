using MassTransit;

namespace GovPortal.Contracts.Requests;

/// <summary>Proposals to make public what was given on request (Regulation 2019 art. 44) were accepted: Publication begins a draft for each.</summary>
[MessageUrn("govportal:requests:disclosures-accepted:v1", false)]
[EntityName("govportal.requests.disclosures-accepted.v1")]
public sealed record DisclosuresAccepted(Guid TownId, IReadOnlyList<DisclosureFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Key">The key under which the draft is written; facts about the item carry it back.</param>
/// <param name="Title">Written by staff; names nobody who applied.</param>
/// <param name="Summary">What is to be made public, for whoever works on the draft.</param>
/// <param name="ProducedOn">When the information was produced.</param>
public sealed record DisclosureFact(Guid Id, long Version, string Key, string Title, string Summary, DateOnly ProducedOn) : IFact;
