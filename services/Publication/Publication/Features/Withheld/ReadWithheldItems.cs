using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Withheld;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Withheld;

/// <summary>The ledger for a town's own staff and the county, never for the public: titles alone may tell. What is due for another look, and whose is overdue.</summary>
internal static class ReadWithheldItems
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/withheld-items", ListAsync).WithName("ListWithheldItems").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/withheld-items/due", DueAsync).WithName("ListDueReevaluations").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/withheld-items/{id:guid}", FindAsync).WithName("FindWithheldItem").ForTownOrCounty();
    }

    public static void MapCounty(RouteGroupBuilder county) =>
        county.MapGet("/withheld-items/overdue", OverdueAsync).WithName("ListCountyOverdueReevaluations").ForCountyReading().ProducesProblem(400).ProducesProblem(403);

    private static async Task<Results<Ok<WithheldItemPage>, ProblemHttpResult>> ListAsync(
        PublicationDb db, CancellationToken ct, int limit = 50, Guid? after = null, string? state = null)
    {
        var faults = new List<Fault>();
        if (limit is < 1 or > RegisterDesk.MaxPage) faults.Add(RegisterDesk.LimitOutOfRange);
        if (state is not (null or WithheldItem.Held or WithheldItem.MayBeDisclosed or WithheldItem.Ended))
            faults.Add(new Fault("state", "publication.withheld-state-unknown", "state is held, mayBeDisclosed or ended."));
        if (faults.Count > 0) return Problems.Invalid(faults);
        var query = db.Set<WithheldItem>().AsNoTracking();
        if (state is not null) query = query.Where(w => w.State == state);
        if (after is { } last) query = query.Where(w => w.Id > last);
        var found = await query.OrderBy(w => w.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new WithheldItemPage([.. found.Select(WithheldItemView.Of)], found.Count == limit ? found[^1].Id : null));
    }

    /// <param name="on">The day until which a look is due; today if not said.</param>
    private static async Task<Results<Ok<IReadOnlyList<WithheldItemView>>, ProblemHttpResult>> DueAsync(
        RegisterDesk desk, CancellationToken ct, int limit = 50, DateOnly? on = null)
    {
        if (limit is < 1 or > RegisterDesk.MaxPage) return Problems.Invalid([RegisterDesk.LimitOutOfRange]);
        var day = on ?? desk.Today;
        var due = await desk.Db.Set<WithheldItem>().AsNoTracking().Where(w => w.ReviewOn <= day).OrderBy(w => w.ReviewOn).ThenBy(w => w.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<WithheldItemView>>([.. due.Select(WithheldItemView.Of)]);
    }

    private static async Task<Results<Ok<WithheldItemView>, ProblemHttpResult>> FindAsync(Guid id, PublicationDb db, CancellationToken ct) =>
        await db.Set<WithheldItem>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct) is { } found
            ? TypedResults.Ok(WithheldItemView.Of(found))
            : WithheldErrors.NotFound.ToProblem();

    private static async Task<Results<Ok<IReadOnlyList<OverdueWithheldView>>, ProblemHttpResult>> OverdueAsync(
        PublicationDb db, TimeProvider clock, CancellationToken ct, int limit = 50)
    {
        if (limit is < 1 or > RegisterDesk.MaxPage) return Problems.Invalid([RegisterDesk.LimitOutOfRange]);
        var today = LegalDay.Today(clock);
        var found = await db.Set<WithheldItem>().AsNoTracking().Where(w => w.ReviewOn < today).OrderBy(w => w.ReviewOn).ThenBy(w => w.Id).Take(limit)
            .Join(db.KnownTowns, w => w.TownId, t => t.Id, (w, t) => new { Item = w, t.Slug, t.Name }).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<OverdueWithheldView>>(
        [
            .. found.OrderBy(f => f.Item.ReviewOn).ThenBy(f => f.Item.Id).Select(f => new OverdueWithheldView(
                f.Slug, f.Name, f.Item.Id, f.Item.Title, f.Item.Attribute, f.Item.Ground, f.Item.ReviewOn!.Value, today.DayNumber - f.Item.ReviewOn.Value.DayNumber)),
        ]);
    }
}
