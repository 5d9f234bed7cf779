using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>The record of an item: every step, by whom, when, with what opinion (an inspection asks for it: 保密法实施条例 2024 art. 58(12)).</summary>
internal static class ReadSteps
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/items/{id:guid}/steps", HandleAsync).WithName("ReadItemSteps").ForTownOrCounty();

    private static async Task<Results<Ok<IReadOnlyList<ItemStepView>>, ProblemHttpResult>> HandleAsync(Guid id, PublicationDb db, CancellationToken ct)
    {
        if (!await db.Items.AnyAsync(i => i.Id == id, ct)) return ItemErrors.NotFound.ToProblem();
        var steps = await db.ItemSteps.AsNoTracking().Where(s => s.ItemId == id).OrderBy(s => s.ItemVersion).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<ItemStepView>>([.. steps.Select(ItemStepView.Of)]);
    }
}

/// <param name="By">Identifier of the person: two may have one name.</param>
/// <param name="ContentHash">The content that the step saw.</param>
public sealed record ItemStepView(
    ItemStepKind Kind, int Edition, string By, string Name, string Post, DateTimeOffset At, string? Opinion, string? Ground, string ContentHash)
{
    internal static ItemStepView Of(ItemStep s) => new(s.Kind, s.Edition, s.ById, s.ByName, s.ByPost, s.At, s.Opinion, s.Ground, s.ContentHash);
}
