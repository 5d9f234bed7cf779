using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features;

/// <summary>A case officer registers what came in by any channel, and reads the town's cases.</summary>
internal static class RegisterCase
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases", HandleAsync).WithName(nameof(RegisterCase)).ForStaff(Roles.CaseOfficer).WithIdempotencyKey<RequestsDb>()
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapGet("/cases", ListAsync).WithName("ListCases").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/cases/{caseNo}", FindAsync).WithName("FindCase").ForTownOrCounty();
    }

    private static async Task<Results<Created<CaseView>, ProblemHttpResult>> HandleAsync(
        CaseInput input, RequestsDb db, ApplicantSeal seal, TimeProvider clock, CancellationToken ct)
    {
        if (input.Faults(LegalDay.Today(clock)) is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await db.Cases.AnyAsync(c => c.CaseNo == input.CaseNo, ct)) return CaseErrors.NumberTaken.ToProblem();
        var town = db.Town.RequireTown();
        var applicant = input.ApplicantName is { } name ? seal.Seal(town, new Applicant(name, input.Contact, null)) : null;
        var receipt = new Receipt(input.Channel, input.ReceivedOn!.Value, input.ApplicantKind, input.Subject, applicant);
        if (Case.Register(town, input.CaseNo, receipt, WorkingCalendar.National).Failed(out var error, out var made)) return error.ToProblem();
        db.Cases.Add(made);
        db.Publish(made.ToFacts());
        db.Audit("case.registered", $"case {made.Id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/requests/towns/{db.Town.Slug}/cases/{Uri.EscapeDataString(made.CaseNo)}", CaseView.Of(made));
    }

    private static async Task<Results<Ok<CasePage>, ProblemHttpResult>> ListAsync(RequestsDb db, CancellationToken ct, int limit = 50, Guid? after = null)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid([new Fault("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.")]);
        var query = db.Cases.AsNoTracking();
        if (after is { } last) query = query.Where(c => c.Id > last);
        var cases = await query.OrderBy(c => c.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new CasePage([.. cases.Select(CaseView.Of)], cases.Count == limit ? cases[^1].Id : null));
    }

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> FindAsync(string caseNo, RequestsDb db, CancellationToken ct)
    {
        var found = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.CaseNo == caseNo, ct);
        return found is null ? CaseErrors.NotFound.ToProblem() : TypedResults.Ok(CaseView.Of(found));
    }
}

public sealed record CaseInput(
    [property: Required, StringLength(100, MinimumLength = 1)] string CaseNo,
    [property: Required] string Channel,
    [property: Required] DateOnly? ReceivedOn,
    [property: Required] string ApplicantKind,
    [property: StringLength(200)] string? ApplicantName,
    [property: StringLength(200)] string? Contact,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Subject)
{
    internal IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var faults = new List<Fault>();
        if (!Codes.Channels.Contains(Channel)) faults.Add(new("channel", "requests.unknown-channel", $"There is no channel '{Channel}'."));
        if (!Codes.ApplicantKinds.Contains(ApplicantKind))
            faults.Add(new("applicantKind", "requests.unknown-applicant-kind", $"There is no kind of applicant '{ApplicantKind}'."));
        if (ReceivedOn > today) faults.Add(new("receivedOn", CaseErrors.DateInFuture.Code, CaseErrors.DateInFuture.Message));
        return faults;
    }
}

/// <summary>A case as staff see it in lists: without who applied.</summary>
public sealed record CaseView(
    Guid Id, string CaseNo, string Regime, string Channel, string ApplicantKind, string Subject, DateOnly ReceivedOn, DateOnly DueOn, string? Decision,
    IReadOnlyList<string> Grounds, DateOnly? DecidedOn, DateOnly? DeliveredOn, int ExtendedWorkingDays, bool Imported, long Version)
{
    internal static CaseView Of(Case c) => new(
        c.Id, c.CaseNo, c.Regime, c.Channel, c.ApplicantKind, c.Subject, c.ReceivedOn, c.DueOn, c.Decision, c.Grounds, c.DecidedOn, c.DeliveredOn,
        c.ExtendedWorkingDays, c.ImportedBy is not null, c.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record CasePage(IReadOnlyList<CaseView> Cases, Guid? Next);
