using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Where a deed on a case is done: looked up, checked against the version that was looked at, recorded, told to the other services, in one transaction.</summary>
internal sealed class CaseDesk(RequestsDb db, ApplicantSeal seal, CaseWords words, Calendars calendars, FreedNumbers freed, TimeProvider clock, IHttpContextAccessor caller)
{
    /// <summary>Purpose of the texts that are written in the course of a case.</summary>
    public const string Text = "case-text";

    /// <summary>Loads the case, does the deed, saves it.</summary>
    /// <param name="action">Name of the deed in the audit.</param>
    /// <param name="on">The day of effect; today if not said.</param>
    public async Task<Results<Ok<CaseView>, ProblemHttpResult>> ActAsync(
        string caseNo, string action, DateOnly? on, Func<Case, Occasion, Result> deed, CancellationToken ct)
    {
        var occasion = await OccasionAsync(on, ct);
        return await ActAsync(caseNo, action, found => Task.FromResult(deed(found, occasion)), ct);
    }

    /// <summary>The same for a deed that is told in a document: both are in one transaction, so that neither is without the other.</summary>
    public async Task<Results<Ok<CaseView>, ProblemHttpResult>> ActAsync(
        string caseNo, string action, DateOnly? on, Func<Case, Occasion, Result> deed, Func<Case, Occasion, Task> write, CancellationToken ct)
    {
        var occasion = await OccasionAsync(on, ct);
        return await ActAsync(caseNo, action, async found =>
        {
            if (deed(found, occasion).Failed(out var error)) return error;
            await write(found, occasion);
            return Result.Done;
        }, ct);
    }

    /// <summary>The same for a deed that must ask the database on its way.</summary>
    public async Task<Results<Ok<CaseView>, ProblemHttpResult>> ActAsync(string caseNo, string action, Func<Case, Task<Result>> deed, CancellationToken ct)
    {
        if (IfMatch.Of(caller.HttpContext!) is not { } version) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Who comes second waits here, and then sees what the first has done.
        await db.Database.ExecuteSqlAsync($"select from cases where town_id = {db.Town.RequireTown().Value} and case_no = {caseNo} for update", ct);
        if (await FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        if (found.Version != version) return Stale(found.Version);
        if ((await deed(found)).Failed(out var error)) return error.ToProblem();
        Record(found, action);
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "cases" or "case_ledger" })
        {
            await transaction.RollbackAsync(ct);
            return await LostAsync(caseNo, version, ct);
        }

        return TypedResults.Ok(words.Of(found));
    }

    public Task<Case?> FindAsync(string caseNo, CancellationToken ct) => db.Cases.WithLedger().SingleOrDefaultAsync(c => c.CaseNo == caseNo, ct);

    /// <summary>Whether a case may get this number. A record that was entered in error gives it up, within the caller's unit of work.</summary>
    public async Task<bool> IsFreeAsync(string number, CancellationToken ct)
    {
        if (await db.Cases.SingleOrDefaultAsync(c => c.CaseNo == number, ct) is not { } held) return true;
        if (!held.GiveUpNumber()) return false;
        await freed.FollowAsync(number, held.CaseNo, ct);
        Record(held, "number-given-up");
        return true;
    }

    /// <summary>Whether no record goes on with this one: none was opened, or it was deleted as entered in error.</summary>
    public async Task<bool> IsLeftAsync(Case ended, CancellationToken ct) => !await db.Cases.AnyAsync(c => c.ContinuesId == ended.Id && !c.Deleted, ct);

    /// <summary>Tells the other services and the audit what was done; saving is the caller's.</summary>
    public void Record(Case changed, string action)
    {
        db.Publish(changed.ToFacts());
        db.Audit("case." + action, $"case {changed.Id}", new { changed.Version, changed.State, changed.Decision });
    }

    public async Task<Occasion> OccasionAsync(DateOnly? on, CancellationToken ct)
    {
        var today = LegalDay.Today(clock);
        return new Occasion(new Actor(db.Town.Actor, Post()), on ?? today, today, clock.GetUtcNow(), await CalendarAsync(ct));
    }

    public Task<WorkingCalendar> CalendarAsync(CancellationToken ct) => calendars.OfTownAsync(db.Town.RequireTown(), ct);

    public byte[] Seal(string text) => seal.SealText(db.Town.RequireTown(), Text, text);

    public byte[]? SealIfAny(string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(text);

    /// <summary>Somebody else was faster: with this case, or with the number that a new record was to have.</summary>
    private async Task<ProblemHttpResult> LostAsync(string caseNo, long version, CancellationToken ct)
    {
        var current = await db.Cases.AsNoTracking().Where(c => c.CaseNo == caseNo && !c.Deleted).Select(c => (long?)c.Version).SingleOrDefaultAsync(ct);
        return current is null ? CaseErrors.NotFound.ToProblem() : current == version ? CaseErrors.NumberTaken.ToProblem() : Stale(current.Value);
    }

    private static ProblemHttpResult Stale(long current) => IfMatch.Stale.ToProblem(("currentVersion", current));

    private string Post() => Roles.Staff.Concat(Roles.County).FirstOrDefault(role => caller.HttpContext?.User.IsInRole(role) == true) ?? "applicant";
}
