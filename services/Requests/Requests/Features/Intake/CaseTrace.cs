using GovPortal.Requests.Data;
using GovPortal.Requests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Cases with the texts written in their course, and what they are compared by.</summary>
internal sealed class CaseTrace(ApplicantSeal seal) : IApplicantTrace
{
    public string Name => "cases";

    public async Task<IReadOnlyList<object>> ExportAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        var held = await db.Cases.AsNoTracking().Include(c => c.Ledger.OrderBy(e => e.Number)).Include(c => c.Texts).AsSplitQuery()
            .Where(c => files.Cases.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct);
        return [.. held.Select(c => new
        {
            summary = CaseView.Of(c, seal),
            applicant = c.Applicant is { } applicant ? ApplicantView.Of(c.ApplicantKind, seal.Open(c.TownId, applicant)) : null,
            remark = c.Remark is { } remark ? seal.OpenText(c.TownId, CaseDesk.Text, remark) : null,
            ledger = c.Ledger.Select(LedgerView.Of),
            texts = c.Texts.Select(t => new CaseTextView(t.Id, t.Sealed is { } text ? seal.OpenText(c.TownId, CaseDesk.Text, text) : null)),
        })];
    }

    public async Task EraseAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        foreach (var held in await db.Cases.Include(c => c.Texts).Where(c => files.Cases.Contains(c.Id)).ToListAsync(ct))
        {
            held.Erase();
            db.Audit("applicant.erased", $"case {held.Id}");
        }

        await db.Set<CaseLikeness>().Where(l => files.Cases.Contains(l.CaseId)).ExecuteDeleteAsync(ct);
    }
}
