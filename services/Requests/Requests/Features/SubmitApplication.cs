using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features;

/// <summary>Anybody files a request by the web form (Regulation 2019 art. 29) and gets a receipt number and an access code.</summary>
internal static class SubmitApplication
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/submissions", HandleAsync)
        .WithName(nameof(SubmitApplication)).ForPublic().WithIdempotencyKey<RequestsDb>().ProducesProblem(400);

    private static async Task<Results<Created<ReceiptView>, ProblemHttpResult>> HandleAsync(
        SubmissionInput input, RequestsDb db, ApplicantSeal seal, TimeProvider clock, CancellationToken ct)
    {
        if (!Codes.ApplicantKinds.Contains(input.ApplicantKind))
            return Problems.Invalid([new Fault("applicantKind", "requests.unknown-applicant-kind", $"There is no kind of applicant '{input.ApplicantKind}'.")]);
        var (town, today) = (db.Town.RequireTown(), LegalDay.Today(clock));
        var applicant = seal.Seal(town, new Applicant(input.ApplicantName, input.Contact, input.IdentityNumber));
        var number = $"W{today:yyyyMMdd}-{RandomNumberGenerator.GetHexString(10)}";
        if (Case.Register(town, number, new Receipt("web", today, input.ApplicantKind, input.Description, applicant), WorkingCalendar.National)
            .Failed(out var error, out var made)) return error.ToProblem();
        var code = RandomNumberGenerator.GetHexString(16);
        made.GiveAccess(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code))));
        db.Cases.Add(made);
        db.Publish(made.ToFacts());
        db.Audit("case.submitted", $"case {made.Id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, new ReceiptView(number, code));
    }
}

public sealed record SubmissionInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string ApplicantName,
    [property: Required] string ApplicantKind,
    [property: Required, StringLength(200, MinimumLength = 3)] string Contact,
    [property: StringLength(40)] string? IdentityNumber,
    [property: Required, StringLength(2000, MinimumLength = 4)] string Description);

/// <param name="AccessCode">Shown once; only its hash is kept.</param>
public sealed record ReceiptView(string ReceiptNumber, string AccessCode);
