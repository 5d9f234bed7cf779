using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;

namespace GovPortal.Requests.Features.Cases;

/// <summary>A case as staff see it in lists: without who applied.</summary>
/// <param name="Subject">In the applicant's words; empty for who does not work on the case, and once it was erased.</param>
/// <param name="DueOn">Last day of the reply limit; null while it is stopped.</param>
/// <param name="DueIsProvisional">Whether it rests on a year whose holidays are not loaded.</param>
/// <param name="NextClock">The clock that runs out first, on <paramref name="NextDueOn"/>.</param>
/// <param name="Actions">What its state allows now.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record CaseView(
    Guid Id, string CaseNo, string Regime, string Channel, string ApplicantKind, string Subject, DateOnly ReceivedOn, string? ReceiptBasis, CaseState State,
    DateOnly? DueOn, bool DueIsProvisional, DateOnly? NextDueOn, ClockName? NextClock, string? Decision, IReadOnlyList<string> Grounds, DateOnly? DecidedOn,
    DateOnly? DeliveredOn, int ExtendedWorkingDays, decimal FeeYuan, bool Imported, Guid? ContinuesId, IReadOnlyList<CaseAction> Actions, long Version)
{
    /// <param name="seal">Null for who may not read what the applicant wrote: see <see cref="CaseWords"/>.</param>
    internal static CaseView Of(Case c, ApplicantSeal? seal) => new(
        c.Id, c.CaseNo, c.Regime, c.Channel, c.ApplicantKind, c.Description.Length == 0 || seal is null ? "" : seal.OpenText(c.TownId, ApplicantSeal.Subject, c.Description),
        c.ReceivedOn, c.ReceiptBasis, c.State, c.DueOn, c.DueIsProvisional, c.NextDueOn, c.NextClock, c.Decision, c.Grounds, c.DecidedOn, c.DeliveredOn,
        c.ExtendedWorkingDays, c.FeeYuan, c.ImportedBy is not null, c.ContinuesId, Transitions.Possible(c.Regime, c.State), c.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record CasePage(IReadOnlyList<CaseView> Cases, Guid? Next);
