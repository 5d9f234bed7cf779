using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Collection;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Collection;

/// <summary>What departments were asked for, what is overdue, and how each of them has done.</summary>
internal static class ReadCollection
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/collection-tasks", ListAsync).WithName("ListCollectionTasks").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/collection-tasks/overdue", OverdueAsync).WithName("ListOverdueCollectionTasks").ForTownOrCounty();
        town.MapGet("/collection-tasks/completion", CompletionAsync).WithName("ReadCollectionCompletion").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/collection-tasks/{id:guid}", FindAsync).WithName("FindCollectionTask").ForTownOrCounty();
    }

    private static async Task<Results<Ok<CollectionTaskPage>, ProblemHttpResult>> ListAsync(
        PublicationDb db, CancellationToken ct, int limit = 50, Guid? after = null, string? department = null, string? state = null)
    {
        if (limit is < 1 or > RegisterDesk.MaxPage) return Problems.Invalid([RegisterDesk.LimitOutOfRange]);
        var query = db.Set<CollectionTask>().AsNoTracking();
        if (department is not null) query = query.Where(t => t.Department == department);
        if (state is not null) query = query.Where(t => t.State == state);
        if (after is { } last) query = query.Where(t => t.Id > last);
        var found = await query.OrderBy(t => t.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new CollectionTaskPage([.. found.Select(CollectionTaskView.Of)], found.Count == limit ? found[^1].Id : null));
    }

    private static async Task<Ok<IReadOnlyList<CollectionTaskView>>> OverdueAsync(RegisterDesk desk, CancellationToken ct)
    {
        var today = desk.Today;
        var late = await desk.Db.Set<CollectionTask>().AsNoTracking().Where(t => t.State == CollectionTask.Open && t.DueOn < today)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(RegisterDesk.MaxPage).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<CollectionTaskView>>([.. late.Select(CollectionTaskView.Of)]);
    }

    /// <param name="year">Tasks that were due in that year; this year's if not said.</param>
    private static async Task<Results<Ok<IReadOnlyList<DepartmentCompletion>>, ProblemHttpResult>> CompletionAsync(RegisterDesk desk, CancellationToken ct, int? year = null)
    {
        if (year is < 2008 or > 9998) return Problems.Invalid("year", "publication.no-year", "year is from 2008 to 9998.");
        var (first, next) = (new DateOnly(year ?? desk.Today.Year, 1, 1), new DateOnly((year ?? desk.Today.Year) + 1, 1, 1));
        var tasks = await desk.Db.Set<CollectionTask>().AsNoTracking().Where(t => t.DueOn >= first && t.DueOn < next).ToListAsync(ct);
        return TypedResults.Ok(CollectionTask.Completion(tasks, desk.Today));
    }

    private static async Task<Results<Ok<CollectionTaskView>, ProblemHttpResult>> FindAsync(Guid id, PublicationDb db, CancellationToken ct) =>
        await db.Set<CollectionTask>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is { } found
            ? TypedResults.Ok(CollectionTaskView.Of(found))
            : CollectionErrors.NotFound.ToProblem();
}
