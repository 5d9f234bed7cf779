using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Calendars;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>Anybody reads the calendars in force; the county reads every version that ever was, with who loaded it.</summary>
internal static class ReadCalendars
{
    public static void Map(RouteGroupBuilder county)
    {
        county.MapGet("/calendars", HandleAsync).WithName(nameof(ReadCalendars)).AllowAnonymous();
        county.MapGet("/calendars/{year:int}", YearAsync).WithName("ListCalendarYearVersions").ForCounty().ProducesProblem(404);
        county.MapGet("/calendars/overlays/{key}", OverlayAsync).WithName("ListCalendarOverlayVersions").ForCounty().ProducesProblem(404);
    }

    private static async Task<Ok<CalendarsView>> HandleAsync(RequestsDb db, Calendars calendars, CancellationToken ct)
    {
        var loaded = await Calendars.CurrentYearsAsync(db, ct);
        var years = WorkingCalendar.NationalYears.Where(y => loaded.All(l => l.Year != y.Year)).Select(CalendarYearView.Of)
            .Concat(loaded.Select(CalendarYearView.Of)).OrderBy(y => y.Year);
        var orders = (await Calendars.CurrentOrdersAsync(db, ct)).Where(o => !o.Withdrawn).ToList();
        var slugs = await SlugsAsync(db, orders, ct);
        return TypedResults.Ok(new CalendarsView(
            (await calendars.NationalAsync(ct)).Version, WorkingCalendar.National.Source, [.. years], [.. orders.Select(o => CalendarOverlayView.Of(o, SlugOf(o, slugs)))]));
    }

    private static async Task<Results<Ok<IReadOnlyList<CalendarYearVersionView>>, ProblemHttpResult>> YearAsync(int year, RequestsDb db, CancellationToken ct)
    {
        var versions = await db.LoadedYears.AsNoTracking().Where(y => y.Year == year).OrderBy(y => y.Version).ToListAsync(ct);
        if (versions.Count == 0) return CalendarErrors.YearNotLoaded.ToProblem();
        return TypedResults.Ok<IReadOnlyList<CalendarYearVersionView>>([.. versions.Select(y => new CalendarYearVersionView(CalendarYearView.Of(y), y.LoadedBy))]);
    }

    private static async Task<Results<Ok<IReadOnlyList<CalendarOverlayVersionView>>, ProblemHttpResult>> OverlayAsync(string key, RequestsDb db, CancellationToken ct)
    {
        var versions = await db.LocalOrders.AsNoTracking().Where(o => o.Key == key).OrderBy(o => o.Version).ToListAsync(ct);
        if (versions.Count == 0) return CalendarErrors.OverlayNotFound.ToProblem();
        var slugs = await SlugsAsync(db, versions, ct);
        return TypedResults.Ok<IReadOnlyList<CalendarOverlayVersionView>>(
            [.. versions.Select(o => new CalendarOverlayVersionView(CalendarOverlayView.Of(o, SlugOf(o, slugs)), o.LoadedBy, o.Reason))]);
    }

    internal static async Task<IReadOnlyDictionary<TownId, string>> SlugsAsync(RequestsDb db, IReadOnlyList<LocalOrder> orders, CancellationToken ct)
    {
        var towns = orders.Where(o => o.ForTown is not null).Select(o => o.ForTown!.Value).Distinct().ToList();
        return towns.Count == 0 ? new Dictionary<TownId, string>() : await db.KnownTowns.AsNoTracking().Where(t => towns.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Slug, ct);
    }

    private static string? SlugOf(LocalOrder order, IReadOnlyDictionary<TownId, string> slugs) => order.ForTown is { } town ? slugs.GetValueOrDefault(town) : null;
}
