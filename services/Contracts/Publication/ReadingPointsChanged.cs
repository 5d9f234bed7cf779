using MassTransit;

namespace GovPortal.Contracts.Publication;

/// <summary>A reading point (查阅点) was opened, changed or closed.</summary>
[MessageUrn("govportal:publication:reading-points-changed:v1", false)]
[EntityName("govportal.publication.reading-points-changed.v1")]
public sealed record ReadingPointsChanged(Guid TownId, IReadOnlyList<ReadingPointFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

public sealed record ReadingPointFact(Guid Id, long Version, string Name, string Address, DateOnly OpenedOn, DateOnly? ClosedOn) : IFact;
