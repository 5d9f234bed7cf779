using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Publication.Features.Items;

/// <summary>Takes a public item down (it stays counted in its year), puts it away, marks its validity, or deletes one that was entered in error (it leaves the counts).</summary>
internal static class EndItem
{
    public static void Map(RouteGroupBuilder town)
    {
        ReviewItem.Act(town.MapPost("/items/{id:guid}/withdrawal", WithdrawAsync).WithName("WithdrawItem").ForStaff(Roles.Approver));
        ReviewItem.Act(town.MapPost("/items/{id:guid}/archival", ArchiveAsync).WithName("ArchiveItem").ForStaff(Roles.Approver));
        ReviewItem.Act(town.MapPost("/items/{id:guid}/validity", ChangeValidityAsync).WithName("ChangeItemValidity").ForStaff(Roles.Approver)
            .WithFaults<ValidityInput>((input, services) => input.Faults(LegalDay.Today(services.GetRequiredService<TimeProvider>()))));
        town.MapDelete("/items/{id:guid}", DeleteAsync).WithName("DeleteItem").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        OverturnPenalty.Map(town);
    }

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> WithdrawAsync(Guid id, ReasonInput input, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.withdrawn", item => item.Withdraw(desk.Caller, desk.Now, input.Reason), ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> ArchiveAsync(Guid id, ReasonInput input, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.archived", item => item.Archive(desk.Caller, desk.Now, input.Reason), ct);

    /// <summary>If the item is the text of a rule, the rules column says the same from then on.</summary>
    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> ChangeValidityAsync(Guid id, ValidityInput input, PublicationDb db, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.validity-changed", async item =>
        {
            if (item.ChangeValidity(input.ToValidity(), desk.Caller, desk.Now, input.Basis).Failed(out var error)) return error;
            if (await db.LockRuleAsync(item.Key, ct) is not { } rule) return Result.Done;
            rule.Follow(item.Validity, input.On!.Value, input.Basis);
            db.Audit("rule-document.changed", $"rule-documents {rule.Id}", new { rule.Version });
            return Result.Done;
        }, ct);

    /// <summary>A deletion wins over any version: what was entered in error is wrong in all of them. <c>If-Match</c> is heeded when sent.</summary>
    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> DeleteAsync(Guid id, [FromBody] ReasonInput input, HttpContext http, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, IfMatch.Of(http), "item.deleted", item => Task.FromResult(item.Delete(desk.Caller, desk.Now, input.Reason)), ct);
}

/// <param name="Validity">effective, amended, repealed or expired.</param>
/// <param name="On">Since when.</param>
/// <param name="Basis">The document by which it was amended or repealed, or why it expired.</param>
public sealed record ValidityInput(
    [property: Required] string Validity, [property: Required] DateOnly? On, [property: Required, StringLength(500, MinimumLength = 2)] string Basis)
{
    internal IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var faults = new List<Fault>();
        if (!Columns.Validities.Contains(Validity)) faults.Add(new("validity", "publication.unknown-validity", $"There is no validity '{Validity}'."));
        if (On > today) faults.Add(new("on", "publication.date-in-future", "A validity is marked when it has changed, not before."));
        return faults;
    }

    internal Validity ToValidity() => new(Validity, Validity == Domain.Items.Validity.Effective.Code ? null : On);
}
