using GovPortal.Contracts.Publication;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Guides;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Guides;

/// <summary>The versions of a town's guide and catalogue: published, checked for what is missing, given an owner and a day to look again.</summary>
internal static class KeepGuideVersions
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/guide-versions", PublishAsync).WithName("PublishGuideVersion").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409);
        town.MapPost("/guide-versions/checks", Check).WithName("CheckGuide").ForStaff([.. Roles.Staff]).ProducesProblem(400);
        town.MapPut("/guide-versions/{id:guid}/care", AssignAsync).WithName("AssignGuideVersion").ForStaff(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(428);
    }

    private static async Task<Results<Created<GuideVersionView>, ProblemHttpResult>> PublishAsync(
        GuideVersionInput input, RegisterDesk desk, CancellationToken ct)
    {
        var content = input.Content?.ToContent();
        if (GuideVersion.Faults(input.Kind, input.PublishedOn!.Value, content, input.ReviewOn) is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await desk.Db.GuideVersions.AnyAsync(v => v.Kind == input.Kind && v.Number == input.Version, ct)) return GuideVersion.NumberTaken.ToProblem();
        var version = new GuideVersion(desk.Town, input.Kind, input.Version, input.PublishedOn.Value, input.Summary, input.Body ?? "");
        version.Write(content, input.Owner, input.ReviewOn);
        var held = await desk.Db.GuideVersions.AsNoTracking().Where(v => v.Kind == input.Kind).ToListAsync(ct);
        var inForce = GuideVersion.InForce([.. held, version], input.Kind, desk.Today) == version;
        return await desk.AddAsync(version, GuideVersion.NumberTaken, Act("guide-version.published", desk.Db, _ => inForce), ct);
    }

    private static Ok<GuideCheckView> Check(GuideContentInput input)
    {
        var missing = input.ToContent().Missing();
        return TypedResults.Ok(new GuideCheckView(missing.Count == 0, missing));
    }

    private static async Task<Results<Ok<GuideVersionView>, ProblemHttpResult>> AssignAsync(Guid id, GuideCareInput input, RegisterDesk desk, CancellationToken ct)
    {
        var held = await desk.Db.GuideVersions.AsNoTracking().ToListAsync(ct);
        return await desk.ChangeAsync(
            await desk.FindAsync<GuideVersion>(id, ct), GuideErrors.NotFound,
            Act("guide-version.assigned", desk.Db, v => GuideVersion.InForce(held, v.Kind, desk.Today)?.Id == v.Id),
            found => found.Assign(input.Owner, input.ReviewOn!.Value), ct);
    }

    private static RegisterAct<GuideVersion, GuideVersionView> Act(string action, PublicationDb db, Func<GuideVersion, bool> inForce) => new(
        "guide-versions", action, v => GuideVersionView.Of(v, inForce(v)),
        v => db.Publish(new GuideVersionsChanged(v.TownId.Value, [new GuideVersionFact(v.Id, v.Version, v.Kind, v.Number, v.PublishedOn, v.Summary)])));
}
