using GovPortal.Contracts.Requests;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Withheld;

namespace GovPortal.Requests.Features;

/// <summary>The report-relevant summary of what this service holds; never who applied.</summary>
internal static class RequestFacts
{
    public static CaseFact ToFact(this Case c) => new(
        c.Id, c.Version, c.CaseNo, c.Regime, c.Channel, c.ApplicantKind, c.ReceivedOn, c.Decision, c.Grounds, c.DecidedOn, c.DeliveredOn, c.DueOn,
        c.ExtendedWorkingDays, c.FeeYuan, c.ContinuesId is not null, c.Deleted, c.ImportedBy is not null);

    public static CasesChanged ToFacts(this Case c) => new(c.TownId.Value, [c.ToFact()]);

    public static AppealFact ToFact(this Appeal a) => new(
        a.Id, a.Version, a.AppealNo, a.CaseNo, a.Kind, a.FiledOn, a.DecidedOn, a.Result, a.Deleted, a.ImportedBy is not null);

    public static WithheldFilingFact ToFact(this WithheldFiling w) =>
        new(w.Id, w.Version, w.Key, w.Details.Ground, w.Details.DecidedOn, w.Deleted, w.ImportedBy is not null);
}
