using MassTransit;

namespace GovPortal.Contracts.Requests;

/// <summary>A reception place (接待场所) for requests was opened, changed or closed.</summary>
[MessageUrn("govportal:requests:reception-places-changed:v1", false)]
[EntityName("govportal.requests.reception-places-changed.v1")]
public sealed record ReceptionPlacesChanged(Guid TownId, IReadOnlyList<ReceptionPlaceFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

public sealed record ReceptionPlaceFact(Guid Id, long Version, string Name, string Address, DateOnly OpenedOn, DateOnly? ClosedOn) : IFact;
