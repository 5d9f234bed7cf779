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

    public static readonly Error SeveralPeople = new(
        "requests.applicant-ambiguous", ErrorKind.Unprocessable, "Several people bear that name and contact: say the identity number.");

    /// <summary>The files of whoever filed a case, or of a person described: by identity number, and by name and contact. Who gave a name alone in a case has that case, and those that it continues or that continue it.</summary>
    public async Task<Result<TracedFiles>> FindAsync(WhoInput who, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        var key = await keys.OfAsync(town, ct);
        var person = new Applicant(who.Name ?? "", who.Contact, who.IdentityNumber);
        NamedCase? named = null;
        if (who.CaseNo is not null)
        {
            named = await db.Cases.AsNoTracking().Where(c => c.CaseNo == who.CaseNo && c.Applicant != null)
                .Select(c => new NamedCase(c.Id, c.SubmissionId, c.Applicant!)).SingleOrDefaultAsync(ct);
            if (named is null) return NobodyFound;
            person = seal.Open(town, named.Applicant);
        }

        var known = KeysOf(key, person);
        var submissions = await db.Submissions.AsNoTracking()
            .Where(s => (s.ApplicantKey != null && known.Contains(s.ApplicantKey)) || (named != null && s.Id == named.SubmissionId)).Select(s => s.Id).ToListAsync(ct);
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        submissions.AddRange(await NumberedAsync(key, person, numbers, ct));
        var applications = await CorrectionsAsync(key, person, numbers, ct);
        // Father and son may share name and telephone: what bears two numbers is not handed to one of them.
        if (numbers.Count > 1) return SeveralPeople;
        var cases = await db.Cases.AsNoTracking()
            .Where(c => (c.ApplicantKey != null && known.Contains(c.ApplicantKey)) || (c.SubmissionId != null && submissions.Contains(c.SubmissionId.Value))
                || (named != null && c.Id == named.Id))
            .Select(c => c.Id).ToListAsync(ct);
        var files = new TracedFiles(submissions, await WithContinuationsAsync(cases, ct), applications);
        return files.Count == 0 ? NobodyFound : files;
    }

    /// <summary>What a case continues and what continues it is of the same applicant, however often it was reopened: each record has the words of the one before.</summary>
    private async Task<List<Guid>> WithContinuationsAsync(List<Guid> cases, CancellationToken ct)
    {
        var all = cases.ToHashSet();
        for (var before = 0; before < all.Count;)
        {
            before = all.Count;
            var known = all.ToList();
            var near = await db.Cases.AsNoTracking().Where(c => c.ContinuesId != null && (known.Contains(c.Id) || known.Contains(c.ContinuesId.Value)))
                .Select(c => new { c.Id, ContinuesId = c.ContinuesId!.Value }).ToListAsync(ct);
            foreach (var one in near) all.UnionWith([one.Id, one.ContinuesId]);
        }

        return [.. all];
    }

    /// <summary>Who is asked for by name and contact may have given an identity number as well, and then the papers bear a key of that: each is opened and compared.</summary>
    private async Task<List<Guid>> NumberedAsync(TownKey key, Applicant person, HashSet<string> numbers, CancellationToken ct)
    {
        var own = new List<Guid>();
        if (key.ByIdentity(person.IdentityNumber) is not null || key.ByName(person.Name, person.Contact) is null) return own;
        var papers = db.Submissions.AsNoTracking().Where(s => !s.LacksIdentity && s.Applicant != null).OrderBy(s => s.Id).Select(s => new { s.Id, s.TownId, s.Applicant });
        await foreach (var paper in papers.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (AreOne(key, person, seal.Open(paper.TownId, paper.Applicant!), numbers)) own.Add(paper.Id);
        }

        return own;
    }

    /// <summary>Applications for correction are few and bear no key: each is opened and compared.</summary>
    private async Task<List<Guid>> CorrectionsAsync(TownKey key, Applicant person, HashSet<string> numbers, CancellationToken ct)
    {
        var own = new List<Guid>();
        await foreach (var held in db.Corrections.AsNoTracking().Where(c => c.Content != null).OrderBy(c => c.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (corrections.Open(held) is { } content && AreOne(key, person, new Applicant(content.ApplicantName, content.Contact, content.IdentityNumber), numbers)) own.Add(held.Id);
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

    /// <summary>Two papers are of one person if both give the same identity number, or if one of them gives none and name and contact are the same.</summary>
    /// <param name="numbers">Takes up the identity number by which the other is known.</param>
    private static bool AreOne(TownKey key, Applicant person, Applicant other, HashSet<string> numbers)
    {
        var (own, theirs) = (key.ByIdentity(person.IdentityNumber), key.ByIdentity(other.IdentityNumber));
        var one = own is not null && theirs is not null ? own == theirs : KeyOfName(key, person) is { } name && name == KeyOfName(key, other);
        if (one && theirs is not null) numbers.Add(theirs);
        return one;
    }

    private static List<string> KeysOf(TownKey key, Applicant applicant) =>
        [.. new[] { key.ByIdentity(applicant.IdentityNumber), KeyOfName(key, applicant) }.OfType<string>()];

    /// <summary>A paper that names nobody is no applicant's: those are never taken together.</summary>
    private static string? KeyOfName(TownKey key, Applicant applicant) => applicant.Name == SubmissionDesk.Unnamed ? null : key.ByName(applicant.Name, applicant.Contact);

    private sealed record NamedCase(Guid Id, Guid? SubmissionId, byte[] Applicant);
}
