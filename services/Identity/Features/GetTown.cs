using GovPortal.Identity.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <summary>Anybody reads one town's entry; services find by it a town that was onboarded a moment ago.</summary>
internal static class GetTown
{
    public static async Task<Results<Ok<TownView>, ProblemHttpResult>> HandleAsync(string town, IdentityDb db, CancellationToken ct) =>
        await db.KnownTowns.AsNoTracking().Where(t => t.Slug == town).Select(TownView.Of).SingleOrDefaultAsync(ct) is { } found
            ? TypedResults.Ok(found)
            : IdentityErrors.TownNotFound.ToProblem();
}
