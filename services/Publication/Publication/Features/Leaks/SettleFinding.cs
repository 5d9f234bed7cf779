using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Features.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Leaks;

/// <summary>What the leak check found in an item, and the decision of a reviewer on each finding, with the reason.</summary>
internal static class SettleFinding
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/items/{id:guid}/findings", ReadAsync).WithName("ReadItemFindings").ForTownOrCounty();
        town.MapPost("/items/{id:guid}/findings/{finding}/settlement", SettleAsync).WithName(nameof(SettleFinding))
            .ForStaff(Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver).ProducesProblem(400).ProducesProblem(422);
    }

    /// <param name="edition">A replaced edition, in which the back catalogue's scan found something.</param>
    private static async Task<Results<Ok<ItemFindingsView>, ProblemHttpResult>> ReadAsync(Guid id, PublicationDb db, ItemLeaks leaks, CancellationToken ct, int? edition = null)
    {
        if (await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        var scans = await ScansAsync(db, id, ct);
        var scan = edition is { } number ? scans.Find(s => s.Edition == number && s.OfPublic) : scans.Where(s => s.Edition == 0).MinBy(s => s.OfPublic == (item.Open is null) ? 0 : 1);
        return TypedResults.Ok(ItemFindingsView.Of(scan, await leaks.SettlementsAsync(id, ct)));
    }

    private static async Task<Results<Ok<ItemFindingsView>, ProblemHttpResult>> SettleAsync(
        Guid id, string finding, SettlementInput input, PublicationDb db, ItemDesk desk, ItemLeaks leaks, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockItemAsync(id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        if (item.Open?.Writers.Contains(desk.Caller.Id, StringComparer.Ordinal) == true) return ItemErrors.OwnWork.ToProblem();
        var scan = (await ScansAsync(db, id, ct)).Find(s => s.Findings.Any(f => f.Id == finding));
        if (scan?.Findings.First(f => f.Id == finding) is not { } found) return LeakErrors.UnknownFinding.ToProblem();
        if (db.Settle(found, id, $"item {id}", input, desk).Failed(out var error)) return error.ToProblem();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(ItemFindingsView.Of(scan, await leaks.SettlementsAsync(id, ct)));
    }

    /// <summary>Decides on a finding of an item or of a version of the guide, with the audit; saving is the caller's.</summary>
    internal static Result Settle(this PublicationDb db, Finding found, Guid id, string subject, SettlementInput input, ItemDesk desk)
    {
        // A mark of secrecy is for the secrecy reviewer, whatever other posts he has.
        var caller = DetectorIds.NeedsSecrecyReviewer(found.Detector) ? desk.CallerAs(Roles.SecrecyReviewer) : desk.Caller;
        var settler = new Settler(caller.Id, caller.Name, caller.Post);
        if (Settlement.Of(found, input.How!.Value, input.Reason, settler, desk.Now, Roles.SecrecyReviewer).Failed(out var error, out var settlement)) return error;
        db.SettledFindings.Add(new SettledFinding(db.Town.RequireTown(), id, found, settlement));
        db.Audit("finding.settled", subject, new { finding = found.Id, found.Detector, how = settlement.How.ToString() });
        return Result.Done;
    }

    /// <summary>Of what is under work, of what is public, and of replaced editions that still are.</summary>
    private static Task<List<LeakScan>> ScansAsync(PublicationDb db, Guid item, CancellationToken ct) =>
        db.LeakScans.AsNoTracking().Where(s => s.ItemId == item).OrderBy(s => s.OfPublic).ThenBy(s => s.Edition).ToListAsync(ct);
}

/// <param name="How">allowed, notPersonal, masked or removed; what is said to be masked or removed and is found again stays open.</param>
public sealed record SettlementInput([property: Required] SettledHow? How, [property: Required, StringLength(2000, MinimumLength = 2)] string Reason);

/// <param name="ContentHash">The content that was looked at; null while none was.</param>
/// <param name="Open">How many findings still hold the item up.</param>
public sealed record ItemFindingsView(string? ContentHash, DateTimeOffset? ScannedAt, int Open, IReadOnlyList<ItemFindingView> Findings)
{
    internal static ItemFindingsView Of(LeakScan? scan, IReadOnlyList<Settlement> settlements) => scan is null
        ? new(null, null, 0, [])
        : new(scan.ContentHash, scan.ScannedAt, LeakGate.Open(scan.Findings, settlements).Count,
            ItemFindingView.AllOf(scan.Findings, settlements));
}

public sealed record ItemFindingView(LeakFindingView Finding, SettlementView? Settlement)
{
    internal static IReadOnlyList<ItemFindingView> AllOf(IReadOnlyList<Finding> findings, IReadOnlyList<Settlement> settlements) =>
        [.. findings.Select(f => new ItemFindingView(LeakFindingView.Of(f), SettlementView.Of(settlements.LastOrDefault(s => s.FindingId == f.Id))))];
}

public sealed record SettlementView(SettledHow How, string Reason, string Name, string Post, DateTimeOffset At)
{
    internal static SettlementView? Of(Settlement? s) => s is null ? null : new(s.How, s.Reason, s.By.Name, s.By.Post, s.At);
}
