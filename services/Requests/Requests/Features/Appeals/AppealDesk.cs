using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Appeals;

/// <summary>Where something is recorded of an appeal: looked up, checked against the version that was looked at, told to the other services, in one transaction.</summary>
internal sealed class AppealDesk(RequestsDb db, Calendars calendars, ApplicantSeal seal, TimeProvider clock)
{
    /// <summary>Purpose of what appellants wrote.</summary>
    private const string Purpose = "appeal";

    public RequestsDb Db => db;

    public async Task<Occurrence> NowAsync(CancellationToken ct) => new(LegalDay.Today(clock), await calendars.OfTownAsync(db.Town.RequireTown(), ct));

    public Task<Appeal?> FindAsync(string appealNo, CancellationToken ct) => db.Appeals.SingleOrDefaultAsync(a => a.AppealNo == appealNo, ct);

    public byte[]? SealIfAny(string? text) => string.IsNullOrWhiteSpace(text) ? null : seal.SealText(db.Town.RequireTown(), Purpose, text);

    public string? Open(Appeal appeal) => appeal.Text is { } text ? seal.OpenText(appeal.TownId, Purpose, text) : null;

    public async Task<Results<Ok<AppealView>, ProblemHttpResult>> ActAsync(
        string appealNo, string action, HttpContext http, Func<Appeal, Occurrence, Result> deed, CancellationToken ct)
    {
        if (await FindAsync(appealNo, ct) is not { Deleted: false } found) return AppealErrors.NotFound.ToProblem();
        if (Preconditions.Refusal(http, found.Version) is { } refusal) return refusal;
        var now = await NowAsync(ct);
        if (deed(found, now).Failed(out var error)) return error.ToProblem();
        Record(found, action);
        if (await db.SaveNewAsync(ct) is { } stale) return stale.ToProblem(found.Version);
        return TypedResults.Ok(AppealView.Of(found, now.Calendar));
    }

    /// <summary>Tells the other services and the audit; saving is the caller's.</summary>
    public void Record(Appeal changed, string action)
    {
        db.Publish(new AppealsChanged(changed.TownId.Value, [changed.ToFact()]));
        db.Audit("appeal." + action, $"appeal {changed.Id}", new { changed.Version, changed.Result, changed.ResultKind });
    }

    /// <summary>Whether the case that an input names is here.</summary>
    public async Task<Error?> UnknownCaseAsync(string? caseNo, CancellationToken ct) =>
        caseNo is null || await db.Cases.AnyAsync(c => c.CaseNo == caseNo, ct) ? null : AppealErrors.CaseUnknown;
}
