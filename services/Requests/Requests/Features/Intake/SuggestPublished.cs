using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Before somebody files a request: what the town has published already that may answer it. Filing stays possible whatever is found.</summary>
internal static class SuggestPublished
{
    private const int Most = 5;
    private const int MaxQuery = 2000;

    public static void Map(RouteGroupBuilder town) => town.MapGet("/suggestions", HandleAsync).WithName(nameof(SuggestPublished)).ForPublic().ProducesProblem(400);

    private static async Task<Results<Ok<IReadOnlyList<SuggestionView>>, ProblemHttpResult>> HandleAsync(string q, RequestsDb db, CancellationToken ct)
    {
        if (q.Length is 0 or > MaxQuery) return Problems.Invalid("q", "requests.question-length", $"q has 1 to {MaxQuery} characters.");
        var words = TitleWords.Of(q);
        // Half of the shorter of the two, title or question, and never a single pair of characters by chance unless that is all there is.
        var least = Math.Min(2, words.Length);
        var found = await db.Database.SqlQuery<SuggestionView>(
            $"""
             select t.index_number, t.title, t.published_on, t.doc_number
             from (select p.*, (select count(*)::int from unnest(p.words) w where w = any({words})) as shared,
                     p.doc_number <> '' and strpos({q}, p.doc_number) > 0 as named
                   from published_titles p
                   where p.generation = coalesce((select live from read_model_generations where source = 'publication'), 1) and p.state = 'published'
                     and (p.words && {words} or strpos({q}, p.doc_number) > 0)) t
             where t.named or (t.shared >= {least} and t.shared * 2 >= least(cardinality(t.words), {words.Length}))
             order by t.named desc nulls last, t.shared::numeric / greatest(least(cardinality(t.words), {words.Length}), 1) desc, t.shared desc, t.published_on desc
             limit {Most}
             """).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<SuggestionView>>(found);
    }
}

/// <param name="IndexNumber">索引号: its page is the town's items under this number.</param>
public sealed record SuggestionView(string IndexNumber, string Title, DateOnly PublishedOn, string? DocNumber);
