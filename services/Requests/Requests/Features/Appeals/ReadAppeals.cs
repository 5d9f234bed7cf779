using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Appeals;

/// <summary>A town's appeals, pending or decided, and what an appellant wrote.</summary>
internal static class ReadAppeals
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/appeals", ListAsync).WithName("ListAppeals").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/appeals/{appealNo}", FindAsync).WithName("FindAppeal").ForTownOrCounty();
        town.MapGet("/appeals/{appealNo}/text", TextAsync).WithName("ReadAppealText").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
    }

    /// <param name="state">pending or decided; all if not said.</param>
    private static async Task<Results<Ok<AppealPage>, ProblemHttpResult>> ListAsync(
        AppealDesk desk, CancellationToken ct, int limit = 50, Guid? after = null, string? state = null, string? caseNo = null)
    {
        var faults = new List<Fault>();
        if (limit is < 1 or > MaxPage) faults.Add(new("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}."));
        if (state is not (null or "pending" or "decided")) faults.Add(new("state", "requests.unknown-appeal-state", "state is pending or decided."));
        if (faults.Count > 0) return Problems.Invalid(faults);
        var query = desk.Db.Appeals.AsNoTracking().Where(a => !a.Deleted);
        if (state is not null) query = query.Where(a => a.DecidedOn == null == (state == "pending"));
        if (caseNo is not null) query = query.Where(a => a.CaseNo == caseNo);
        if (after is { } last) query = query.Where(a => a.Id > last);
        var found = await query.OrderBy(a => a.Id).Take(limit).ToListAsync(ct);
        var calendar = (await desk.NowAsync(ct)).Calendar;
        return TypedResults.Ok(new AppealPage([.. found.Select(a => AppealView.Of(a, calendar))], found.Count == limit ? found[^1].Id : null));
    }

    private static async Task<Results<Ok<AppealView>, ProblemHttpResult>> FindAsync(string appealNo, AppealDesk desk, CancellationToken ct) =>
        await desk.Db.Appeals.AsNoTracking().SingleOrDefaultAsync(a => a.AppealNo == appealNo && !a.Deleted, ct) is { } found
            ? TypedResults.Ok(AppealView.Of(found, (await desk.NowAsync(ct)).Calendar))
            : AppealErrors.NotFound.ToProblem();

    /// <summary>Reading what a person wrote is recorded.</summary>
    private static async Task<Results<Ok<AppealTextView>, ProblemHttpResult>> TextAsync(string appealNo, AppealDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Appeals.AsNoTracking().SingleOrDefaultAsync(a => a.AppealNo == appealNo && !a.Deleted, ct) is not { } found)
            return AppealErrors.NotFound.ToProblem();
        desk.Db.Audit("applicant.read", $"appeal {found.Id}");
        await desk.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(new AppealTextView(found.AppealNo, desk.Open(found)));
    }
}
