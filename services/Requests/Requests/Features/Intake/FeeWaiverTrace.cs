using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Fees;
using GovPortal.Requests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Why an applicant could not pay (2007 art. 28).</summary>
internal sealed class FeeWaiverTrace(ApplicantSeal seal) : IApplicantTrace
{
    public string Name => "feeWaivers";

    public async Task<IReadOnlyList<object>> ExportAsync(RequestsDb db, TracedFiles files, CancellationToken ct) =>
    [
        .. (await OfAsync(db, files, ct)).Select(w => new
        {
            w.CaseId, w.AppliedOn, w.Approved, w.Percent, w.DecidedOn, reason = w.Reason is { } reason ? seal.OpenText(w.TownId, CaseDesk.Text, reason) : null,
        }),
    ];

    public async Task EraseAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        foreach (var held in await OfAsync(db, files, ct)) held.Erase();
    }

    private static Task<List<FeeWaiver>> OfAsync(RequestsDb db, TracedFiles files, CancellationToken ct) =>
        db.Set<FeeWaiver>().Where(w => files.Cases.Contains(w.CaseId)).OrderBy(w => w.Id).ToListAsync(ct);
}
