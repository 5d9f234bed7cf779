namespace GovPortal.Kernel;

/// <summary>A version of a year's holiday notice (放假安排) as the county has loaded it, wherever it is kept.</summary>
public interface ILoadedYear
{
    int Year { get; }

    /// <summary>Counts from 1 within the year.</summary>
    int Version { get; }

    IReadOnlyList<DateOnly> Holidays { get; }

    IReadOnlyList<DateOnly> Workdays { get; }

    /// <summary>As the notice is numbered, for example 国办发明电〔2025〕7号.</summary>
    string NoticeNumber { get; }

    /// <summary>Where its text was read.</summary>
    string Source { get; }
}

public static class LoadedYears
{
    /// <summary>The days as checked data.</summary>
    /// <exception cref="InvalidOperationException">The year contradicts itself.</exception>
    public static CalendarYear Days(this ILoadedYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return CalendarYear.Of(year.Year, year.Holidays, year.Workdays, out _) ?? throw new InvalidOperationException($"The calendar of {year.Year} contradicts itself.");
    }

    /// <inheritdoc cref="Days"/>
    public static WorkingCalendar AppliedTo(this ILoadedYear year, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.With(year.Days(), year.Version, $"{year.NoticeNumber}, {year.Source}");
    }
}
