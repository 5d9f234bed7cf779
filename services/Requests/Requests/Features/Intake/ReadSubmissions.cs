using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Staff see what has arrived and what waits to be confirmed today; what was written is read apart, and audited.</summary>
internal static class ReadSubmissions
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/submissions", ListAsync).WithName("ListSubmissions").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/submissions/{receiptNumber}/intake", FindAsync).WithName("FindSubmission").ForTownOrCounty();
        town.MapGet("/submissions/{receiptNumber}/content", ContentAsync).WithName("ReadSubmissionContent").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver)
            .ProducesProblem(422);
        town.MapGet("/submissions/{receiptNumber}/slip", SlipAsync).WithName("ReadReceiptSlip").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
    }

    private static async Task<Results<Ok<SubmissionPage>, ProblemHttpResult>> ListAsync(
        RequestsDb db, TimeProvider clock, CancellationToken ct, int limit = 50, Guid? after = null, string? state = null)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid([new Fault("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.")]);
        SubmissionState? wanted = state is null ? null : Enum.GetValues<SubmissionState>().Cast<SubmissionState?>().FirstOrDefault(s => string.Equals(s.ToString(), state, StringComparison.OrdinalIgnoreCase));
        if (state is not null && wanted is null) return Problems.Invalid("state", "requests.unknown-submission-state", $"There is no state '{state}'.");
        var query = db.Submissions.AsNoTracking();
        if (wanted is not null) query = query.Where(s => s.State == wanted);
        if (after is { } last) query = query.Where(s => s.Id > last);
        var found = await query.OrderBy(s => s.Id).Take(limit).ToListAsync(ct);
        var (cases, today) = (await CasesAsync(db, [.. found.Select(s => s.Id)], ct), LegalDay.Today(clock));
        return TypedResults.Ok(new SubmissionPage(
            [.. found.Select(s => SubmissionView.Of(s, [.. cases[s.Id].Select(c => c.CaseNo)], today))], found.Count == limit ? found[^1].Id : null));
    }

    private static async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> FindAsync(string receiptNumber, RequestsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindSubmissionAsync(receiptNumber, ct) is not { } found) return SubmissionErrors.NotFound.ToProblem();
        var cases = await CasesAsync(db, [found.Id], ct);
        return TypedResults.Ok(SubmissionView.Of(found, [.. cases[found.Id].Select(c => c.CaseNo)], LegalDay.Today(clock)));
    }

    private static async Task<Results<Ok<SubmissionContentView>, ProblemHttpResult>> ContentAsync(string receiptNumber, RequestsDb db, ApplicantSeal seal, CancellationToken ct)
    {
        if (await db.FindSubmissionAsync(receiptNumber, ct) is not { } found) return SubmissionErrors.NotFound.ToProblem();
        if (found.Content is not { } content) return SubmissionErrors.Erased.ToProblem();
        var attempts = await db.Set<ContactAttempt>().AsNoTracking().Where(a => a.SubmissionId == found.Id).OrderBy(a => a.Id).ToListAsync(ct);
        db.Audit("applicant.read", $"submission {found.Id}", new { what = "content" });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SubmissionContentView.Of(SubmissionContent.Open(seal, found.TownId, content), attempts, seal));
    }

    private static async Task<Results<Ok<ReceiptSlipView>, ProblemHttpResult>> SlipAsync(string receiptNumber, RequestsDb db, CancellationToken ct)
    {
        if (await db.FindSubmissionAsync(receiptNumber, ct) is not { } found) return SubmissionErrors.NotFound.ToProblem();
        var cases = await CasesAsync(db, [found.Id], ct);
        var agency = await db.KnownTowns.AsNoTracking().Where(t => t.Id == found.TownId).Select(t => t.Name).SingleAsync(ct);
        return TypedResults.Ok(new ReceiptSlipView(
            agency, found.ReceiptNumber, found.Channel, found.SubmittedOn, found.ArrivedOn, found.ReceivedOn,
            found.ReceiptBasis is { } basis ? ReceiptDay.Explain(basis) : null, found.ItemCount, found.LacksIdentity, [.. cases[found.Id].Select(c => new SlipCaseView(c.CaseNo, c.DueOn))]));
    }

    private static async Task<ILookup<Guid, SubmissionCase>> CasesAsync(RequestsDb db, IReadOnlyList<Guid> submissions, CancellationToken ct) =>
        (await db.Cases.AsNoTracking().Where(c => c.SubmissionId != null && submissions.Contains(c.SubmissionId.Value) && !c.Deleted).OrderBy(c => c.Id)
            .Select(c => new SubmissionCase(c.SubmissionId!.Value, c.CaseNo, c.DueOn)).ToListAsync(ct)).ToLookup(c => c.SubmissionId);

    private sealed record SubmissionCase(Guid SubmissionId, string CaseNo, DateOnly? DueOn);
}

internal static class SubmissionLookup
{
    public static Task<Submission?> FindSubmissionAsync(this RequestsDb db, string receiptNumber, CancellationToken ct) =>
        db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.ReceiptNumber == receiptNumber, ct);
}

/// <summary>收件回执 as data: what the applicant is given in hand. Names nobody; who prints it adds the addressee.</summary>
/// <param name="ReceivedOn">Null while it waits to be confirmed.</param>
public sealed record ReceiptSlipView(
    string Agency, string ReceiptNumber, string Channel, DateOnly SubmittedOn, DateOnly ArrivedOn, DateOnly? ReceivedOn, string? ReceiptBasisText, int ItemCount,
    bool LacksIdentity, IReadOnlyList<SlipCaseView> Cases);

public sealed record SlipCaseView(string CaseNo, DateOnly? DueOn);

/// <param name="Supplements">What the applicant added before it was confirmed.</param>
public sealed record SubmissionContentView(
    IReadOnlyList<WantedItem> Items, string? SupplyForm, string? ReceiptWay, IReadOnlyList<string> Assistance, IReadOnlyList<string> Supplements,
    IReadOnlyList<ContactAttemptView> Attempts)
{
    internal static SubmissionContentView Of(SubmissionContent content, IReadOnlyList<ContactAttempt> attempts, ApplicantSeal seal) => new(
        content.Items, content.SupplyForm, content.ReceiptWay, content.Assistance, content.Supplements, [.. attempts.Select(a => ContactAttemptView.Of(a, seal))]);
}
