using GovPortal.Contracts.Publication;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Guides;
using GovPortal.Publication.Features.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Guides;

/// <summary>The versions of a town's guide and catalogue: written, checked for what is missing, given an owner and a day to look again; or brought as history.</summary>
internal static class KeepGuideVersions
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/guide-versions", WriteAsync).WithName("WriteGuideVersion").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .WithFaults<GuideVersionInput>(Faults)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409);
        town.MapPut("/guide-versions/{id:guid}", EditAsync).WithName("EditGuideVersion").ForStaff(Roles.Approver, Roles.InformationOfficer)
            .WithFaults<GuideVersionInput>(Faults)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/guide-versions/checks", Check).WithName("CheckGuide").ForStaff([.. Roles.Staff]).ProducesProblem(400);
        town.MapPut("/guide-versions/{id:guid}/care", AssignAsync).WithName("AssignGuideVersion").ForStaff(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    /// <summary>A draft of the town's staff; published history when county IT brings it by its onboarding right.</summary>
    private static async Task<Results<Created<GuideVersionView>, ProblemHttpResult>> WriteAsync(
        GuideVersionInput input, RegisterDesk desk, ItemDesk staff, CancellationToken ct)
    {
        var (text, history) = (input.ToText(), desk.IsOnboarding);
        if (await desk.Db.GuideVersions.AnyAsync(v => v.Kind == text.Kind && v.Number == text.Number, ct)) return GuideVersion.NumberTaken.ToProblem();
        var version = history
            ? GuideVersion.History(desk.Town, text, input.PublishedOn!.Value, staff.Caller, desk.Now)
            : GuideVersion.Write(desk.Town, text, staff.Caller, desk.Now);
        var held = await desk.Db.GuideVersions.AsNoTracking().Where(v => v.Kind == text.Kind).ToListAsync(ct);
        var inForce = GuideVersion.InForce([.. held, version], text.Kind, desk.Today) == version;
        return await desk.AddAsync(version, GuideVersion.NumberTaken, Act(history ? "imported" : "written", desk, _ => inForce), ct);
    }

    private static async Task<Results<Ok<GuideVersionView>, ProblemHttpResult>> EditAsync(
        Guid id, GuideVersionInput input, RegisterDesk desk, ItemDesk staff, CancellationToken ct) => await desk.ChangeAsync(
            await desk.FindAsync<GuideVersion>(id, ct), GuideErrors.NotFound, Act("edited", desk, _ => false), found => found.Edit(input.ToText(), staff.Caller, desk.Now), ct);

    private static IReadOnlyList<Fault> Faults(GuideVersionInput input, IServiceProvider services)
    {
        var desk = services.GetRequiredService<RegisterDesk>();
        return [.. GuideText.FaultsOfDay(input.PublishedOn, desk.Today, desk.IsOnboarding), .. input.ToText().Faults((desk.IsOnboarding ? input.PublishedOn : null) ?? desk.Today)];
    }

    private static Ok<GuideCheckView> Check(GuideContentInput input, RegisterDesk desk)
    {
        var missing = input.ToContent().Missing(desk.Today);
        return TypedResults.Ok(new GuideCheckView(missing.Count == 0, missing));
    }

    private static async Task<Results<Ok<GuideVersionView>, ProblemHttpResult>> AssignAsync(Guid id, GuideCareInput input, RegisterDesk desk, CancellationToken ct)
    {
        var held = await desk.Db.GuideVersions.AsNoTracking().ToListAsync(ct);
        return await desk.ChangeAsync(
            await desk.FindAsync<GuideVersion>(id, ct), GuideErrors.NotFound,
            Act("assigned", desk, v => GuideVersion.InForce(held, v.Kind, desk.Today)?.Id == v.Id),
            found => found.Assign(input.Owner, input.ReviewOn!.Value), ct);
    }

    /// <summary>How a deed is recorded; the other services hear of what is public, never of a draft.</summary>
    internal static RegisterAct<GuideVersion, GuideVersionView> Act(string done, RegisterDesk desk, Func<GuideVersion, bool> inForce) => new(
        "guide-versions", "guide-version." + done, v => GuideVersionView.Of(v, inForce(v)),
        v =>
        {
            if (v is { State: GuideVersion.Published, PublishedOn: { } day })
                desk.Db.Publish(new GuideVersionsChanged(v.TownId.Value, [new GuideVersionFact(v.Id, v.Version, v.Kind, v.Number, day, v.Summary)]));
        });
}
