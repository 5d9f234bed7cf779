using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Corrections;

/// <summary>Where an application for correction is worked on. Nothing is told to the other services: it is in no table of the report.</summary>
internal sealed class CorrectionDesk(RequestsDb db, Calendars calendars, ApplicantSeal seal, TimeProvider clock)
{
    /// <summary>Purpose of who applied and what was claimed.</summary>
    private const string Content = "correction";

    /// <summary>Purpose of what the applicant was told.</summary>
    private const string Answer = "correction-answer";

    /// <summary>Purpose of what an applicant wrote to propose a disclosure.</summary>
    private const string Proposal = "disclosure-proposal";

    public RequestsDb Db => db;

    public DateOnly Today => LegalDay.Today(clock);

    public Task<WorkingCalendar> CalendarAsync(CancellationToken ct) => calendars.OfTownAsync(db.Town.RequireTown(), ct);

    public byte[] Seal(CorrectionContent content) => seal.SealText(db.Town.RequireTown(), Content, JsonSerializer.Serialize(content, JsonSerializerOptions.Web));

    public byte[]? SealAnswer(string? text) => string.IsNullOrWhiteSpace(text) ? null : seal.SealText(db.Town.RequireTown(), Answer, text);

    public CorrectionContent? Open(CorrectionCase c) =>
        c.Content is { } content ? JsonSerializer.Deserialize<CorrectionContent>(seal.OpenText(c.TownId, Content, content), JsonSerializerOptions.Web) : null;

    public string? OpenAnswer(CorrectionCase c) => c.Answer is { } answer ? seal.OpenText(c.TownId, Answer, answer) : null;

    public byte[]? SealProposal(string? text) => string.IsNullOrWhiteSpace(text) ? null : seal.SealText(db.Town.RequireTown(), Proposal, text);

    public string? Open(DisclosureProposal d) => d.Text is { } text ? seal.OpenText(d.TownId, Proposal, text) : null;

    public async Task<Results<Ok<CorrectionView>, ProblemHttpResult>> ActAsync(
        string number, string action, HttpContext http, Func<CorrectionCase, Result> deed, CancellationToken ct)
    {
        if (await db.Corrections.SingleOrDefaultAsync(c => c.CorrectionNo == number && !c.Deleted, ct) is not { } found) return CorrectionErrors.NotFound.ToProblem();
        if (Preconditions.Refusal(http, found.Version) is { } refusal) return refusal;
        if (deed(found).Failed(out var error)) return error.ToProblem();
        db.Audit("correction." + action, $"correction {found.Id}", new { found.Version, found.State, found.Outcome });
        if (await db.SaveNewAsync(ct) is { } stale) return stale.ToProblem(found.Version);
        return TypedResults.Ok(CorrectionView.Of(found));
    }
}

/// <summary>What is kept encrypted of an application for correction.</summary>
/// <param name="Record">Which record is wrong.</param>
/// <param name="Claim">What is wrong with it.</param>
/// <param name="Evidence">How that is proven.</param>
internal sealed record CorrectionContent(string ApplicantName, string? Contact, string? IdentityNumber, string Record, string Claim, string? Evidence);
