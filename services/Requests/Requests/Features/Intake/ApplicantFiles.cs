using GovPortal.Kernel;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Features.Corrections;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Finds all files of one applicant, and has every place where something of him is kept tell or forget it.</summary>
internal sealed class ApplicantFiles(RequestsDb db, ApplicantSeal seal, ApplicantKeys keys, CorrectionDesk corrections, IEnumerable<IApplicantTrace> traces)
{
    public static readonly Error NobodyFound = new("requests.applicant-not-found", ErrorKind.NotFound, "Nothing is kept of such an applicant in this town.");

    public static readonly Error StillOpen =
        new("requests.applicant-has-open-files", ErrorKind.Unprocessable, "A request of this applicant is not closed; what is written in it is still needed.");

    /// <summary>The files of whoever filed a case, or of a person described: by identity number, and by name and contact.</summary>
    public async Task<Result<TracedFiles>> FindAsync(WhoInput who, CancellationToken ct)
    {
        var key = await keys.OfAsync(db.Town.RequireTown(), ct);
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (who.CaseNo is not null)
        {
            var held = await db.Cases.AsNoTracking().Where(c => c.CaseNo == who.CaseNo).Select(c => c.Applicant).SingleOrDefaultAsync(ct);
            if (held is null) return NobodyFound;
            known.UnionWith(KeysOf(key, seal.Open(db.Town.RequireTown(), held)));
        }
        else
        {
            known.UnionWith(KeysOf(key, new Applicant(who.Name ?? "", who.Contact, who.IdentityNumber)));
        }

        var submissions = await db.Submissions.AsNoTracking().Where(s => s.ApplicantKey != null && known.Contains(s.ApplicantKey)).Select(s => s.Id).ToListAsync(ct);
        var cases = await db.Cases.AsNoTracking().Where(c => c.ApplicantKey != null && known.Contains(c.ApplicantKey)).Select(c => c.Id).ToListAsync(ct);
        var files = new TracedFiles(submissions, cases, await CorrectionsAsync(key, known, ct));
        return files.Count == 0 ? NobodyFound : files;
    }

    /// <summary>Applications for correction are few and bear no key: each is opened and compared.</summary>
    private async Task<List<Guid>> CorrectionsAsync(TownKey key, HashSet<string> known, CancellationToken ct)
    {
        var own = new List<Guid>();
        await foreach (var held in db.Corrections.AsNoTracking().Where(c => c.Content != null).OrderBy(c => c.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (corrections.Open(held) is { } content && KeysOf(key, new Applicant(content.ApplicantName, content.Contact, content.IdentityNumber)).Any(known.Contains))
                own.Add(held.Id);
        }

        return own;
    }

    public async Task<Dictionary<string, IReadOnlyList<object>>> ExportAsync(TracedFiles files, CancellationToken ct)
    {
        var export = new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);
        foreach (var trace in traces) export[trace.Name] = await trace.ExportAsync(db, files, ct);
        return export;
    }

    /// <summary>Whether something of it is still under way.</summary>
    public async Task<bool> IsOpenAsync(TracedFiles files, CancellationToken ct) =>
        await db.Cases.AnyAsync(c => files.Cases.Contains(c.Id) && !c.Deleted && c.State != CaseState.Closed && c.State != CaseState.Archived, ct)
        || await db.Submissions.AnyAsync(s => files.Submissions.Contains(s.Id) && s.State == SubmissionState.AwaitingConfirmation, ct)
        || await db.Corrections.AnyAsync(c => files.Corrections.Contains(c.Id) && !c.Deleted && c.State != CorrectionStates.Closed, ct)
        || await db.Appeals.AnyAsync(a => !a.Deleted && a.DecidedOn == null && db.Cases.Any(c => files.Cases.Contains(c.Id) && c.CaseNo == a.CaseNo), ct);

    /// <summary>All of it or nothing.</summary>
    public async Task EraseAsync(TracedFiles files, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var trace in traces) await trace.EraseAsync(db, files, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>A paper that names nobody is no applicant's: those are never taken together.</summary>
    private static IEnumerable<string> KeysOf(TownKey key, Applicant applicant)
    {
        if (!string.IsNullOrWhiteSpace(applicant.IdentityNumber)) yield return key.Of(applicant);
        if (!string.IsNullOrWhiteSpace(applicant.Name) && applicant.Name != SubmissionDesk.Unnamed) yield return key.ByName(applicant.Name, applicant.Contact);
    }
}
