using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Withheld;
using GovPortal.Publication.Features.Withheld;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Features.Items;

/// <summary>A review ends with it that the item is not made public, or only on request: it goes into the ledger of withheld items; or a later look lets it begin anew.</summary>
internal static class WithholdItem
{
    public static void Map(RouteGroupBuilder town)
    {
        ReviewItem.Act(town.MapPost("/items/{id:guid}/withholding", WithholdAsync).WithName(nameof(WithholdItem)).ForStaff(Roles.SecrecyReviewer, Roles.Approver).WithFaults<WithholdingInput>(Faults));
        ReviewItem.Act(town.MapPost("/items/{id:guid}/resumption", ResumeAsync).WithName("ResumeItem").ForStaff(Roles.SecrecyReviewer, Roles.Approver));
    }

    private static IReadOnlyList<Fault> Faults(WithholdingInput input, IServiceProvider services)
    {
        var today = LegalDay.Today(services.GetRequiredService<TimeProvider>());
        return input.ToDecision("…", today, services.GetRequiredService<IOptions<ReevaluationOptions>>().Value).Faults(today);
    }

    private static async Task<Results<Ok<ItemView>, ProblemHttpResult>> WithholdAsync(
        Guid id, WithholdingInput input, PublicationDb db, ItemDesk desk, IOptions<ReevaluationOptions> options, CancellationToken ct)
    {
        var today = LegalDay.Of(desk.Now);
        var decision = input.ToDecision(desk.Caller.Name, today, options.Value);
        return await desk.ActAsync(id, "item.withheld", item =>
        {
            if (item.Withhold(desk.Caller, desk.Now, input.Ground ?? input.Attribute, input.Reason).Failed(out var error)) return error;
            if (WithheldItem.FromReview(item.TownId, id, decision with { Title = item.Working.Title }, today).Failed(out error, out var entry)) return error;
            db.Add(entry);
            return Result.Done;
        }, ct);
    }

    /// <summary>Its entry in the ledger ends with it: what is on its way to the public is not withheld.</summary>
    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> ResumeAsync(Guid id, ReasonInput input, PublicationDb db, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.resumed", async item =>
        {
            var written = await db.ItemSteps.AsNoTracking().Where(s => s.ItemId == id && ItemStep.ByWriters.Contains(s.Kind)).ToListAsync(ct);
            if (item.Resume(desk.Caller, desk.Now, input.Reason, written).Failed(out var error)) return error;
            var today = LegalDay.Of(desk.Now);
            foreach (var entry in await db.Set<WithheldItem>().Where(w => w.ItemId == id && w.State == WithheldItem.Held).ToListAsync(ct))
            {
                if (entry.Release(new WithheldReview(today, desk.Caller.Id, input.Reason, today), id).Failed(out error)) return error;
                db.Audit("withheld-item.released", $"withheld-items {entry.Id}", new { entry.Version });
            }

            return Result.Done;
        }, ct);
}

/// <param name="Attribute">withheld (不予公开) or onRequest (依申请公开).</param>
/// <param name="Ground">Code of the ground; needed for what is withheld.</param>
/// <param name="ReviewOn">When it is looked at again; by the town's rule if not said.</param>
public sealed record WithholdingInput(
    [property: Required] string Attribute, string? Ground, [property: Required, StringLength(2000, MinimumLength = 2)] string Reason, DateOnly? ReviewOn)
{
    /// <summary>The title is that of the item.</summary>
    internal WithheldDecision ToDecision(string by, DateOnly today, ReevaluationOptions options) =>
        new("…", Attribute, Ground, Reason, today, by, ReviewOn ?? today.AddMonths(options.Months));
}
