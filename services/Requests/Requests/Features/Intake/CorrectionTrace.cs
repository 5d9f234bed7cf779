using GovPortal.Requests.Data;
using GovPortal.Requests.Features.Corrections;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Applications for correction of one's own record (2019 art. 41).</summary>
internal sealed class CorrectionTrace(CorrectionDesk desk) : IApplicantTrace
{
    public string Name => "corrections";

    public async Task<IReadOnlyList<object>> ExportAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        var held = await db.Corrections.AsNoTracking().Where(c => files.Corrections.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct);
        return [.. held.Select(c => new { c.CorrectionNo, c.Channel, c.ReceivedOn, c.State, c.Outcome, c.DecidedOn, c.ToldOn, content = desk.Open(c), answer = desk.OpenAnswer(c) })];
    }

    public async Task EraseAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        foreach (var held in await db.Corrections.Where(c => files.Corrections.Contains(c.Id)).ToListAsync(ct))
        {
            held.Erase();
            db.Audit("applicant.erased", $"correction {held.Id}");
        }
    }
}
