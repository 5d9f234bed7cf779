using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Intake;

/// <summary>The applicant could not be reached for confirming: the try is logged, and the submission goes on waiting.</summary>
internal static class LogContactAttempt
{
    /// <summary>Purpose of the note's seal.</summary>
    private const string Purpose = "contact-attempt";

    public static void Map(RouteGroupBuilder town) => town.MapPost("/submissions/{receiptNumber}/contact-attempts", HandleAsync)
        .WithName(nameof(LogContactAttempt)).ForStaff(Roles.CaseOfficer).WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(422);

    private static async Task<Results<Created<ContactAttemptView>, ProblemHttpResult>> HandleAsync(
        string receiptNumber, ContactAttemptInput input, RequestsDb db, ApplicantSeal seal, TimeProvider clock, CancellationToken ct)
    {
        var today = LegalDay.Today(clock);
        if (await db.FindSubmissionAsync(receiptNumber, ct) is not { } found) return SubmissionErrors.NotFound.ToProblem();
        if (found.Waits().Failed(out var error)) return error.ToProblem();
        if (input.On > today) return SubmissionErrors.DayInFuture.ToProblem();
        var note = string.IsNullOrWhiteSpace(input.Note) ? null : seal.SealText(found.TownId, Purpose, input.Note);
        var attempt = new ContactAttempt(found, input.On ?? today, input.Way, note, db.Town.Actor, clock.GetUtcNow());
        db.Set<ContactAttempt>().Add(attempt);
        db.Audit("submission.contact-tried", $"submission {found.Id}", new { attempt.Way });
        await db.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, ContactAttemptView.Of(attempt, seal));
    }

    internal static string? Open(ContactAttempt attempt, ApplicantSeal seal) => attempt.Note is { } note ? seal.OpenText(attempt.TownId, Purpose, note) : null;
}

/// <param name="Way">phone, message, email, letter or visit.</param>
/// <param name="Note">Kept encrypted.</param>
public sealed record ContactAttemptInput(DateOnly? On, [property: Required, RegularExpression("phone|message|email|letter|visit")] string Way, [property: StringLength(1000)] string? Note);

public sealed record ContactAttemptView(DateOnly On, string Way, string? Note, DateTimeOffset At)
{
    internal static ContactAttemptView Of(ContactAttempt a, ApplicantSeal seal) => new(a.On, a.Way, LogContactAttempt.Open(a, seal), a.At);
}
