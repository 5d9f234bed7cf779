namespace GovPortal.Kernel;

/// <summary>What can be wrong with a calendar year or a local order that somebody loads.</summary>
public static class CalendarFaults
{
    /// <summary>Faults of one list: dates of another year, dates listed twice, too many of them.</summary>
    /// <param name="field">The list's name; a fault names the place in it.</param>
    /// <param name="year">The year that every date must belong to; null for any year that can be counted.</param>
    public static void OfList(string field, int? year, IReadOnlyList<DateOnly> days, ICollection<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(faults);
        if (days.Count > CalendarYear.MaxDays) faults.Add(new(field, "calendars.too-many-days", $"At most {CalendarYear.MaxDays} days can be listed."));
        var seen = new HashSet<DateOnly>();
        for (var i = 0; i < days.Count; i++)
        {
            var at = $"{field}[{i}]";
            if (year is { } only && days[i].Year != only) faults.Add(new(at, "calendars.day-of-another-year", $"{days[i]:yyyy-MM-dd} does not lie in {only}."));
            if (year is null && (days[i].Year < RuleSet.FirstDay.Year || days[i].Year > Deadline.MaxYear)) faults.Add(YearOutOfRange(at));
            if (!seen.Add(days[i])) faults.Add(new(at, "calendars.day-listed-twice", $"{days[i]:yyyy-MM-dd} is listed twice."));
        }
    }

    public static Fault BothOffAndWorked(string field, DateOnly day) => new(field, "calendars.day-off-and-worked", $"{day:yyyy-MM-dd} is listed both as off and as worked.");

    internal static Fault YearOutOfRange(string field = "year") =>
        new(field, "calendars.year-out-of-range", $"Calendars are kept for the years {RuleSet.FirstDay.Year} to {Deadline.MaxYear}.");

    internal static Fault NoHolidays() => new("holidays", "calendars.no-holidays", "No notice leaves a year without holidays.");

    internal static Fault NoWeekendDay(int index, DateOnly day) =>
        new($"workdays[{index}]", "calendars.workday-not-on-weekend", $"{day:yyyy-MM-dd} is a {day.DayOfWeek}; only a Saturday or Sunday is made up for.");
}
