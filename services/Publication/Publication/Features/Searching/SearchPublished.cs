using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Search;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Searching;

/// <summary>Public search over what is published, in one town or the whole county, newest first.</summary>
internal static class SearchPublished
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/publication/search", HandleAsync)
        .WithName(nameof(SearchPublished)).WithTags("publication").AllowAnonymous().WithRevalidation().ProducesProblem(400);

    private static async Task<Results<Ok<FoundPage>, ProblemHttpResult>> HandleAsync(
        [AsParameters] SearchQuestion question, PublishedFinder finder, FoundEntries entries, TownDirectory towns, CancellationToken ct)
    {
        if (question.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await question.ToWantedAsync(towns, ct) is not { } wanted) return TypedResults.Ok(FoundPage.Empty);
        var after = FoundPosition.Parse(question.After);
        var first = (await finder.FindAsync(wanted, null, FoundPage.MostCounted + 1, ct)).Hits;
        var page = await PageAsync(finder, wanted, first, after, question.Page, ct);
        var shown = page.Take(question.Page).ToList();
        return TypedResults.Ok(new FoundPage(
            await entries.ReadAsync(shown, wanted.Terms, ct),
            page.Count > shown.Count ? FoundPosition.Write(shown[^1]) : null,
            Math.Min(first.Count, FoundPage.MostCounted),
            first.Count > FoundPage.MostCounted));
    }

    /// <returns>One more than fits on the page, if there is one.</returns>
    private static async Task<IReadOnlyList<Place>> PageAsync(PublishedFinder finder, Wanted wanted, IReadOnlyList<Place> first, Place? after, int limit, CancellationToken ct)
    {
        if (after is not { } place) return first;
        var rest = first.SkipWhile(hit => !FoundPosition.IsAfter(hit, place)).ToList();
        // The first hits are all that there are, or the page lies among them.
        return first.Count <= FoundPage.MostCounted || rest.Count > limit ? rest : (await finder.FindAsync(wanted, place, limit + 1, ct)).Hits;
    }
}
