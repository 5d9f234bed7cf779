using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Anybody files a request by the web form (Regulation 2019 art. 29) and gets a receipt number and an access code.</summary>
/// <remarks>It counts as received when an officer has confirmed it (art. 31(3)): until then it is a submission, not a case.</remarks>
internal static class SubmitApplication
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/submissions", HandleAsync)
        .WithName(nameof(SubmitApplication)).ForPublic().WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(422);

    private static async Task<Results<Created<ReceiptView>, ProblemHttpResult>> HandleAsync(
        SubmissionInput input, RequestsDb db, SubmissionDesk desk, CaseOpening opening, IOptions<IntakeOptions> options, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (input.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        http.Response.Headers.CacheControl = "no-store";
        var today = LegalDay.Today(clock);
        if ((await desk.TakeInAsync("web", input.ApplicantKind, (today, today), input.ToApplicant(), input.ToContent(), ct)).Failed(out var error, out var taken))
            return error.ToProblem();
        if (options.Value.ConfirmOnlineAtOnce)
        {
            if (taken.Submission.Confirm(today, today).Failed(out error, out _)) return error.ToProblem();
            if ((await opening.OpenAsync(taken.Submission, [.. taken.Content.Items.Select(i => new Split(i.Subject, null))], ct)).Failed(out error, out _)) return error.ToProblem();
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, new ReceiptView(taken.Submission.ReceiptNumber, taken.AccessCode));
    }
}

/// <param name="AccessCode">Shown once; only its hash is kept.</param>
public sealed record ReceiptView(string ReceiptNumber, string AccessCode);
