using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Catalogues;
using GovPortal.Publication.Features.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Catalogues;

/// <summary>The statutory catalogue for anybody: what each text of the Regulation requires to be disclosed, and what of it binds a town on a day.</summary>
internal static class ReadStatutoryCatalogue
{
    public static void Map(IEndpointRouteBuilder app, RouteGroupBuilder town)
    {
        app.MapGet("/api/publication/catalogue", All).WithName(nameof(ReadStatutoryCatalogue)).WithTags("publication").AllowAnonymous().WithRevalidation().ProducesProblem(400);
        town.MapGet("/catalogue", OfTownAsync).WithName("ReadTownCatalogue").ForPublic().WithRevalidation();
    }

    /// <param name="on">Only what was in force on that day.</param>
    /// <param name="level">Only what binds that level: town or county.</param>
    private static Results<Ok<IReadOnlyList<StatutoryItem>>, ProblemHttpResult> All(DateOnly? on = null, string? level = null)
    {
        if (level is not (null or StatutoryCatalogue.Town or StatutoryCatalogue.County))
            return Problems.Invalid("level", "publication.catalogue-level-unknown", "level is town or county.");
        return TypedResults.Ok<IReadOnlyList<StatutoryItem>>(
            [.. StatutoryCatalogue.All.Where(i => (on is not { } day || i.AppliesOn(day)) && (level is null || i.Levels.Contains(level, StringComparer.Ordinal)))]);
    }

    /// <param name="on">The day of publication; today if not said.</param>
    private static async Task<Ok<TownCatalogueView>> OfTownAsync(PublicationDb db, TimeProvider clock, CancellationToken ct, DateOnly? on = null)
    {
        var (day, level) = (on ?? LegalDay.Today(clock), await db.LevelAsync(ct));
        var regime = RuleSet.ForReceipt(day).Failed(out _, out var rules) ? null : rules.Regime;
        return TypedResults.Ok(new TownCatalogueView(day, level, regime, StatutoryCatalogue.Applying(level, day)));
    }
}

/// <param name="Level">town or county: a department of the county is bound as the county is.</param>
/// <param name="Regime">2007 or 2019; null before there was a Regulation.</param>
public sealed record TownCatalogueView(DateOnly On, string Level, string? Regime, IReadOnlyList<StatutoryItem> Items);
