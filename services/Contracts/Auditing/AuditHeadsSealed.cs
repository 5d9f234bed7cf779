using MassTransit;

namespace GovPortal.Contracts.Auditing;

/// <summary>The head of a town's audit chain on a day, so that another service's database holds it too.</summary>
[MessageUrn("govportal:auditing:audit-heads-sealed:v1", false)]
[EntityName("govportal.auditing.audit-heads-sealed.v1")]
public sealed record AuditHeadsSealed(Guid TownId, IReadOnlyList<AuditHeadFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Service">Whose chain it is.</param>
/// <param name="Block">Number of the newest block.</param>
/// <param name="Hash">SHA-256 of that block, hexadecimal.</param>
public sealed record AuditHeadFact(Guid Id, long Version, string Service, long Block, string Hash, DateOnly Day) : IFact;
