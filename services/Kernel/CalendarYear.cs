namespace GovPortal.Kernel;

/// <summary>One year's rest days and make-up workdays, as the State Council's notice words them; checked when it was made.</summary>
public sealed record CalendarYear
{
    /// <summary>No notice names as many; a list that does is a mistake of the sender.</summary>
    public const int MaxDays = 100;

    private CalendarYear(int year, IReadOnlyList<DateOnly> holidays, IReadOnlyList<DateOnly> workdays) =>
        (Year, Holidays, Workdays) = (year, holidays, workdays);

    public int Year { get; }

    /// <summary>Every date of a rest period, weekend days included; ascending.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; }

    /// <summary>Weekend days that are worked (调休上班); ascending.</summary>
    public IReadOnlyList<DateOnly> Workdays { get; }

    /// <summary>Checks a year's lists against each other, everything that is wrong at once.</summary>
    /// <param name="faults">Empty when the year could be made; the fields are <c>holidays[i]</c> and <c>workdays[i]</c>.</param>
    /// <returns>The year, or null when there are faults.</returns>
    public static CalendarYear? Of(int year, IReadOnlyList<DateOnly> holidays, IReadOnlyList<DateOnly> workdays, out IReadOnlyList<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(workdays);
        var found = new List<Fault>();
        if (year < RuleSet.FirstDay.Year || year > Deadline.MaxYear) found.Add(CalendarFaults.YearOutOfRange());
        if (holidays.Count == 0) found.Add(CalendarFaults.NoHolidays());
        CalendarFaults.OfList("holidays", year, holidays, found);
        CalendarFaults.OfList("workdays", year, workdays, found);
        var off = holidays.ToHashSet();
        for (var i = 0; i < workdays.Count; i++)
        {
            if (off.Contains(workdays[i])) found.Add(CalendarFaults.BothOffAndWorked($"workdays[{i}]", workdays[i]));
            if (!WorkingCalendar.IsWeekend(workdays[i])) found.Add(CalendarFaults.NoWeekendDay(i, workdays[i]));
        }

        faults = found;
        return found.Count > 0 ? null : new CalendarYear(year, [.. holidays.Order()], [.. workdays.Order()]);
    }

    /// <summary>Whether the other says the same of the same year.</summary>
    public bool SameDays(CalendarYear other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Year == other.Year && Holidays.SequenceEqual(other.Holidays) && Workdays.SequenceEqual(other.Workdays);
    }
}
