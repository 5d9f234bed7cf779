using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Items;

/// <summary>Every edition of a public item with its change note, and what differs between two of them; public like the item itself, but for editions that are closed.</summary>
internal static class ReadEditions
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/editions/{**indexNumber}", HandleAsync).WithName(nameof(ReadEditions)).ForPublic().WithRevalidation().ProducesProblem(400);
        CloseEdition.Map(town);
    }

    /// <param name="from">With <paramref name="to"/>: the two editions to compare.</param>
    private static async Task<Results<Ok<EditionsView>, ProblemHttpResult>> HandleAsync(
        string indexNumber, PublicationDb db, TimeProvider clock, CancellationToken ct, int? from = null, int? to = null)
    {
        var today = LegalDay.Today(clock);
        if (await db.FindPublicAsync(indexNumber, today, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        var replaced = await db.ReplacedEditionsAsync([item.Id], today, ct);
        var contents = replaced.Where(e => e.Closing is null).ToDictionary(e => e.Edition.Number, e => e.Edition.Content);
        contents[item.Edition] = item.Content;
        IReadOnlyList<ContentDifference>? differences = null;
        if (from is not null || to is not null)
        {
            if (!contents.TryGetValue(from ?? 0, out var old) || !contents.TryGetValue(to ?? 0, out var young))
                return Problems.Invalid([NotToBeCompared(replaced.Any(e => e.Closing is not null && (e.Edition.Number == from || e.Edition.Number == to)), contents.Keys)]);
            differences = ContentDifference.Between(old, young, await db.RestrictedFilesAsync(item.Id, ct));
        }

        return TypedResults.Ok(new EditionsView(
            item.IndexNumber!,
            [.. replaced.Select(e => EditionView.Of(e.Edition, e.Closing)), new EditionView(item.Edition, item.PublishedAt, null, item.ChangeNote, item.Content.Title)],
            differences));
    }

    private static Fault NotToBeCompared(bool isClosed, IEnumerable<int> open) => isClosed
        ? new("from", "publication.edition-closed", $"One of the editions is closed; those to be read are {string.Join(", ", open.Order())}.")
        : new("from", "publication.unknown-edition", $"from and to name two of the editions {string.Join(", ", open.Order())}.");
}

/// <param name="Differences">What differs, if two editions were named.</param>
public sealed record EditionsView(string IndexNumber, IReadOnlyList<EditionView> Editions, IReadOnlyList<ContentDifference>? Differences);

/// <param name="ReplacedAt">Null for the edition that is public now.</param>
/// <param name="Title">Null for a closed edition, of which nothing but its number and its days is told.</param>
/// <param name="Closed">Since when and why nobody may read the edition; null for one that anybody may.</param>
public sealed record EditionView(
    int Number, DateTimeOffset? PublishedAt, DateTimeOffset? ReplacedAt, string? ChangeNote, string? Title, EditionClosing? Closed = null)
{
    internal static EditionView Of(ItemEdition e, EditionClosing? closing) => closing is null
        ? new(e.Number, e.PublishedAt, e.ReplacedAt, e.ChangeNote, e.Content.Title)
        : new(e.Number, e.PublishedAt, e.ReplacedAt, null, null, closing);
}
