using System.ComponentModel.DataAnnotations;
using GovPortal.Contracts.Publication;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Guides;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Guides;

/// <summary>The versions of a town's guide and catalogue, and the public list of them.</summary>
internal static class KeepGuideVersions
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/guide-versions", PublishAsync).WithName("PublishGuideVersion").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409);
        town.MapGet("/guide-versions", ListAsync).WithName("ListGuideVersions").ForPublic().WithRevalidation();
    }

    private static async Task<Results<Created<GuideVersionView>, ProblemHttpResult>> PublishAsync(GuideVersionInput input, PublicationDb db, CancellationToken ct)
    {
        if (await db.GuideVersions.AnyAsync(v => v.Kind == input.Kind && v.Number == input.Version, ct)) return GuideVersion.NumberTaken.ToProblem();
        var version = new GuideVersion(db.Town.RequireTown(), input.Kind, input.Version, input.PublishedOn!.Value, input.Summary, input.Body ?? "");
        db.GuideVersions.Add(version);
        db.Publish(new GuideVersionsChanged(
            version.TownId.Value, [new GuideVersionFact(version.Id, 1, version.Kind, version.Number, version.PublishedOn, version.Summary)]));
        db.Audit("guide-version.published", $"guide version {version.Id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/publication/towns/{db.Town.Slug}/guide-versions", GuideVersionView.Of(version));
    }

    private static async Task<Ok<IReadOnlyList<GuideVersionView>>> ListAsync(PublicationDb db, CancellationToken ct)
    {
        var versions = await db.GuideVersions.AsNoTracking().OrderByDescending(v => v.PublishedOn).ThenBy(v => v.Kind).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<GuideVersionView>>([.. versions.Select(GuideVersionView.Of)]);
    }
}

public sealed record GuideVersionInput(
    [property: Required, RegularExpression("guide|catalogue")] string Kind,
    [property: Required, StringLength(40, MinimumLength = 1)] string Version,
    [property: Required] DateOnly? PublishedOn,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Summary,
    [property: StringLength(200_000)] string? Body);

public sealed record GuideVersionView(string Kind, string Version, DateOnly PublishedOn, string Summary, string Body)
{
    internal static GuideVersionView Of(GuideVersion v) => new(v.Kind, v.Number, v.PublishedOn, v.Summary, v.Body);
}
