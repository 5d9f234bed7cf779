using MassTransit;

namespace GovPortal.Contracts.Requests;

/// <summary>Cases (依申请公开案件) were registered, decided, delivered or reopened. Says nothing of who applied but the kind of applicant.</summary>
[MessageUrn("govportal:requests:cases-changed:v1", false)]
[EntityName("govportal.requests.cases-changed.v1")]
public sealed record CasesChanged(Guid TownId, IReadOnlyList<CaseFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Regime">2007 or 2019: the Regulation in force on the day of receipt.</param>
/// <param name="Decision">A decision code; null while the case is open.</param>
/// <param name="Grounds">The first leads and decides the cell.</param>
/// <param name="DueOn">Last day of the reply limit, as far as known.</param>
/// <param name="FeeYuan">What was really charged and paid.</param>
/// <param name="ReopenedByJudgment">The record continues another one, which a judgment or, whatever the name says, the agency itself reopened: the application is counted there already.</param>
/// <param name="Deleted">Entered in error: leaves the counts.</param>
public sealed record CaseFact(
    Guid Id,
    long Version,
    string CaseNo,
    string Regime,
    string Channel,
    string ApplicantKind,
    DateOnly ReceivedOn,
    string? Decision,
    IReadOnlyList<string> Grounds,
    DateOnly? DecidedOn,
    DateOnly? DeliveredOn,
    DateOnly? DueOn,
    int ExtendedWorkingDays,
    decimal FeeYuan,
    bool ReopenedByJudgment,
    bool Deleted,
    bool Imported) : IFact;
