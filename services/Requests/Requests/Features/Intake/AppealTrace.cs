using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Features.Appeals;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>What appellants wrote about the applicant's cases.</summary>
internal sealed class AppealTrace(AppealDesk desk) : IApplicantTrace
{
    public string Name => "appeals";

    public async Task<IReadOnlyList<object>> ExportAsync(RequestsDb db, TracedFiles files, CancellationToken ct) =>
        [.. (await OfAsync(db, files, ct)).Select(a => new { a.AppealNo, a.CaseNo, a.Kind, a.Body, a.FiledOn, a.DecidedOn, a.Result, text = desk.Open(a) })];

    public async Task EraseAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        foreach (var appeal in await OfAsync(db, files, ct)) appeal.Seal(null);
    }

    private static Task<List<Appeal>> OfAsync(RequestsDb db, TracedFiles files, CancellationToken ct) =>
        db.Appeals.Where(a => db.Cases.Any(c => files.Cases.Contains(c.Id) && c.CaseNo == a.CaseNo)).OrderBy(a => a.Id).ToListAsync(ct);
}
