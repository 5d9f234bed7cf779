using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Intake;

/// <summary>A case officer records, confirms and opens in one step what is one case and whose day of receipt is known.</summary>
internal static class RegisterCase
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/cases", HandleAsync).WithName(nameof(RegisterCase)).ForStaff(Roles.CaseOfficer)
        .WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);

    private static async Task<Results<Created<CaseView>, ProblemHttpResult>> HandleAsync(
        CaseInput input, RequestsDb db, SubmissionDesk desk, CaseDesk cases, CaseOpening opening, ApplicantSeal seal, TimeProvider clock, CancellationToken ct)
    {
        var today = LegalDay.Today(clock);
        if (input.CaseNo is { } number && !await cases.IsFreeAsync(number, ct)) return CaseErrors.NumberTaken.ToProblem();
        var received = input.ReceivedOn!.Value;
        var applicant = new Applicant(string.IsNullOrWhiteSpace(input.ApplicantName) ? SubmissionDesk.Unnamed : input.ApplicantName, input.Contact, input.IdentityNumber);
        var content = new SubmissionContent([new WantedItem(input.Subject, null, null, null)], null, null, [], []);
        if ((await desk.TakeInAsync(input.Channel, input.ApplicantKind, (received, received), applicant, content, ct)).Failed(out var error, out var taken))
            return error.ToProblem();
        if (taken.Submission.Confirm(received, today).Failed(out error, out _)) return error.ToProblem();
        if ((await opening.OpenAsync(taken.Submission, [new Split(input.Subject, input.CaseNo)], ct)).Failed(out error, out var made)) return error.ToProblem();
        if (await db.SaveNewAsync(ct, CaseErrors.NumberTaken) is { } late) return late.ToProblem();
        return TypedResults.Created($"/api/requests/towns/{db.Town.Slug}/cases/{Uri.EscapeDataString(made[0].CaseNo)}", CaseView.Of(made[0], seal));
    }
}

/// <param name="CaseNo">The town's own number; by the rule if not given.</param>
/// <param name="ReceivedOn">The day of receipt by art. 31, which the officer vouches for.</param>
public sealed record CaseInput(
    [property: StringLength(100, MinimumLength = 1)] string? CaseNo,
    [property: Required, KnownCode("channel")] string Channel,
    [property: Required, NotAhead] DateOnly? ReceivedOn,
    [property: Required, KnownCode("applicantKind")] string ApplicantKind,
    [property: StringLength(200)] string? ApplicantName,
    [property: StringLength(200)] string? Contact,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Subject)
{
    [StringLength(40)]
    public string? IdentityNumber { get; init; }
}
