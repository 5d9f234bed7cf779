using MassTransit;

namespace GovPortal.Contracts.Publication;

/// <summary>A version of the disclosure guide (指南) or catalogue (目录) was published.</summary>
[MessageUrn("govportal:publication:guide-versions-changed:v1", false)]
[EntityName("govportal.publication.guide-versions-changed.v1")]
public sealed record GuideVersionsChanged(Guid TownId, IReadOnlyList<GuideVersionFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Kind">guide or catalogue.</param>
/// <param name="Number">The town's own version label.</param>
public sealed record GuideVersionFact(Guid Id, long Version, string Kind, string Number, DateOnly PublishedOn, string Summary) : IFact;
