using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>The items of a town as its staff see them, oldest first, page by page.</summary>
internal static class ListItems
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/items", ListAsync).WithName(nameof(ListItems)).ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/items/{id:guid}", FindAsync).WithName("FindItem").ForTownOrCounty();
    }

    /// <param name="backCatalogue">The back-catalogue list alone: history of which the file did not say who reviewed or who approved it.</param>
    private static async Task<Results<Ok<ItemPage>, ProblemHttpResult>> ListAsync(
        PublicationDb db, CancellationToken ct, int limit = 50, Guid? after = null, string? key = null, ItemState? state = null, RevisionStage? stage = null,
        bool lookAgain = false, bool backCatalogue = false)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid([new Fault("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.")]);
        var query = db.Items.AsNoTracking().Where(i => i.State != ItemState.Deleted);
        if (after is { } last) query = query.Where(i => i.Id > last);
        if (key is not null) query = query.Where(i => i.Key == key);
        if (state is not null) query = query.Where(i => i.State == state);
        if (stage is not null) query = query.Where(i => i.Stage == stage);
        if (lookAgain) query = query.Where(i => i.LookAgainSince != null);
        if (backCatalogue) query = query.Where(i => i.ImportedBy != null && (i.ReviewedBy == null || i.ApprovedBy == null));
        var items = await query.OrderBy(i => i.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new ItemPage([.. items.Select(ItemView.Of)], items.Count == limit ? items[^1].Id : null));
    }

    private static async Task<Results<Ok<ItemView>, ProblemHttpResult>> FindAsync(Guid id, PublicationDb db, CancellationToken ct)
    {
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        return item is null ? ItemErrors.NotFound.ToProblem() : TypedResults.Ok(ItemView.Of(item));
    }
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record ItemPage(IReadOnlyList<ItemView> Items, Guid? Next);
