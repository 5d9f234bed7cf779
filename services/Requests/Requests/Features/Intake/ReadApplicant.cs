using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Who applied, for those of the town's staff who must know; every look is an audit row.</summary>
internal static class ReadApplicant
{
    public static readonly Error Unknown = new("requests.applicant-unknown", ErrorKind.NotFound, "Nobody is named, or who it was has been erased.");

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/cases/{caseNo}/applicant", OfCaseAsync).WithName("ReadApplicantOfCase").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
        town.MapGet("/submissions/{receiptNumber}/applicant", OfSubmissionAsync).WithName("ReadApplicantOfSubmission")
            .ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
    }

    private static async Task<Results<Ok<ApplicantView>, ProblemHttpResult>> OfCaseAsync(
        string caseNo, RequestsDb db, ApplicantSeal seal, HttpContext http, CancellationToken ct)
    {
        var found = await db.Cases.AsNoTracking().Where(c => c.CaseNo == caseNo).Select(c => new { c.Id, c.ApplicantKind, c.Applicant }).SingleOrDefaultAsync(ct);
        return found is null ? CaseErrors.NotFound.ToProblem() : await OpenAsync(db, seal, http, $"case {found.Id}", found.ApplicantKind, found.Applicant, ct);
    }

    private static async Task<Results<Ok<ApplicantView>, ProblemHttpResult>> OfSubmissionAsync(
        string receiptNumber, RequestsDb db, ApplicantSeal seal, HttpContext http, CancellationToken ct) =>
        await db.FindSubmissionAsync(receiptNumber, ct) is { } found
            ? await OpenAsync(db, seal, http, $"submission {found.Id}", found.ApplicantKind, found.Applicant, ct)
            : SubmissionErrors.NotFound.ToProblem();

    /// <summary>The audit row is in before the name goes out.</summary>
    private static async Task<Results<Ok<ApplicantView>, ProblemHttpResult>> OpenAsync(
        RequestsDb db, ApplicantSeal seal, HttpContext http, string subject, string kind, byte[]? applicant, CancellationToken ct)
    {
        if (applicant is null) return Unknown.ToProblem();
        db.Audit("applicant.read", subject);
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(ApplicantView.Of(kind, seal.Open(db.Town.RequireTown(), applicant)));
    }
}

public sealed record ApplicantView(string ApplicantKind, string Name, string? Contact, string? IdentityNumber, AgentView? Agent)
{
    internal static ApplicantView Of(string kind, Applicant a) =>
        new(kind, a.Name, a.Contact, a.IdentityNumber, a.Agent is { } agent ? new AgentView(agent.Name, agent.Contact, agent.Authorisation) : null);
}

public sealed record AgentView(string Name, string? Contact, string? Authorisation);
