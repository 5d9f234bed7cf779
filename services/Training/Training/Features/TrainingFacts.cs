using GovPortal.Contracts.Training;
using GovPortal.Training.Domain;

namespace GovPortal.Training.Features;

/// <summary>What the other services are told. An officer's name stays here.</summary>
internal static class TrainingFacts
{
    public static OfficerFact ToFact(this Officer o) => new(
        o.Id, o.Version, o.PersonKey, o.Details.Department, o.Details.Role, o.Details.Employment, o.Details.FullTime,
        o.Details.AppointedOn, o.Details.RelievedOn, Deleted: false, o.ImportedBy is not null);

    public static SessionFact ToFact(this TrainingSession s) => new(
        s.Id, s.Version, s.SessionKey, s.Details.Title, s.Details.HeldOn, s.Details.Kind, s.Details.Organiser, s.Details.Hours,
        s.Details.Topics, s.Details.People, Deleted: false, s.ImportedBy is not null);
}
