using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
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
        [AsParameters] SearchQuestion asked, Searching searching, FoundEntries entries, TownDirectory towns, PublicationDb db, CancellationToken ct)
    {
        var question = asked.Said();
        if (question.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await question.ToWantedAsync(towns, ct) is not { } wanted) return TypedResults.Ok(FoundPage.Empty);
        var (page, total) = await searching.PageAsync(wanted, FoundPosition.Parse(question.After), question.Page, ct);
        var shown = page.Take(question.Page).ToList();
        var found = await entries.ReadAsync(shown, wanted.Terms, ct);
        return TypedResults.Ok(new FoundPage(
            wanted.CatalogueItem is null ? found : await db.WithCatalogueFieldsAsync(found, ct),
            page.Count > shown.Count ? FoundPosition.Write(shown[^1]) : null,
            Math.Min(total, FoundPage.MostCounted),
            total > FoundPage.MostCounted));
    }

    /// <summary>A page of hits and how many there are, up to one more than is said.</summary>
    internal sealed class Searching(PublishedFinder finder, CappedTotals capped)
    {
        /// <returns>One hit more than fits on the page, if there is one.</returns>
        public async Task<(IReadOnlyList<Place> Page, int Total)> PageAsync(Wanted wanted, Place? after, int limit, CancellationToken ct)
        {
            const int Counted = FoundPage.MostCounted + 1;
            var counting = capped.Begin(wanted);
            if (counting.IsCapped) return ((await finder.FindAsync(wanted, after, limit + 1, ct)).Hits, Counted);
            var first = (await finder.FindAsync(wanted, null, Counted, ct)).Hits;
            if (first.Count == Counted) counting.Keep();
            if (after is not { } place) return (first, first.Count);
            var rest = first.SkipWhile(hit => !FoundPosition.IsAfter(hit, place)).ToList();
            // The first hits are all that there are, or the page lies among them.
            return (first.Count < Counted || rest.Count > limit ? rest : (await finder.FindAsync(wanted, place, limit + 1, ct)).Hits, first.Count);
        }
    }
}
