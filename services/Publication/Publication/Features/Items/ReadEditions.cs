using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>Every edition of a public item with its change note, and what differs between two of them; public like the item itself.</summary>
internal static class ReadEditions
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/editions/{**indexNumber}", HandleAsync).WithName(nameof(ReadEditions)).ForPublic().WithRevalidation().ProducesProblem(400);

    /// <param name="from">With <paramref name="to"/>: the two editions to compare.</param>
    private static async Task<Results<Ok<EditionsView>, ProblemHttpResult>> HandleAsync(
        string indexNumber, PublicationDb db, TimeProvider clock, CancellationToken ct, int? from = null, int? to = null)
    {
        if (await db.FindPublicAsync(indexNumber, LegalDay.Today(clock), ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        var replaced = await db.ItemEditions.AsNoTracking().Where(e => e.ItemId == item.Id).OrderBy(e => e.Number).ToListAsync(ct);
        var contents = replaced.ToDictionary(e => e.Number, e => e.Content);
        contents[item.Edition] = item.Content;
        IReadOnlyList<ContentDifference>? differences = null;
        if (from is not null || to is not null)
        {
            if (!contents.TryGetValue(from ?? 0, out var old) || !contents.TryGetValue(to ?? 0, out var young))
                return Problems.Invalid([new Fault("from", "publication.unknown-edition", $"from and to name two of the editions {string.Join(", ", contents.Keys.Order())}.")]);
            differences = ContentDifference.Between(old, young);
        }

        return TypedResults.Ok(new EditionsView(
            item.IndexNumber!,
            [.. replaced.Select(e => new EditionView(e.Number, e.PublishedAt, e.ReplacedAt, e.ChangeNote, e.Content.Title)),
                new EditionView(item.Edition, item.PublishedAt, null, item.ChangeNote, item.Content.Title)],
            differences));
    }
}

/// <param name="Differences">What differs, if two editions were named.</param>
public sealed record EditionsView(string IndexNumber, IReadOnlyList<EditionView> Editions, IReadOnlyList<ContentDifference>? Differences);

/// <param name="ReplacedAt">Null for the edition that is public now.</param>
public sealed record EditionView(int Number, DateTimeOffset? PublishedAt, DateTimeOffset? ReplacedAt, string? ChangeNote, string Title);
