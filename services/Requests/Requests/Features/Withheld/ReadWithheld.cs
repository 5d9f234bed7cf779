using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Withheld;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Withheld;

/// <summary>A town's register of what it withholds, and which of it is to be looked at again.</summary>
internal static class ReadWithheld
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/withheld-filings", ListAsync).WithName("ListWithheldFilings").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/withheld-filings/due", DueAsync).WithName("ListDueReviews").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/withheld-filings/{key}", FindAsync).WithName("FindWithheldFiling").ForTownOrCounty();
    }

    private static async Task<Results<Ok<WithheldFilingPage>, ProblemHttpResult>> ListAsync(
        WithheldDesk desk, CancellationToken ct, int limit = 50, Guid? after = null, string? state = null)
    {
        var faults = new List<Fault>();
        if (limit is < 1 or > MaxPage) faults.Add(new("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}."));
        if (state is not (null or WithheldFiling.Filed or WithheldFiling.Released or WithheldFiling.Ended))
            faults.Add(new("state", "requests.unknown-withheld-state", "state is filed, released or ended."));
        if (faults.Count > 0) return Problems.Invalid(faults);
        var query = desk.Db.WithheldFilings.AsNoTracking().Where(w => !w.Deleted);
        if (state is not null) query = query.Where(w => w.State == state);
        if (after is { } last) query = query.Where(w => w.Id > last);
        var found = await query.OrderBy(w => w.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new WithheldFilingPage([.. found.Select(WithheldFilingView.Of)], found.Count == limit ? found[^1].Id : null));
    }

    /// <param name="on">The day until which a look is due; today if not said.</param>
    private static async Task<Results<Ok<IReadOnlyList<WithheldFilingView>>, ProblemHttpResult>> DueAsync(
        WithheldDesk desk, CancellationToken ct, int limit = 50, DateOnly? on = null)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.");
        var day = on ?? desk.Today;
        var due = await desk.Db.WithheldFilings.AsNoTracking().Where(w => !w.Deleted && w.ReviewOn <= day).OrderBy(w => w.ReviewOn).ThenBy(w => w.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<WithheldFilingView>>([.. due.Select(WithheldFilingView.Of)]);
    }

    private static async Task<Results<Ok<WithheldFilingView>, ProblemHttpResult>> FindAsync(string key, WithheldDesk desk, CancellationToken ct) =>
        await desk.Db.WithheldFilings.AsNoTracking().SingleOrDefaultAsync(w => w.Key == key && !w.Deleted, ct) is { } found
            ? TypedResults.Ok(WithheldFilingView.Of(found))
            : WithheldErrors.NotFound.ToProblem();
}
