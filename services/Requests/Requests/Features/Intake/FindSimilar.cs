using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Other cases by the same applicant or about the same thing: for repeats (2019 art. 36(6)), frequency (art. 35) and publishing what many ask for (art. 44).
/// Never says who.</summary>
internal static class FindSimilar
{
    private const int Most = 50;

    /// <summary>Percent of all words of both that both have, from which two texts count as alike.</summary>
    private const int Alike = 40;

    public static void Map(RouteGroupBuilder town) => town.MapGet("/cases/{caseNo}/similar", HandleAsync).WithName(nameof(FindSimilar))
        .ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);

    private static async Task<Results<Ok<IReadOnlyList<SimilarCaseView>>, ProblemHttpResult>> HandleAsync(string caseNo, RequestsDb db, ApplicantLinks links, CancellationToken ct)
    {
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.CaseNo == caseNo && !c.Deleted, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        var grams = await db.Set<CaseLikeness>().AsNoTracking().Where(l => l.CaseId == found.Id).Select(l => l.Grams).SingleOrDefaultAsync(ct) ?? [];
        var key = await links.OfAsync(found, ct);
        var near = await db.Database.SqlQuery<Nearness>(
            $"""
             select n.case_id, n.percent, n.same_applicant from (
               select c.id as case_id, coalesce(c.applicant_key = {key}, false) as same_applicant,
                 coalesce(100 * s.shared / nullif(cardinality(l.grams) + {grams.Length} - s.shared, 0), 0) as percent
               from cases c left join case_likenesses l on l.case_id = c.id,
                 lateral (select count(*)::int as shared from unnest(l.grams) g where g = any({grams})) s
               where c.id <> {found.Id} and not c.deleted and (c.applicant_key = {key} or l.grams && {grams})) n
             where n.same_applicant or n.percent >= {Alike}
             order by n.same_applicant and n.percent >= {Alike} desc, n.percent desc, n.case_id desc limit {Most}
             """).ToListAsync(ct);
        var ids = near.Select(n => n.CaseId).ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.CaseNo, c.ReceivedOn, c.State, c.Decision, c.DecidedOn }).ToDictionaryAsync(c => c.Id, ct);
        return TypedResults.Ok<IReadOnlyList<SimilarCaseView>>(
            [.. near.Select(n => (n, c: cases[n.CaseId])).Select(x => new SimilarCaseView(
                x.c.CaseNo, x.c.ReceivedOn, x.c.State, x.c.Decision, x.c.DecidedOn, x.n.SameApplicant, x.n.Percent))]);
    }

    private sealed record Nearness(Guid CaseId, int Percent, bool SameApplicant);
}

/// <param name="SameApplicant">Filed by the same one; not by whom.</param>
/// <param name="Similarity">Percent of the words of both texts that both have.</param>
public sealed record SimilarCaseView(
    string CaseNo, DateOnly ReceivedOn, CaseState State, string? Decision, DateOnly? DecidedOn, bool SameApplicant, int Similarity);
