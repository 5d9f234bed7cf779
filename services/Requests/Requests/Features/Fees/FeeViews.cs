using System.ComponentModel.DataAnnotations;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Fees;

namespace GovPortal.Requests.Features.Fees;

/// <summary>What the fee is reckoned from: one method for a request, never two (办法 art. 3).</summary>
/// <param name="Method">items, pages or cost.</param>
/// <param name="Pages">Single sides of A4 or smaller; for pages.</param>
/// <param name="WayOnly">Answered by telling the way to what is public: no page counts.</param>
/// <param name="SearchItems">Items searched for; for cost.</param>
/// <param name="Copies">Copies by medium of the county's tariff; for cost.</param>
/// <param name="PostageYuan">What the post took; for cost.</param>
public sealed record FeeBasisInput(
    DateOnly? On,
    [property: Required] string Method,
    [property: Range(0, 1_000_000)] int Pages = 0,
    bool WayOnly = false,
    [property: Range(0, 100_000)] int SearchItems = 0,
    IReadOnlyDictionary<string, int>? Copies = null,
    [property: Range(0, 100_000)] decimal PostageYuan = 0);

/// <param name="Yuan">0 if nothing may be charged.</param>
/// <param name="NoticeBy">The last day for the notice: that of the reply limit; null while it is stopped.</param>
public sealed record FeeProposalView(string CaseNo, string Method, decimal Yuan, string Tariff, IReadOnlyList<string> Derivation, DateOnly? NoticeBy)
{
    internal static FeeProposalView Of(Case c, FeeProposal p) => new(c.CaseNo, p.Method, p.Yuan, p.Tariff, p.Derivation, c.DueOn);
}

/// <param name="Yuan">What was charged.</param>
/// <param name="PaidYuan">What was paid, less what was paid back.</param>
/// <param name="OpenYuan">What is still to be paid.</param>
public sealed record FeeNoticeView(
    string CaseNo, string Method, decimal TariffYuan, decimal Yuan, string Tariff, IReadOnlyList<string> Derivation, DateOnly NoticedOn, decimal PaidYuan, decimal OpenYuan)
{
    internal static FeeNoticeView Of(Case c, FeeNotice n) => new(
        c.CaseNo, n.Method, n.TariffYuan, n.Yuan, n.Tariff, n.Derivation, n.NoticedOn, c.FeeYuan, c.FeeOpenYuan);
}

/// <param name="Approved">Null while undecided.</param>
/// <param name="Version">To be sent as <c>If-Match</c> with the decision.</param>
public sealed record FeeWaiverView(string CaseNo, DateOnly AppliedOn, bool? Approved, int Percent, DateOnly? DecidedOn, long Version)
{
    internal static FeeWaiverView Of(string caseNo, FeeWaiver w) => new(caseNo, w.AppliedOn, w.Approved, w.Percent, w.DecidedOn, w.Version);
}
