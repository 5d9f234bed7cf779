using GovPortal.Kernel;
using GovPortal.Requests.Domain.Calendars;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>What is off and worked, for a front end that draws calendars.</summary>
/// <param name="Version">The national calendar's; it changes whenever a year is loaded.</param>
/// <param name="Source">Of the years that ship with the suite (version 0).</param>
/// <param name="Overlays">Local orders in force, in the order in which they apply.</param>
public sealed record CalendarsView(string Version, string Source, IReadOnlyList<CalendarYearView> Years, IReadOnlyList<CalendarOverlayView> Overlays);

/// <param name="Version">0 for a year as it ships, else counted from 1.</param>
/// <param name="NoticeNumber">Null for a year as it ships.</param>
public sealed record CalendarYearView(
    int Year, int Version, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Workdays, string? NoticeNumber, string? Source, DateTimeOffset? LoadedAt)
{
    internal static CalendarYearView Of(CalendarYear shipped) => new(shipped.Year, 0, shipped.Holidays, shipped.Workdays, null, null, null);

    internal static CalendarYearView Of(LoadedYear y) => new(y.Year, y.Version, y.Holidays, y.Workdays, y.NoticeNumber, y.Source, y.LoadedAt);
}

/// <param name="Town">The slug of the one town that it binds; null for the whole county.</param>
/// <param name="Recomputation">Where to follow the job that reads the open limits anew; only in the answer to a change.</param>
public sealed record CalendarOverlayView(
    string Key, int Version, string? Town, string Jurisdiction, string BasisDocument, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Worked, bool Withdrawn,
    DateTimeOffset LoadedAt, string? Recomputation = null)
{
    internal static CalendarOverlayView Of(LocalOrder o, string? town, string? recomputation = null) =>
        new(o.Key, o.Version, town, o.Jurisdiction, o.BasisDocument, o.Off, o.Worked, o.Withdrawn, o.LoadedAt, recomputation);
}

/// <param name="CalendarVersion">Of the national calendar from now on.</param>
/// <param name="Recomputation">Where to follow the job that reads the open limits anew; null if nothing changed.</param>
public sealed record CalendarLoadedView(string CalendarVersion, CalendarYearView Year, string? Recomputation);

/// <param name="By">The subject of the administrator's token.</param>
public sealed record CalendarYearVersionView(CalendarYearView Year, string By);

/// <param name="By">The subject of the administrator's token.</param>
/// <param name="Reason">Why it was withdrawn.</param>
public sealed record CalendarOverlayVersionView(CalendarOverlayView Overlay, string By, string? Reason);
