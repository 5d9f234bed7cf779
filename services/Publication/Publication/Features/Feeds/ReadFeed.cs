using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Searching;
using GovPortal.Publication.Features.Searching;
using GovPortal.Publication.Search;
using GovPortal.ServiceDefaults;

namespace GovPortal.Publication.Features.Feeds;

/// <summary>What was published last, for feed readers: the county's, a town's, or one column of a town's. Nobody leaves an address for it.</summary>
/// <remarks>The paths have a dot where no town's name can have one, so that they meet no page of a town.</remarks>
internal static class ReadFeed
{
    private const int Entries = 50;
    private const int LongestColumn = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/feed.atom", CountyAsync).WithName("ReadCountyFeed").WithTags("publication").AllowAnonymous().Produces(200, contentType: "application/atom+xml").ProducesProblem(400);
        app.MapGet("/{town}/feed.atom", TownAsync).WithName("ReadTownFeed").WithTags("publication").AllowAnonymous().Produces(200, contentType: "application/atom+xml")
            .ProducesProblem(400).ProducesProblem(404);
    }

    private static Task<IResult> CountyAsync(HttpContext http, Reading reading, CancellationToken ct, string? column = null, string? after = null) =>
        reading.AnswerAsync(http, null, null, column, after, ct);

    private static async Task<IResult> TownAsync(
        string town, HttpContext http, Reading reading, TownDirectory towns, CancellationToken ct, string? column = null, string? after = null) =>
        await towns.FindAsync(town, ct) is { } id ? await reading.AnswerAsync(http, id, town, column, after, ct) : TownEndpoints.TownNotFound.ToProblem();

    internal sealed class Reading(PublishedFinder finder, PublicEntries entries, PublicAddress address)
    {
        public async Task<IResult> AnswerAsync(HttpContext http, TownId? town, string? slug, string? column, string? after, CancellationToken ct)
        {
            // What is blank asks for nothing.
            (column, after) = (string.IsNullOrWhiteSpace(column) ? null : column, string.IsNullOrWhiteSpace(after) ? null : after);
            var faults = new List<Fault>();
            if (column?.Length > LongestColumn || column?.Contains('\0') is true) faults.Add(new("column", "publication.unknown-column", "There is no such column."));
            var place = FoundPosition.Parse(after);
            if (after is not null && place is null) faults.Add(new("after", "publication.unknown-position", "Send what a page gave as next."));
            if (faults.Count > 0) return Problems.Invalid(faults);
            var wanted = new Wanted(SearchTerms.None) { Town = town, Column = column };
            var places = (await finder.FindAsync(wanted, place, Entries + 1, ct)).Hits;
            var shown = await entries.ReadAsync([.. places.Take(Entries)], ct);
            var last = places.Count > Entries ? FoundPosition.Write(places[Entries - 1]) : null;
            var document = Document(http, AtomDocument.IdOf(town, column), shown, slug, column, after, last);
            return Revalidation.Answer(http, document.Write(shown, e => address.OfItem(http, e.Town, e.IndexNumber)), "application/atom+xml; charset=utf-8", Revalidation.CacheControl);
        }

        private AtomDocument Document(HttpContext http, string id, List<FeedEntry> shown, string? slug, string? column, string? after, string? last)
        {
            var site = address.Of(http);
            var name = slug is null ? "全县" : shown is [var one, ..] ? one.TownName : slug;
            var feed = slug is null ? $"{site}/feed.atom" : $"{site}/{slug}/feed.atom";
            var first = column is null ? feed : $"{feed}?column={Uri.EscapeDataString(column)}";
            string At(string position) => $"{first}{(column is null ? '?' : '&')}after={position}";
            return new AtomDocument(
                id, column is null ? $"{name}政府信息公开" : $"{name}政府信息公开：{column}", name, slug is null ? $"{site}/" : $"{site}/{slug}",
                after is null ? first : At(after), first, last is null ? null : At(last));
        }
    }
}
