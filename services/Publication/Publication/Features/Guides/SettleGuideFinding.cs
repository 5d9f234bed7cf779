using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Guides;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Features.Leaks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Guides;

/// <summary>What the leak check finds in a version of the guide or catalogue, and the decision of another than its writer on each finding.</summary>
internal static class SettleGuideFinding
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/guide-versions/drafts", DraftsAsync).WithName("ListGuideDrafts").ForTownOrCounty();
        town.MapGet("/guide-versions/{id:guid}/findings", ReadAsync).WithName("ReadGuideFindings").ForTownOrCounty();
        town.MapPost("/guide-versions/{id:guid}/findings/{finding}/settlement", SettleAsync).WithName(nameof(SettleGuideFinding))
            .ForStaff(Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver).ProducesProblem(400).ProducesProblem(422);
    }

    /// <summary>What waits to be approved, oldest first.</summary>
    private static async Task<Ok<IReadOnlyList<GuideVersionView>>> DraftsAsync(RegisterDesk desk, CancellationToken ct)
    {
        var drafts = await desk.Db.GuideVersions.AsNoTracking().Where(v => v.State == GuideVersion.Draft).OrderBy(v => v.Id).Take(RegisterDesk.MaxPage).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<GuideVersionView>>([.. drafts.Select(v => GuideVersionView.Of(v, false))]);
    }

    private static async Task<Results<Ok<GuideFindingsView>, ProblemHttpResult>> ReadAsync(Guid id, RegisterDesk desk, GuideLeaks leaks, CancellationToken ct) =>
        await desk.FindAsync<GuideVersion>(id, ct) is { } found
            ? TypedResults.Ok(GuideFindingsView.Of(leaks.Scan(found), await leaks.SettlementsAsync(found, ct)))
            : GuideErrors.NotFound.ToProblem();

    private static async Task<Results<Ok<GuideFindingsView>, ProblemHttpResult>> SettleAsync(
        Guid id, string finding, SettlementInput input, RegisterDesk desk, ItemDesk staff, GuideLeaks leaks, CancellationToken ct)
    {
        if (await desk.FindAsync<GuideVersion>(id, ct) is not { } version) return GuideErrors.NotFound.ToProblem();
        if (version.IsWriter(staff.Caller.Id)) return ItemErrors.OwnWork.ToProblem();
        var findings = leaks.Scan(version);
        if (findings.FirstOrDefault(f => f.Id == finding) is not { } found) return LeakErrors.UnknownFinding.ToProblem();
        if (desk.Db.Settle(found, id, $"guide-versions {id}", input, staff).Failed(out var error)) return error.ToProblem();
        await desk.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(GuideFindingsView.Of(findings, await leaks.SettlementsAsync(version, ct)));
    }
}

/// <param name="Open">How many findings still hold the version up.</param>
public sealed record GuideFindingsView(int Open, IReadOnlyList<ItemFindingView> Findings)
{
    internal static GuideFindingsView Of(IReadOnlyList<Finding> findings, IReadOnlyList<Settlement> settlements) => new(
        LeakGate.Open(findings, settlements).Count, ItemFindingView.AllOf(findings, settlements));
}
