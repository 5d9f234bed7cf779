using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Submissions with the log of tries to reach the applicant.</summary>
internal sealed class SubmissionTrace(ApplicantSeal seal, TimeProvider clock) : IApplicantTrace
{
    /// <summary>A remembered answer belongs to a submission when it was written about then.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromMinutes(1);

    public string Name => "submissions";

    public async Task<IReadOnlyList<object>> ExportAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        var held = await db.Submissions.AsNoTracking().Where(s => files.Submissions.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(ct);
        var attempts = (await AttemptsAsync(db.Set<ContactAttempt>().AsNoTracking(), files, ct)).ToLookup(a => a.SubmissionId);
        return [.. held.Select(s => new
        {
            s.ReceiptNumber,
            s.Channel,
            s.State,
            s.SubmittedOn,
            s.ArrivedOn,
            s.ReceivedOn,
            applicant = s.Applicant is { } applicant ? ApplicantView.Of(s.ApplicantKind, seal.Open(s.TownId, applicant)) : null,
            content = s.Content is { } content ? SubmissionContentView.Of(SubmissionContent.Open(seal, s.TownId, content), [.. attempts[s.Id]], seal) : null,
        })];
    }

    public async Task EraseAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        var scope = $"/api/requests/towns/{db.Town.Slug}/";
        foreach (var held in await db.Submissions.Where(s => files.Submissions.Contains(s.Id)).ToListAsync(ct))
        {
            held.Erase(clock.GetUtcNow());
            db.Audit("applicant.erased", $"submission {held.Id}");
            var (from, to) = (held.FiledAt - Around, held.FiledAt + Around);
            await db.IdempotencyKeys.Where(k => k.Scope.StartsWith(scope) && k.At >= from && k.At <= to).ExecuteDeleteAsync(ct);
        }

        foreach (var attempt in await AttemptsAsync(db.Set<ContactAttempt>(), files, ct)) attempt.Erase();
    }

    private static Task<List<ContactAttempt>> AttemptsAsync(IQueryable<ContactAttempt> attempts, TracedFiles files, CancellationToken ct) =>
        attempts.Where(a => files.Submissions.Contains(a.SubmissionId)).OrderBy(a => a.Id).ToListAsync(ct);
}
