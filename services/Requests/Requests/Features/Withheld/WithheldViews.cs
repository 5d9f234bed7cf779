using GovPortal.Requests.Domain.Withheld;

namespace GovPortal.Requests.Features.Withheld;

/// <param name="State">filed, released (it became public) or ended.</param>
/// <param name="ReviewOn">When it is looked at again; null if nobody said, or it is over.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record WithheldFilingView(
    Guid Id, string Key, string Title, string Ground, DateOnly DecidedOn, string DecidedBy, string? CaseNo, string State, DateOnly? ReviewOn,
    IReadOnlyList<Reevaluation> Reviews, DateOnly? EndedOn, string? EndReason, string? ReleasedAs, bool Imported, bool Deleted, long Version)
{
    internal static WithheldFilingView Of(WithheldFiling w) => new(
        w.Id, w.Key, w.Details.Title, w.Details.Ground, w.Details.DecidedOn, w.Details.DecidedBy, w.CaseNo, w.State, w.ReviewOn, w.Reviews, w.EndedOn, w.EndReason,
        w.ReleasedAs, w.ImportedBy is not null, w.Deleted, w.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record WithheldFilingPage(IReadOnlyList<WithheldFilingView> Filings, Guid? Next);
