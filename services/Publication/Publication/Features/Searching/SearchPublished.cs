using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Searching;

/// <summary>Public search over what is published, in one town or the whole county, newest first.</summary>
internal static class SearchPublished
{
    private const int MaxPage = 200;
    private const int MaxQuery = 100;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/publication/search", HandleAsync)
        .WithName(nameof(SearchPublished)).WithTags("publication").AllowAnonymous().ProducesProblem(400);

    private static async Task<Results<Ok<FoundPage>, ProblemHttpResult>> HandleAsync(
        PublicationDb db, TownDirectory towns, CancellationToken ct,
        string? q = null, string? town = null, int? year = null, string? column = null, int limit = 20, string? after = null)
    {
        var faults = new List<Fault>();
        if (limit is < 1 or > MaxPage) faults.Add(new("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}."));
        if (q?.Length > MaxQuery) faults.Add(new("q", "publication.query-too-long", $"A query has at most {MaxQuery} characters."));
        if (year is < 1 or > 9999) faults.Add(new("year", "publication.no-year", "year is from 1 to 9999."));
        var position = Position.Parse(after);
        if (after is not null && position is null) faults.Add(new("after", "publication.unknown-position", "Send what a page gave as next."));
        if (faults.Count > 0) return Problems.Invalid(faults);
        var query = db.PublishedSearch.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(q))
        {
            if (Bigrams.Query(q) is not { } words) return TypedResults.Ok(new FoundPage([], null));
            query = query.Where(e => e.Words.Matches(EF.Functions.ToTsQuery("simple", words)));
        }

        if (town is not null)
        {
            if (await towns.FindAsync(town, ct) is not { } id) return TypedResults.Ok(new FoundPage([], null));
            query = query.Where(e => e.TownId == id);
        }

        if (year is { } y) query = query.Where(e => e.PublishedOn >= new DateOnly(y, 1, 1) && e.PublishedOn <= new DateOnly(y, 12, 31));
        if (column is not null) query = query.Where(e => e.Column == column);
        if (position is { } p) query = query.Where(e => e.PublishedOn < p.On || (e.PublishedOn == p.On && e.ItemId < p.Item));
        var found = await query.OrderByDescending(e => e.PublishedOn).ThenByDescending(e => e.ItemId).Take(limit)
            .Join(db.KnownTowns, e => e.TownId, t => t.Id, (e, t) => new { Entry = e, t.Slug, t.Name })
            .OrderByDescending(e => e.Entry.PublishedOn).ThenByDescending(e => e.Entry.ItemId).ToListAsync(ct);
        var next = found.Count == limit ? new Position(found[^1].Entry.PublishedOn, found[^1].Entry.ItemId).ToString() : null;
        return TypedResults.Ok(new FoundPage(
            [.. found.Select(f => new FoundView(f.Slug, f.Name, f.Entry.IndexNumber, f.Entry.Title, f.Entry.Column, f.Entry.PublishedOn))], next));
    }

    private sealed record Position(DateOnly On, Guid Item)
    {
        public static Position? Parse(string? text) => text?.Split('_') is [var day, var id]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && Guid.TryParse(id, out var item) ? new Position(on, item) : null;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}_{Item}");
    }
}

public sealed record FoundView(string Town, string TownName, string IndexNumber, string Title, string Column, DateOnly PublishedOn);

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record FoundPage(IReadOnlyList<FoundView> Items, string? Next);
