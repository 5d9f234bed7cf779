using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Guides;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Guides;

/// <summary>Anybody reads the guide and catalogue in force, those before them, and what changed between two; the county sees whose are missing, incomplete or overdue.</summary>
internal static class ReadGuides
{
    private const string Kinds = "kind is guide or catalogue.";

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/guide-versions", ListAsync).WithName("ListGuideVersions").ForPublic().WithRevalidation();
        town.MapGet("/guide-versions/in-force", InForceAsync).WithName("ReadGuideInForce").ForPublic().WithRevalidation().ProducesProblem(400);
        town.MapGet("/guide-versions/comparison", CompareAsync).WithName("CompareGuideVersions").ForPublic().WithRevalidation().ProducesProblem(400).ProducesProblem(422);
    }

    public static void MapCounty(RouteGroupBuilder county) =>
        county.MapGet("/guides", CountyAsync).WithName("ReadCountyGuides").ForCountyReading().ProducesProblem(403);

    private static async Task<Ok<IReadOnlyList<GuideVersionView>>> ListAsync(RegisterDesk desk, CancellationToken ct)
    {
        var versions = await desk.Db.GuideVersions.AsNoTracking().Where(v => v.State != GuideVersion.Draft).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<GuideVersionView>>(
            [.. GuideVersion.InOrder(versions).Reverse().Select(v => GuideVersionView.OfPublic(v, GuideVersion.InForce(versions, v.Kind, desk.Today) == v))]);
    }

    /// <param name="on">The day; today if not said.</param>
    private static async Task<Results<Ok<GuideVersionView>, ProblemHttpResult>> InForceAsync(
        RegisterDesk desk, CancellationToken ct, string kind = GuideVersion.Guide, DateOnly? on = null)
    {
        if (kind is not (GuideVersion.Guide or GuideVersion.Catalogue)) return Problems.Invalid("kind", "publication.guide-kind-unknown", Kinds);
        var day = on ?? desk.Today;
        var versions = await desk.Db.GuideVersions.AsNoTracking().Where(v => v.Kind == kind && v.PublishedOn <= day).ToListAsync(ct);
        return GuideVersion.InForce(versions, kind, day) is { } found ? TypedResults.Ok(GuideVersionView.OfPublic(found, day == desk.Today)) : GuideErrors.NoneInForce.ToProblem();
    }

    /// <param name="from">A version's label; without one, the last before <paramref name="to"/>.</param>
    /// <param name="to">A version's label; without one, the newest.</param>
    private static async Task<Results<Ok<GuideComparisonView>, ProblemHttpResult>> CompareAsync(
        RegisterDesk desk, CancellationToken ct, string kind = GuideVersion.Guide, string? from = null, string? to = null)
    {
        if (kind is not (GuideVersion.Guide or GuideVersion.Catalogue)) return Problems.Invalid("kind", "publication.guide-kind-unknown", Kinds);
        var published = await desk.Db.GuideVersions.AsNoTracking().Where(v => v.Kind == kind && v.State == GuideVersion.Published).ToListAsync(ct);
        var versions = GuideVersion.InOrder(published).ToList();
        var after = to is null ? versions.LastOrDefault() : versions.Find(v => v.Number == to);
        var before = from is null ? versions.TakeWhile(v => v != after).LastOrDefault() : versions.Find(v => v.Number == from);
        if ((to is not null && after is null) || (from is not null && before is null)) return GuideErrors.NotFound.ToProblem();
        if (before is null || after is null) return GuideErrors.NothingToCompare.ToProblem();
        return TypedResults.Ok(new GuideComparisonView(kind, before.Number, after.Number, GuideComparison.Between(before, after)));
    }

    private static async Task<Ok<IReadOnlyList<TownGuideView>>> CountyAsync(PublicationDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = LegalDay.Today(clock);
        var towns = await db.KnownTowns.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(ct);
        var versions = (await db.GuideVersions.AsNoTracking().Where(v => v.PublishedOn <= today).ToListAsync(ct)).ToLookup(v => v.TownId);
        return TypedResults.Ok<IReadOnlyList<TownGuideView>>(
        [
            .. from town in towns
               from kind in (string[])[GuideVersion.Guide, GuideVersion.Catalogue]
               select TownGuideView.Of(town.Slug, town.Name, kind, GuideVersion.InForce(versions[town.Id], kind, today), today),
        ]);
    }
}

/// <param name="Version">The one in force; null where there is none.</param>
/// <param name="Missing">What it lacks.</param>
/// <param name="Overdue">It should have been looked at again by now.</param>
public sealed record TownGuideView(
    string Town, string TownName, string Kind, string? Version, DateOnly? PublishedOn, string? Owner, DateOnly? ReviewOn, IReadOnlyList<string> Missing, bool Overdue)
{
    internal static TownGuideView Of(string town, string name, string kind, GuideVersion? v, DateOnly today) => new(
        town, name, kind, v?.Number, v?.PublishedOn, v?.Owner, v?.ReviewOn, [.. (v?.Missing() ?? []).Select(f => f.Field)], v?.ReviewOn < today);
}
