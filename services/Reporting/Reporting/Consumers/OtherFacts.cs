using GovPortal.Contracts.Auditing;
using GovPortal.Contracts.Identity;
using GovPortal.Contracts.Training;
using GovPortal.Kernel;
using GovPortal.Reporting.Data;

namespace GovPortal.Reporting.Consumers;

internal sealed class OfficersConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<OfficersChanged, OfficerFactRow>(db, clock)
{
    protected override string Rebuilds => "training";

    protected override IEnumerable<OfficerFactRow> RowsOf(OfficersChanged message, TownId town, int generation) => message.Facts.Select(fact => new OfficerFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        PersonKey = fact.PersonKey,
        Department = fact.Department,
        Role = fact.Role,
        FullTime = fact.FullTime,
        AppointedOn = fact.AppointedOn,
        RelievedOn = fact.RelievedOn,
        Deleted = fact.Deleted,
    });
}

internal sealed class SessionsConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<SessionsChanged, SessionFactRow>(db, clock)
{
    protected override string Rebuilds => "training";

    protected override IEnumerable<SessionFactRow> RowsOf(SessionsChanged message, TownId town, int generation) => message.Facts.Select(fact => new SessionFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        SessionKey = fact.SessionKey,
        Title = fact.Title,
        HeldOn = fact.HeldOn,
        Kind = fact.Kind,
        People = fact.People,
        Deleted = fact.Deleted,
    });
}

internal sealed class LeadingGroupsConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<LeadingGroupsChanged, LeadingGroupFactRow>(db, clock)
{
    protected override string Rebuilds => "identity";

    protected override IEnumerable<LeadingGroupFactRow> RowsOf(LeadingGroupsChanged message, TownId town, int generation) => message.Facts.Select(fact => new LeadingGroupFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        Head = fact.Head,
        DeputyHeads = [.. fact.DeputyHeads],
        Members = [.. fact.Members],
        Office = fact.Office,
        FoundingDocument = fact.FoundingDocument,
        ValidFrom = fact.ValidFrom,
        ValidTo = fact.ValidTo,
    });
}

/// <summary>Heads are kept, never rebuilt: a chain that could be replayed would prove nothing.</summary>
internal sealed class AuditHeadsConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<AuditHeadsSealed, AuditHeadRow>(db, clock)
{
    protected override IEnumerable<AuditHeadRow> RowsOf(AuditHeadsSealed message, TownId town, int generation) => message.Facts.Select(fact => new AuditHeadRow
    {
        Generation = generation,
        Id = fact.Id,
        TownId = town,
        Version = fact.Version,
        Service = fact.Service,
        Block = fact.Block,
        Hash = fact.Hash,
        Day = fact.Day,
    });
}
