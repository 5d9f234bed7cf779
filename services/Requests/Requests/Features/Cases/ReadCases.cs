using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Cases.Ledger;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Staff and county read a town's cases, their ledgers and clocks. What is asked for only those see who work on the cases, what else people wrote is read apart, and both is audited.</summary>
internal static class ReadCases
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/cases", ListAsync).WithName("ListCases").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/cases/{caseNo}", FindAsync).WithName("FindCase").ForTownOrCounty();
        town.MapGet("/cases/{caseNo}/clocks", ClocksAsync).WithName("ReadClocks").ForTownOrCounty();
        town.MapGet("/cases/{caseNo}/ledger", LedgerAsync).WithName("ReadLedger").ForTownOrCounty();
        town.MapGet("/cases/{caseNo}/texts", TextsAsync).WithName("ReadCaseTexts").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
    }

    private static async Task<Results<Ok<CasePage>, ProblemHttpResult>> ListAsync(
        RequestsDb db, CaseWords words, CancellationToken ct, int limit = 50, Guid? after = null, string? state = null)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid([new Fault("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.")]);
        var query = db.Cases.AsNoTracking().Where(c => !c.Deleted);
        if (state is not null)
        {
            if (!Enum.TryParse<CaseState>(state, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
                return Problems.Invalid([new Fault("state", "requests.unknown-state", $"There is no state '{state}'.")]);
            query = query.Where(c => c.State == wanted);
        }

        if (after is { } last) query = query.Where(c => c.Id > last);
        var cases = await query.OrderBy(c => c.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new CasePage(await words.ReadAsync(cases, ct), cases.Count == limit ? cases[^1].Id : null));
    }

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> FindAsync(string caseNo, CaseDesk desk, CaseWords words, CancellationToken ct) =>
        await desk.FindAsync(caseNo, ct) is { } found ? TypedResults.Ok((await words.ReadAsync([found], ct))[0]) : CaseErrors.NotFound.ToProblem();

    private static async Task<Results<Ok<IReadOnlyList<ClockReading>>, ProblemHttpResult>> ClocksAsync(
        string caseNo, CaseDesk desk, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        return TypedResults.Ok(found.Clocks(await desk.CalendarAsync(ct), LegalDay.Today(clock)));
    }

    private static async Task<Results<Ok<IReadOnlyList<LedgerView>>, ProblemHttpResult>> LedgerAsync(string caseNo, CaseDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        return TypedResults.Ok<IReadOnlyList<LedgerView>>([.. found.Ledger.Select(LedgerView.Of)]);
    }

    private static async Task<Results<Ok<IReadOnlyList<CaseTextView>>, ProblemHttpResult>> TextsAsync(
        string caseNo, CaseDesk desk, RequestsDb db, ApplicantSeal seal, CancellationToken ct)
    {
        if (await desk.FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        var texts = await db.CaseTexts.AsNoTracking().Where(t => t.CaseId == found.Id).OrderBy(t => t.Id).ToListAsync(ct);
        db.Audit("applicant.read", $"case {found.Id}", new { what = "texts" });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok<IReadOnlyList<CaseTextView>>(
            [.. texts.Select(t => new CaseTextView(t.Id, t.Sealed is { } sealedText ? seal.OpenText(t.TownId, CaseDesk.Text, sealedText) : null))]);
    }
}

/// <param name="On">The legal day of effect.</param>
/// <param name="Text">What kind of line it is, in Chinese.</param>
/// <param name="TextId">The text that was written with it: see the case's texts.</param>
public sealed record LedgerView(
    int Number, LedgerKind Kind, string Text, DateOnly On, DateTimeOffset At, string Actor, string Post, string Article, CaseState State, string? Outcome,
    int? WorkingDays, DateOnly? Until, decimal? Yuan, Guid? Consultation, string? Party, string? Evidence, Guid? TextId, string? CalendarVersion)
{
    internal static LedgerView Of(LedgerEntry e) => new(
        e.Number, e.Kind, LedgerText.Of(e), e.On, e.At, e.Actor, e.Post, e.Article, e.State, e.Outcome, e.WorkingDays, e.Until, e.Yuan, e.Consultation,
        e.Party, e.Evidence, e.TextId, e.CalendarVersion);
}

/// <param name="Text">Null once it was erased.</param>
public sealed record CaseTextView(Guid Id, string? Text);
