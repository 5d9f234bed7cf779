using MassTransit;

namespace GovPortal.Contracts.Requests;

/// <summary>Limits of a town passed and nothing was done: the county is told of each once. Says nothing of who applied.</summary>
[MessageUrn("govportal:requests:limits-missed:v1", false)]
[EntityName("govportal.requests.limits-missed.v1")]
public sealed record LimitsMissed(Guid TownId, IReadOnlyList<LimitMissedFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Kind">case or appeal.</param>
/// <param name="SubjectId">The case or appeal.</param>
/// <param name="Number">Its number.</param>
/// <param name="Clock">Name of the clock: reply, judgment, supplementNotice, answer or compliance.</param>
/// <param name="DueOn">The last day that passed.</param>
/// <param name="MissedOn">The day on which it was found.</param>
public sealed record LimitMissedFact(Guid Id, long Version, string Kind, Guid SubjectId, string Number, string Clock, DateOnly DueOn, DateOnly MissedOn) : IFact;
