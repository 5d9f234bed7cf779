using MassTransit;

namespace GovPortal.Contracts.Training;

/// <summary>Disclosure officers were appointed, changed or relieved.</summary>
[MessageUrn("govportal:training:officers-changed:v1", false)]
[EntityName("govportal.training.officers-changed.v1")]
public sealed record OfficersChanged(Guid TownId, IReadOnlyList<OfficerFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Role">informationOfficer, reviewer, secrecyReviewer, approver or caseOfficer.</param>
/// <param name="Employment">civilServant, institution, contract or project.</param>
public sealed record OfficerFact(
    Guid Id,
    long Version,
    string PersonKey,
    string Department,
    string Role,
    string Employment,
    bool FullTime,
    DateOnly AppointedOn,
    DateOnly? RelievedOn,
    bool Deleted,
    bool Imported) : IFact;
