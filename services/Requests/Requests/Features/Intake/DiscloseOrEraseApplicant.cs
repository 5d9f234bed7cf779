using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>An approver hands a person everything that is kept of him (个人信息保护法 art. 45), or has it erased (art. 47). Both are audited; whom it was about is not.</summary>
internal static class DiscloseOrEraseApplicant
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/applicants/export", ExportAsync).WithName("ExportApplicant").ForStaff(Roles.Approver).ProducesProblem(400);
        town.MapPost("/applicants/erasure", EraseAsync).WithName("EraseApplicant").ForStaff(Roles.Approver).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<Results<Ok<Dictionary<string, IReadOnlyList<object>>>, ProblemHttpResult>> ExportAsync(
        WhoInput input, ApplicantFiles files, RequestsDb db, HttpContext http, CancellationToken ct)
    {
        if (input.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        if ((await files.FindAsync(input, ct)).Failed(out var error, out var found)) return error.ToProblem();
        db.Audit("applicant.exported", $"{found.Cases.Count} cases, {found.Submissions.Count} submissions", new { found.Cases, found.Submissions, found.Corrections, input.Reason });
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await files.ExportAsync(found, ct));
    }

    private static async Task<Results<Ok<ErasureView>, ProblemHttpResult>> EraseAsync(WhoInput input, ApplicantFiles files, RequestsDb db, CancellationToken ct)
    {
        if (input.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        if ((await files.FindAsync(input, ct)).Failed(out var error, out var found)) return error.ToProblem();
        if (await files.IsOpenAsync(found, ct)) return ApplicantFiles.StillOpen.ToProblem();
        db.Audit("applicant.erasure-ordered", $"{found.Cases.Count} cases, {found.Submissions.Count} submissions", new { input.Reason });
        try
        {
            await files.EraseAsync(found, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Platform.Hosting.IfMatch.Stale.ToProblem();
        }

        return TypedResults.Ok(new ErasureView(found.Cases.Count, found.Submissions.Count, found.Corrections.Count));
    }
}

/// <summary>Whom it is about: the applicant of a case, or a person by identity number or by name and contact. Sent in the body, never in an address.</summary>
/// <param name="Reason">subjectRequest, retentionOver, enteredInError or court.</param>
public sealed record WhoInput(
    [property: StringLength(100)] string? CaseNo, [property: StringLength(200)] string? Name, [property: StringLength(200)] string? Contact,
    [property: StringLength(40)] string? IdentityNumber,
    [property: Required, RegularExpression("subjectRequest|retentionOver|enteredInError|court")] string Reason)
{
    internal IReadOnlyList<Fault> Faults()
    {
        if (new[] { CaseNo, IdentityNumber }.Any(w => !string.IsNullOrWhiteSpace(w))) return [];
        if (!string.IsNullOrWhiteSpace(Name))
            return string.IsNullOrWhiteSpace(Contact) ? [new("contact", "requests.name-alone", "Many bear one name: say the contact as well, or the identity number, or a case.")] : [];
        return [new("caseNo", "requests.nobody-named", "Say whom it is about: a case, an identity number, or name and contact.")];
    }
}

public sealed record ErasureView(int Cases, int Submissions, int Corrections);
