using MassTransit;

namespace GovPortal.Contracts.Identity;

/// <summary>A town's leading group (领导小组) was set up, reshuffled or ended.</summary>
[MessageUrn("govportal:identity:leading-groups-changed:v1", false)]
[EntityName("govportal.identity.leading-groups-changed.v1")]
public sealed record LeadingGroupsChanged(Guid TownId, IReadOnlyList<LeadingGroupFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Head">The post that leads the group (组长).</param>
/// <param name="Members">The posts of its members.</param>
/// <param name="Office">Where the group's office (办公室) is.</param>
/// <param name="FoundingDocument">The document that set the group up in this composition.</param>
public sealed record LeadingGroupFact(
    Guid Id,
    long Version,
    string Head,
    IReadOnlyList<string> DeputyHeads,
    IReadOnlyList<string> Members,
    string Office,
    string? FoundingDocument,
    DateOnly ValidFrom,
    DateOnly? ValidTo) : IFact;
