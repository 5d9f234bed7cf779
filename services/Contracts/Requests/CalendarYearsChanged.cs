using MassTransit;

namespace GovPortal.Contracts.Requests;

/// <summary>The county has loaded a year's holiday notice (放假安排), or a change to it.</summary>
/// <param name="TownId">The county's own: the State Council's notice binds every town alike.</param>
[MessageUrn("govportal:requests:calendar-years-changed:v1", false)]
[EntityName("govportal.requests.calendar-years-changed.v1")]
public sealed record CalendarYearsChanged(Guid TownId, IReadOnlyList<CalendarYearFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Id">The same for every version of the year.</param>
/// <param name="Version">Counts from 1 within the year; 0 is the year as it ships.</param>
/// <param name="Holidays">Every date of a rest period, weekend days included.</param>
/// <param name="Workdays">Weekend days that are worked (调休上班).</param>
/// <param name="NoticeNumber">As the notice is numbered.</param>
/// <param name="Source">Where its text was read.</param>
public sealed record CalendarYearFact(
    Guid Id, long Version, int Year, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Workdays, string NoticeNumber, string Source) : IFact;
