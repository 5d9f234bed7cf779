using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Search;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>What every step of an item has in common: the version it was made from, the aggregate's word, the audit, the fact, one transaction.</summary>
internal static class ItemChange
{
    public static async Task<Results<Ok<ItemView>, ProblemHttpResult>> ApplyAsync(
        Guid id, long? version, PublicationDb db, string action, Func<Item, Task<Result>> change, CancellationToken ct)
    {
        if (version is null) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var item = await db.Items.SingleOrDefaultAsync(i => i.Id == id, ct);
        if (item is null) return ItemErrors.NotFound.ToProblem();
        if (item.Version != version) return Stale(item.Version);
        if ((await change(item)).Failed(out var error)) return error.ToProblem();
        db.Audit(action, $"item {item.Id}", new { item.Version, state = item.State.ToString() });
        if (item.PublishedOn is not null) db.Publish(item.ToFacts());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale(version.Value + 1);
        }

        await db.IndexAsync([item], ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(ItemView.Of(item));
    }

    private static ProblemHttpResult Stale(long current) => IfMatch.Stale.ToProblem(("currentVersion", current));
}
