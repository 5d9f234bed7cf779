using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Interpretations;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Interpretations;

/// <summary>Both directions of the links for anybody; for the town and the county, what is missing, due, late or broken.</summary>
internal static class ReadInterpretations
{
    private const int MaxListed = 500;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/interpretations", OfItemAsync).WithName("ReadItemInterpretations").ForPublic().WithRevalidation().ProducesProblem(400);
        town.MapGet("/interpretations/standing", StandingAsync).WithName("ReadInterpretationStanding").ForTownOrCounty().ProducesProblem(400);
    }

    /// <param name="item">Index number of a public item. Links to what is not public are left out.</param>
    private static async Task<Results<Ok<ItemInterpretationsView>, ProblemHttpResult>> OfItemAsync(PublicationDb db, CancellationToken ct, string? item = null)
    {
        if (string.IsNullOrWhiteSpace(item)) return Problems.Invalid("item", "publication.interpretation-item-missing", "Name an item by its index number.");
        if (await db.ItemsOnTheWeb.SingleOrDefaultAsync(i => i.IndexNumber == item, ct) is not { } found) return ItemErrors.NotFound.ToProblem();
        var links = db.Set<Interpretation>().AsNoTracking();
        var published = db.ItemsOnTheWeb;
        var interpretedBy = await links.Where(l => l.DocumentId == found.Id).Join(published, l => l.InterpretationId, i => i.Id, (_, i) => i).ToListAsync(ct);
        var interprets = await links.Where(l => l.InterpretationId == found.Id).Join(published, l => l.DocumentId, i => i.Id, (_, i) => i).ToListAsync(ct);
        return TypedResults.Ok(new ItemInterpretationsView(
            found.IndexNumber!,
            [.. interpretedBy.OrderBy(i => i.PublishedOn).ThenBy(i => i.Id).Select(LinkedItemView.Of)], [.. interprets.OrderBy(i => i.PublishedOn).ThenBy(i => i.Id).Select(LinkedItemView.Of)]));
    }

    /// <param name="year">The documents published in that year; this year's if not said. None from before there was a limit.</param>
    private static async Task<Results<Ok<InterpretationStandingView>, ProblemHttpResult>> StandingAsync(RegisterDesk desk, CancellationToken ct, int? year = null)
    {
        if (year is < 2008 or > 9998) return Problems.Invalid("year", "publication.no-year", "year is from 2008 to 9998.");
        var (first, next) = (new DateOnly(year ?? desk.Today.Year, 1, 1), new DateOnly((year ?? desk.Today.Year) + 1, 1, 1));
        var documents = await NormativeAsync(desk.Db, first < InterpretationClock.InForceFrom ? InterpretationClock.InForceFrom : first, next, ct);
        var ids = documents.Select(d => d.Id).ToList();
        var links = await desk.Db.Set<Interpretation>().AsNoTracking().ToListAsync(ct);
        var ends = links.SelectMany(l => (Guid[])[l.DocumentId, l.InterpretationId]).Distinct().ToList();
        var states = await desk.Db.Items.AsNoTracking().Where(i => ends.Contains(i.Id)).Select(i => new { i.Id, i.State, i.PublishedOn }).ToDictionaryAsync(i => i.Id, ct);
        var waivers = await desk.Db.Set<InterpretationWaiver>().AsNoTracking().Where(w => ids.Contains(w.DocumentId)).ToDictionaryAsync(w => w.DocumentId, w => w.Reason, ct);
        var byDocument = links.Where(l => states[l.InterpretationId].State == ItemState.Published).ToLookup(l => l.DocumentId, l => states[l.InterpretationId].PublishedOn);
        // Read anew by the calendar in force each time, and the answer names it: no verdict is kept that a later order could change unseen.
        var calendar = await desk.Db.CalendarAsync(ct);
        var all = documents.ConvertAll(d => Of(d, byDocument[d.Id].Min(), waivers.GetValueOrDefault(d.Id), desk.Today, calendar));
        List<BrokenInterpretationView> broken =
        [
            .. from link in links
               from end in (string[])["document", "interpretation"]
               let item = states[end == "document" ? link.DocumentId : link.InterpretationId]
               // A draft is not broken: it is yet to come. One that was entered in error never will.
               where item.State == ItemState.Deleted || (item.State != ItemState.Published && item.PublishedOn is not null)
               select new BrokenInterpretationView(link.Id, link.DocumentId, link.InterpretationId, end, item.State),
        ];
        return TypedResults.Ok(new InterpretationStandingView(desk.Today, calendar.Version, all.Count, Standing("missing"), Standing("due"), Standing("late"), broken));

        List<InterpretedDocumentView> Standing(string wanted) => [.. all.Where(d => d.Standing == wanted).Take(MaxListed)];
    }

    /// <summary>The content is JSON, so the database reads the flag from it.</summary>
    private static async Task<List<Item>> NormativeAsync(PublicationDb db, DateOnly first, DateOnly next, CancellationToken ct)
    {
        var town = db.Town.RequireTown().Value;
        var ids = await db.Database.SqlQuery<Guid>(
            $"""
             select id as "Value" from items
             where town_id = {town} and published_on >= {first} and published_on < {next} and (content ->> 'normative')::boolean
             """).ToListAsync(ct);
        return await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id) && i.State == ItemState.Published).OrderBy(i => i.PublishedOn).ThenBy(i => i.Id).ToListAsync(ct);
    }

    private static InterpretedDocumentView Of(Item document, DateOnly? interpretedOn, string? waived, DateOnly today, WorkingCalendar calendar)
    {
        var published = document.PublishedOn!.Value;
        return new InterpretedDocumentView(
            document.Id, document.IndexNumber, document.Content.Title, published, InterpretationClock.DueOn(published, calendar),
            InterpretationClock.IsProvisional(published, calendar), interpretedOn,
            InterpretationClock.StandingOf(published, interpretedOn, waived is not null, today, calendar), waived);
    }
}
