using GovPortal.Identity.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <param name="Next">The <c>after</c> of the next page; null on the last.</param>
public sealed record TownPageView(IReadOnlyList<TownView> Items, string? Next);

/// <summary>Anybody reads which towns there are, in the order of their slugs.</summary>
internal static class ListTowns
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 200;

    public static async Task<Results<Ok<TownPageView>, ProblemHttpResult>> HandleAsync(IdentityDb db, CancellationToken ct, int limit = DefaultLimit, string after = "")
    {
        if (limit is < 1 or > MaxLimit) return Problems.Invalid("limit", "identity.limit", $"From 1 to {MaxLimit}.");
        var towns = await db.KnownTowns.AsNoTracking()
            .Where(t => string.Compare(t.Slug, after) > 0)
            .OrderBy(t => t.Slug).Take(limit + 1).Select(TownView.Of).ToListAsync(ct);
        var page = towns.Take(limit).ToList();
        return TypedResults.Ok(new TownPageView(page, towns.Count > limit ? page[^1].Slug : null));
    }
}
