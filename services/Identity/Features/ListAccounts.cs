using GovPortal.Identity.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <param name="Next">The <c>after</c> of the next page; null on the last.</param>
public sealed record AccountPageView(IReadOnlyList<AccountView> Items, string? Next);

/// <summary>The town and the county read who has a way in for the town.</summary>
internal static class ListAccounts
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 200;

    public static async Task<Results<Ok<AccountPageView>, ProblemHttpResult>> HandleAsync(
        string town, IdentityDb db, CancellationToken ct, int limit = DefaultLimit, string after = "")
    {
        if (limit is < 1 or > MaxLimit) return Problems.Invalid("limit", "identity.limit", $"From 1 to {MaxLimit}.");
        var found = await db.Accounts.AsNoTracking()
            .Where(a => a.TownSlug == town && string.Compare(a.UserName, after) > 0)
            .OrderBy(a => a.UserName).Take(limit + 1).Select(AccountView.Of).ToListAsync(ct);
        var page = found.Take(limit).ToList();
        return TypedResults.Ok(new AccountPageView(page, found.Count > limit ? page[^1].UserName : null));
    }
}
