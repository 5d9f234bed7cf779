using MassTransit;

namespace GovPortal.Contracts.Training;

/// <summary>Trainings and meetings were held, or corrected.</summary>
[MessageUrn("govportal:training:sessions-changed:v1", false)]
[EntityName("govportal.training.sessions-changed.v1")]
public sealed record SessionsChanged(Guid TownId, IReadOnlyList<SessionFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Kind">training or meeting.</param>
/// <param name="Organiser">county, town or city.</param>
/// <param name="People">Person-times: the stated count, else the number of those listed.</param>
public sealed record SessionFact(
    Guid Id,
    long Version,
    string SessionKey,
    string Title,
    DateOnly HeldOn,
    string Kind,
    string Organiser,
    decimal Hours,
    IReadOnlyList<string> Topics,
    int People,
    bool Deleted,
    bool Imported) : IFact;
