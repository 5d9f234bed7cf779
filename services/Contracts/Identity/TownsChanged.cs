using MassTransit;

namespace GovPortal.Contracts.Identity;

/// <summary>A town was onboarded, renamed or closed.</summary>
[MessageUrn("govportal:identity:towns-changed:v1", false)]
[EntityName("govportal.identity.towns-changed.v1")]
public sealed record TownsChanged(Guid TownId, IReadOnlyList<TownFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Kind">town, subdistrict or department.</param>
public sealed record TownFact(Guid Id, long Version, string Slug, string Name, string AdminCode, string Kind, string? SiteIdCode) : IFact;
