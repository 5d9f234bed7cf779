using MassTransit;

namespace GovPortal.Contracts.Requests;

/// <summary>Information was filed as withheld (不予公开备案), or a filing ended.</summary>
[MessageUrn("govportal:requests:withheld-filings-changed:v1", false)]
[EntityName("govportal.requests.withheld-filings-changed.v1")]
public sealed record WithheldFilingsChanged(Guid TownId, IReadOnlyList<WithheldFilingFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

public sealed record WithheldFilingFact(Guid Id, long Version, string Key, string Ground, DateOnly DecidedOn, bool Deleted, bool Imported) : IFact;
