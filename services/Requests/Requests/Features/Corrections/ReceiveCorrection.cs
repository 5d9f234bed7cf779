using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.Corrections;

/// <summary>Staff register an application to correct a record about the applicant (更正申请): Regulation 2019 art. 41.</summary>
internal static class ReceiveCorrection
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/corrections", HandleAsync).WithName(nameof(ReceiveCorrection)).ForStaff(Roles.CaseOfficer)
        .WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);

    private static async Task<Results<Created<CorrectionView>, ProblemHttpResult>> HandleAsync(
        CorrectionInput input, CorrectionDesk desk, IOptions<CorrectionOptions> options, CancellationToken ct)
    {
        var number = input.CorrectionNo?.Trim() ?? await NextNumberAsync(desk.Db, input.ReceivedOn!.Value.Year, ct);
        if (await desk.Db.Corrections.AnyAsync(c => c.CorrectionNo == number, ct)) return CorrectionErrors.NumberTaken.ToProblem();
        var content = new CorrectionContent(input.ApplicantName, input.Contact, input.IdentityNumber, input.Record, input.Claim, input.Evidence);
        if (CorrectionCase.Receive(
            desk.Db.Town.RequireTown(), number, input.Channel, input.ReceivedOn!.Value, desk.Seal(content), options.Value.LimitWorkingDays, await desk.CalendarAsync(ct))
            .Failed(out var error, out var received)) return error.ToProblem();
        desk.Db.Corrections.Add(received);
        desk.Db.Audit("correction.received", $"correction {received.Id}");
        if (await desk.Db.SaveNewAsync(ct, CorrectionErrors.NumberTaken) is { } taken) return taken.ToProblem();
        return TypedResults.Created($"/api/requests/towns/{desk.Db.Town.Slug}/corrections/{Uri.EscapeDataString(number)}", CorrectionView.Of(received));
    }

    /// <summary>更正〔2026〕1号 and so on; of two at once the unique number lets one through, and the other is sent again.</summary>
    private static async Task<string> NextNumberAsync(RequestsDb db, int year, CancellationToken ct)
    {
        var prefix = $"更正〔{year}〕";
        var count = await db.Corrections.CountAsync(c => c.CorrectionNo.StartsWith(prefix), ct);
        var taken = (await db.Corrections.Where(c => c.CorrectionNo.StartsWith(prefix)).Select(c => c.CorrectionNo).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        while (taken.Contains($"{prefix}{++count}号"))
        {
            // A number given by hand is passed over.
        }

        return $"{prefix}{count}号";
    }
}

/// <param name="CorrectionNo">Without one, the next of the year.</param>
/// <param name="Record">Which record is wrong.</param>
/// <param name="Claim">What is wrong with it.</param>
/// <param name="Evidence">How that is proven (提供证据).</param>
public sealed record CorrectionInput(
    [property: StringLength(100, MinimumLength = 1)] string? CorrectionNo,
    [property: Required, KnownCode("channel")] string Channel,
    [property: Required, NotAhead("requests.correction-date-in-future")] DateOnly? ReceivedOn,
    [property: Required, StringLength(200, MinimumLength = 1)] string ApplicantName,
    [property: StringLength(200)] string? Contact,
    [property: StringLength(40)] string? IdentityNumber,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Record,
    [property: Required, StringLength(4000, MinimumLength = 1)] string Claim,
    [property: StringLength(4000)] string? Evidence);
