using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Withheld;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Withheld;

/// <summary>Where something is recorded of a filing, in one transaction with what is told of it.</summary>
internal sealed class WithheldDesk(RequestsDb db, TimeProvider clock)
{
    public RequestsDb Db => db;

    public DateOnly Today => LegalDay.Today(clock);

    public Task<WithheldFiling?> FindAsync(string key, CancellationToken ct) => db.WithheldFilings.SingleOrDefaultAsync(w => w.Key == key, ct);

    public async Task<Results<Ok<WithheldFilingView>, ProblemHttpResult>> ActAsync(
        string key, string action, HttpContext http, Func<WithheldFiling, Result> deed, CancellationToken ct)
    {
        if (await FindAsync(key, ct) is not { Deleted: false } found) return WithheldErrors.NotFound.ToProblem();
        if (Preconditions.Refusal(http, found.Version) is { } refusal) return refusal;
        if (deed(found).Failed(out var error)) return error.ToProblem();
        Record(found, action);
        if (await db.SaveNewAsync(ct) is { } stale) return stale.ToProblem(found.Version);
        return TypedResults.Ok(WithheldFilingView.Of(found));
    }

    /// <summary>Tells the other services and the audit; saving is the caller's.</summary>
    public void Record(WithheldFiling changed, string action)
    {
        db.Publish(new WithheldFilingsChanged(changed.TownId.Value, [changed.ToFact()]));
        db.Audit("withheld-filing." + action, $"withheld filing {changed.Id}", new { changed.Version, changed.State });
    }
}
