using GovPortal.Identity.Data;
using GovPortal.Kernel;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <summary>Anybody reads who leads a town's disclosure work, today or on another day.</summary>
internal static class GetLeadingGroup
{
    public static async Task<Results<Ok<LeadingGroupView>, ProblemHttpResult>> HandleAsync(IdentityDb db, TimeProvider clock, CancellationToken ct, DateOnly? on = null)
    {
        var day = on ?? LegalDay.Today(clock);
        var group = await db.LeadingGroups.AsNoTracking().Where(g => g.ValidFrom <= day).OrderByDescending(g => g.ValidFrom).FirstOrDefaultAsync(ct);
        return group is null ? IdentityErrors.NoLeadingGroup.ToProblem() : TypedResults.Ok(LeadingGroupView.Of(group));
    }
}
