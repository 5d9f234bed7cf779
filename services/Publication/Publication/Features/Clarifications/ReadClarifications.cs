using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Clarifications;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Clarifications;

/// <summary>Anybody reads what has been clarified; the town and the county also what is still being looked into.</summary>
internal static class ReadClarifications
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/clarifications", ListAsync).WithName("ListClarifications").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/clarifications/published", PublishedAsync).WithName("ReadPublishedClarifications").ForPublic().WithRevalidation();
        town.MapGet("/clarifications/{id:guid}", FindAsync).WithName("FindClarification").ForTownOrCounty();
    }

    private static async Task<Results<Ok<ClarificationPage>, ProblemHttpResult>> ListAsync(
        PublicationDb db, CancellationToken ct, int limit = 50, Guid? after = null, string? state = null)
    {
        if (limit is < 1 or > RegisterDesk.MaxPage) return Problems.Invalid([RegisterDesk.LimitOutOfRange]);
        var query = db.Set<Clarification>().AsNoTracking();
        if (state is not null) query = query.Where(c => c.State == state);
        if (after is { } last) query = query.Where(c => c.Id > last);
        var found = await query.OrderBy(c => c.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new ClarificationPage([.. found.Select(ClarificationView.Of)], found.Count == limit ? found[^1].Id : null));
    }

    private static async Task<Results<Ok<ClarificationView>, ProblemHttpResult>> FindAsync(Guid id, PublicationDb db, CancellationToken ct) =>
        await db.Set<Clarification>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is { } found
            ? TypedResults.Ok(ClarificationView.Of(found))
            : ClarificationErrors.NotFound.ToProblem();

    /// <summary>Newest first, as long as the clarifying item is public; who found and verified it stays inside.</summary>
    private static async Task<Ok<IReadOnlyList<PublishedClarificationView>>> PublishedAsync(PublicationDb db, CancellationToken ct)
    {
        var found = await db.Set<Clarification>().AsNoTracking()
            .Join(db.ItemsOnTheWeb, c => c.ItemId, i => i.Id, (c, i) => new { Clarification = c, Item = i })
            .OrderByDescending(f => f.Item.PublishedOn).ThenByDescending(f => f.Clarification.Id).Take(RegisterDesk.MaxPage).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<PublishedClarificationView>>(
            [.. found.Select(f => new PublishedClarificationView(f.Clarification.Kind!, f.Item.IndexNumber!, f.Item.Content.Title, f.Item.PublishedOn!.Value))]);
    }
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record ClarificationPage(IReadOnlyList<ClarificationView> Clarifications, Guid? Next);

/// <param name="Kind">false or incomplete.</param>
public sealed record PublishedClarificationView(string Kind, string IndexNumber, string Title, DateOnly PublishedOn);
