using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Calendars;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>County IT loads a year's holiday notice, or a change to it in mid-year as there was in 2015, 2019 and 2020. Earlier versions are kept.</summary>
internal static class LoadCalendarYear
{
    public static void Map(RouteGroupBuilder county) => county.MapPut("/calendars/{year:int}", HandleAsync)
        .WithName(nameof(LoadCalendarYear)).ForCountyIt().ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);

    /// <summary>Every version is kept, so <c>If-Match</c> is heeded when sent and not demanded.</summary>
    private static async Task<Results<Ok<CalendarLoadedView>, ProblemHttpResult>> HandleAsync(
        int year, CalendarYearInput input, HttpContext http, RequestsDb db, Calendars calendars, TimeProvider clock, CancellationToken ct)
    {
        var faults = new List<Fault>();
        var (holidays, workdays) = (CalendarDays.Read("holidays", input.Holidays, faults), CalendarDays.Read("workdays", input.Workdays, faults));
        var unreadable = faults.Count;
        var days = CalendarYear.Of(year, holidays, workdays, out var wrong);
        // Places in the lists are those of the input only if every day could be read.
        faults.AddRange(unreadable == 0 ? wrong : wrong.Select(f => f with { Field = f.Field.Split('[')[0] }));
        if (faults.Count > 0 || days is null) return Problems.Invalid(faults);
        var current = await db.LoadedYears.AsNoTracking().Where(y => y.Year == year).OrderByDescending(y => y.Version).FirstOrDefaultAsync(ct);
        if (IfMatch.Of(http) is { } seen && seen != (current?.Version ?? 0)) return IfMatch.Stale.ToProblem(current?.Version ?? 0);
        var next = LoadedYear.After(current, days, new Notice(input.NoticeNumber.Trim(), input.Source.Trim()), new Loading(clock.GetUtcNow(), db.Town.Actor));
        string? recomputation = null;
        if (!ReferenceEquals(next, current))
        {
            recomputation = $"/api/requests/county/calendars/recomputations/{db.EnqueueRecomputation($"{year}.{next.Version}", clock.GetUtcNow())}";
            db.LoadedYears.Add(next);
            db.Tell(next);
            db.Audit("calendar.loaded", $"calendar {year}", new { next.Version, next.NoticeNumber });
            if (await db.SaveNewAsync(ct) is { } taken) return taken.ToProblem();
            calendars.Forget();
        }

        return TypedResults.Ok(new CalendarLoadedView((await calendars.NationalAsync(ct)).Version, CalendarYearView.Of(next), recomputation));
    }
}

/// <param name="Holidays">Every date of a rest period as the notice words it, weekend days included: YYYY-MM-DD.</param>
/// <param name="Workdays">Saturdays and Sundays that are worked: YYYY-MM-DD.</param>
/// <param name="NoticeNumber">For example 国办发明电〔2025〕7号.</param>
/// <param name="Source">Where the notice was read.</param>
public sealed record CalendarYearInput(
    [property: Required] IReadOnlyList<string>? Holidays,
    [property: Required] IReadOnlyList<string>? Workdays,
    [property: Required, StringLength(100, MinimumLength = 1)] string NoticeNumber,
    [property: Required, StringLength(500, MinimumLength = 1)] string Source);
