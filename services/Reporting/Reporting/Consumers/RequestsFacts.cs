using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Consumers;

internal sealed class CasesConsumer(ReportingDb db, TimeProvider clock, CountingOptions counting) : FactTableConsumer<CasesChanged, CaseFactRow>(db, clock)
{
    protected override string Rebuilds => "requests";

    protected override IEnumerable<CaseFactRow> RowsOf(CasesChanged message, TownId town, int generation) => message.Facts.Select(fact =>
    {
        var (resultRow, answerRow) = CaseClassification.Of(fact.Regime, fact.Decision, fact.Grounds, counting);
        return new CaseFactRow
        {
            Generation = generation,
            TownId = town,
            Id = fact.Id,
            Version = fact.Version,
            CaseNo = fact.CaseNo,
            Regime = fact.Regime,
            Channel = fact.Channel,
            ApplicantKind = fact.ApplicantKind,
            ReceivedOn = fact.ReceivedOn,
            Decision = fact.Decision,
            Grounds = [.. fact.Grounds],
            DecidedOn = fact.DecidedOn,
            DeliveredOn = fact.DeliveredOn,
            DueOn = fact.DueOn,
            ExtendedWorkingDays = fact.ExtendedWorkingDays,
            FeeYuan = fact.FeeYuan,
            ReopenedByJudgment = fact.ReopenedByJudgment,
            Deleted = fact.Deleted,
            ResultRow = resultRow,
            AnswerRow = answerRow,
        };
    });
}

internal sealed class AppealsConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<AppealsChanged, AppealFactRow>(db, clock)
{
    protected override string Rebuilds => "requests";

    protected override IEnumerable<AppealFactRow> RowsOf(AppealsChanged message, TownId town, int generation) => message.Facts.Select(fact => new AppealFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        AppealNo = fact.AppealNo,
        CaseNo = fact.CaseNo,
        Kind = fact.Kind,
        FiledOn = fact.FiledOn,
        DecidedOn = fact.DecidedOn,
        Result = fact.Result,
        Deleted = fact.Deleted,
    });
}

internal sealed class WithheldFilingsConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<WithheldFilingsChanged, WithheldFactRow>(db, clock)
{
    protected override string Rebuilds => "requests";

    protected override IEnumerable<WithheldFactRow> RowsOf(WithheldFilingsChanged message, TownId town, int generation) => message.Facts.Select(fact => new WithheldFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        Key = fact.Key,
        Ground = fact.Ground,
        DecidedOn = fact.DecidedOn,
        Deleted = fact.Deleted,
    });
}

internal sealed class ReceptionPlacesConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<ReceptionPlacesChanged, ReceptionPlaceFactRow>(db, clock)
{
    protected override string Rebuilds => "requests";

    protected override IEnumerable<ReceptionPlaceFactRow> RowsOf(ReceptionPlacesChanged message, TownId town, int generation) => message.Facts.Select(fact => new ReceptionPlaceFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        Name = fact.Name,
        Address = fact.Address,
        OpenedOn = fact.OpenedOn,
        ClosedOn = fact.ClosedOn,
    });
}
