using GovPortal.Kernel;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Features.Cases;

namespace GovPortal.Requests.Features.Intake;

/// <summary>One case to be made of a submission.</summary>
/// <param name="CaseNo">Given by hand, else by the rule.</param>
internal sealed record Split(string Subject, string? CaseNo);

/// <summary>Makes the cases of a submission whose day of receipt is fixed: one thing asked for, one case (一事一申请).</summary>
internal sealed class CaseOpening(RequestsDb db, CaseDesk desk, DocumentDesk documents, ApplicantSeal seal, ApplicantKeys keys)
{
    /// <summary>Adds the cases, their facts and their likenesses to the unit of work; saving is the caller's.</summary>
    public async Task<Result<IReadOnlyList<Case>>> OpenAsync(Submission submission, IReadOnlyList<Split> splits, CancellationToken ct)
    {
        var (town, received) = (db.Town.RequireTown(), submission.ReceivedOn!.Value);
        var key = await keys.OfAsync(town, ct);
        var numbers = new Queue<string>(
            splits.Any(s => s.CaseNo is null) ? await db.TakeCaseNumbersAsync(received.Year, splits.Count(s => s.CaseNo is null), ct) : []);
        var occasion = await desk.OccasionAsync(null, ct);
        var made = new List<Case>();
        foreach (var split in splits)
        {
            var receipt = new Receipt(
                submission.Channel, received, submission.ApplicantKind, seal.SealText(town, ApplicantSeal.Subject, split.Subject), submission.Applicant,
                submission.ApplicantKey, submission.ReceiptBasis, submission.Id);
            if (Case.Register(town, split.CaseNo ?? numbers.Dequeue(), receipt, occasion).Failed(out var error, out var opened)) return error;
            db.Cases.Add(opened);
            db.Set<CaseLikeness>().Add(CaseLikeness.Of(opened, key, split.Subject));
            desk.Record(opened, "registered");
            await documents.IssueNoticeAsync(opened, "receipt", occasion.Today, new NoticeContent(DueOn: opened.DueOn), ct);
            made.Add(opened);
        }

        return made;
    }
}
