using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Freshness;
using GovPortal.Publication.Domain.Guides;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Freshness;

/// <summary>What the next inspection of the site would find (国办秘函〔2019〕19号): a town's columns, and the county's site as all of them together.</summary>
internal static class ReadFreshness
{
    private const int MaxDeadLinks = 200;

    public static void MapTown(RouteGroupBuilder town) => town.MapGet("/freshness", TownAsync).WithName("ReadFreshnessOfTown").ForTownOrCounty();

    public static void MapCounty(RouteGroupBuilder county) =>
        county.MapGet("/freshness", CountyAsync).WithName("ReadFreshnessOfCounty").RequireAuthorization(Policies.County);

    private static async Task<Ok<TownFreshness>> TownAsync(PublicationDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = LegalDay.Today(clock);
        var town = db.Town.RequireTown();
        var held = await HeldAsync(db, town, ct);
        var columns = ColumnsOf(town, await ClocksAsync(db, town, ct), held, today);
        var dead = await db.DeadLinks().OrderBy(l => l.ItemId).Take(MaxDeadLinks)
            .Join(db.Items, l => l.ItemId, i => i.Id, (l, i) => new DeadLinkView(
                i.IndexNumber!, "/" + l.TargetTown + (EF.Functions.Like(l.TargetNumber, "/%") ? "" : "/items/") + l.TargetNumber)).ToListAsync(ct);
        var files = await db.DeadFileLinks().OrderBy(l => l.ItemId).Take(MaxDeadLinks)
            .Join(db.Items, l => l.ItemId, i => i.Id, (l, i) => new DeadLinkView(i.IndexNumber!, "/" + l.TargetTown + "/attachments/" + l.Attachment)).ToListAsync(ct);
        return TypedResults.Ok(new TownFreshness(columns, VetoesView.Of(VetoCounters.Of(columns, Newest(held), today)), [.. dead, .. files]));
    }

    private static async Task<Ok<CountyFreshness>> CountyAsync(PublicationDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = LegalDay.Today(clock);
        db.Town.EnterCountyReading();
        var (clocks, held) = (await ClocksAsync(db, only: null, ct), await HeldAsync(db, only: null, ct));
        var towns = await db.KnownTowns.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(ct);
        var dead = await db.DeadLinks().GroupBy(l => l.TownId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        foreach (var town in await db.DeadFileLinks().GroupBy(l => l.TownId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            dead[town.Key] = dead.GetValueOrDefault(town.Key) + town.Count;
        var columns = towns.Select(t => (Town: t, Columns: ColumnsOf(t.Id, clocks, held, today))).ToList();
        return TypedResults.Ok(new CountyFreshness(
            VetoesView.Of(VetoCounters.Of([.. columns.SelectMany(c => c.Columns)], Newest(held), today)),
            [
                .. columns.Select(c => new TownVetoes(
                    c.Town.Slug, c.Town.Name, VetoesView.Of(VetoCounters.Of(c.Columns, Newest(held.Where(h => h.Key.Town == c.Town.Id)), today)), dead.GetValueOrDefault(c.Town.Id))),
            ]));
    }

    private static DateOnly? Newest(IEnumerable<KeyValuePair<(TownId Town, string Column), Held>> held) => held.Max(h => (DateOnly?)h.Value.Newest);

    /// <summary>What is public by town and column; a guide counts by its versions, which are no items.</summary>
    private static async Task<Dictionary<(TownId Town, string Column), Held>> HeldAsync(PublicationDb db, TownId? only, CancellationToken ct)
    {
        var held = await db.PublishedSearch.AsNoTracking().Where(p => only == null || p.TownId == only).GroupBy(p => new { p.TownId, p.Column })
            .Select(g => new { g.Key.TownId, g.Key.Column, Items = g.Count(), Newest = g.Max(p => p.PublishedOn) }).ToListAsync(ct);
        var editions = await db.PublishedSearch.AsNoTracking().Where(p => only == null || p.TownId == only)
            .Join(db.Items.Where(i => i.Edition > 1 && i.PublishedAt != null), p => p.ItemId, i => i.Id, (p, i) => new { p.TownId, p.Column, i.PublishedAt })
            .GroupBy(e => new { e.TownId, e.Column }).Select(g => new { g.Key.TownId, g.Key.Column, At = g.Max(e => e.PublishedAt)!.Value }).ToListAsync(ct);
        var guides = await db.GuideVersions.AsNoTracking().Where(v => v.Kind == GuideVersion.Guide && v.State == GuideVersion.Published).GroupBy(v => v.TownId)
            .Select(g => new { g.Key, Items = g.Count(), Newest = g.Max(v => v.PublishedOn)!.Value }).ToListAsync(ct);
        var all = held.ToDictionary(h => (h.TownId, h.Column), h => new Held(h.Items, h.Newest, h.Newest));
        foreach (var edition in editions)
        {
            var (key, day) = ((edition.TownId, edition.Column), LegalDay.Of(edition.At));
            if (all.TryGetValue(key, out var of) && day > of.NewestEdition) all[key] = of with { NewestEdition = day };
        }

        foreach (var guide in guides) all.TryAdd((guide.Key, "guide"), new Held(guide.Items, guide.Newest, guide.Newest));
        return all;
    }

    /// <summary>The columns that towns have of their own.</summary>
    private static async Task<ILookup<TownId, ColumnClock>> ClocksAsync(PublicationDb db, TownId? only, CancellationToken ct) =>
        (await db.Set<TownColumn>().AsNoTracking().Where(c => only == null || c.TownId == only).OrderBy(c => c.Order).ThenBy(c => c.Code).ToListAsync(ct))
        .ToLookup(c => c.TownId, c => ColumnClock.Of(c.Code, c.Kind));

    private static List<ColumnFreshness> ColumnsOf(
        TownId town, ILookup<TownId, ColumnClock> own, Dictionary<(TownId Town, string Column), Held> held, DateOnly today) =>
    [
        .. ColumnClock.Defaults.Concat(own[town]).Select(clock => held.TryGetValue((town, clock.Code), out var found)
            ? ColumnFreshness.Of(clock, found.Items, clock.CountsEditions ? found.NewestEdition : found.Newest, today)
            : ColumnFreshness.Of(clock, 0, null, today)),
    ];

    /// <param name="Newest">Day of the last first publication.</param>
    /// <param name="NewestEdition">Day of the last publication, be it of something new or of a new edition.</param>
    private sealed record Held(int Items, DateOnly Newest, DateOnly NewestEdition);
}

public sealed record TownFreshness(IReadOnlyList<ColumnFreshness> Columns, VetoesView Counters, IReadOnlyList<DeadLinkView> DeadLinks);

/// <param name="IndexNumber">The item whose text has the link.</param>
public sealed record DeadLinkView(string IndexNumber, string Link);

/// <param name="Counters">Over the columns of all towns: an inspection counts per site.</param>
public sealed record CountyFreshness(VetoesView Counters, IReadOnlyList<TownVetoes> Towns);

public sealed record TownVetoes(string Town, string Name, VetoesView Counters, int DeadLinks);

/// <param name="Vetoes">Which rules would fail the site at once, by their number in the standard.</param>
public sealed record VetoesView(DateOnly? HomeUpdatedOn, bool HomeStale, int NotUpdated, int LongNotUpdated, int Blank, IReadOnlyList<string> Vetoes)
{
    internal static VetoesView Of(VetoCounters c) => new(c.HomeUpdatedOn, c.HomeStale, c.NotUpdated, c.LongNotUpdated, c.Blank, c.Vetoes);
}
