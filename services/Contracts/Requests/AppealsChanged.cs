using MassTransit;

namespace GovPortal.Contracts.Requests;

/// <summary>Reconsiderations (行政复议) and lawsuits (行政诉讼) about disclosure were filed or decided.</summary>
[MessageUrn("govportal:requests:appeals-changed:v1", false)]
[EntityName("govportal.requests.appeals-changed.v1")]
public sealed record AppealsChanged(Guid TownId, IReadOnlyList<AppealFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Kind">reconsideration, litigationDirect or litigationAfterReconsideration.</param>
/// <param name="Result">upheld, corrected or other; null while pending.</param>
public sealed record AppealFact(
    Guid Id,
    long Version,
    string AppealNo,
    string? CaseNo,
    string Kind,
    DateOnly FiledOn,
    DateOnly? DecidedOn,
    string? Result,
    bool Deleted,
    bool Imported) : IFact;
