using GovPortal.Kernel;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Fees;
using GovPortal.Requests.Features.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.Fees;

/// <summary>Prices a case by the tariff of its time.</summary>
internal sealed class FeeDesk(RequestsDb db, ApplicantMonth month, IOptions<CostTariff> tariff)
{
    public RequestsDb Db => db;

    public async Task<Result<FeeProposal>> ProposeAsync(Case found, FeeBasisInput basis, DateOnly on, CancellationToken ct) => basis.Method switch
    {
        FeeProposal.ByItems => FeeProposal.Items(found.ReceivedOn, on, Math.Max(1, (await month.OfAsync(found, ct)).Position)),
        FeeProposal.ByPages => FeeProposal.Pages(found.ReceivedOn, on, basis.Pages, basis.WayOnly),
        FeeProposal.ByCost => FeeProposal.Cost(
            found.ReceivedOn, on, new CostWork(basis.SearchItems, basis.Copies ?? new Dictionary<string, int>(StringComparer.Ordinal), basis.PostageYuan), tariff.Value),
        _ => FeeErrors.UnknownMethod,
    };

    /// <summary>Whether an amount that an officer names is one of the tariff's.</summary>
    public async Task<bool> GivesAsync(Case found, decimal yuan, DateOnly on, CancellationToken ct) =>
        FeeProposal.Gives(found.ReceivedOn, on, Math.Max(1, (await month.OfAsync(found, ct)).Position), yuan);

    public Task<FeeWaiver?> WaiverAsync(Case found, CancellationToken ct) => db.Set<FeeWaiver>().SingleOrDefaultAsync(w => w.CaseId == found.Id, ct);

    public Task<FeeNotice?> NoticeAsync(Case found, CancellationToken ct) => db.Set<FeeNotice>().AsNoTracking().SingleOrDefaultAsync(n => n.CaseId == found.Id, ct);
}
