using System.Collections.Frozen;

namespace GovPortal.Kernel;

/// <summary>Which days are working days (工作日), and the only code that counts them. Immutable, so safe to share.</summary>
/// <remarks>
/// The Regulation does not define the working day. Counted are the days that are neither weekend nor statutory holiday (administrative
/// licensing law art. 82, penalties law art. 85), and the weekend days that the yearly notice orders to be worked. The day of the event is
/// not counted (Civil Code art. 201). A year that is not loaded counts Monday to Friday and makes the answer provisional.
/// </remarks>
public sealed class WorkingCalendar
{
    private static readonly Lazy<WorkingCalendar> Loaded = new(() => new WorkingCalendar(CalendarFile.National()));

    private readonly FrozenDictionary<DateOnly, DayKind> _exceptions;
    private readonly FrozenSet<int> _years;

    private WorkingCalendar(CalendarFile file)
        : this(file.Version, file.Source, file.Years.Keys.ToFrozenSet(), Exceptions(file))
    {
    }

    private WorkingCalendar(string version, string source, FrozenSet<int> years, FrozenDictionary<DateOnly, DayKind> exceptions)
    {
        Version = version;
        Source = source;
        _years = years;
        _exceptions = exceptions;
    }

    /// <summary>The national calendar that ships with the suite.</summary>
    public static WorkingCalendar National => Loaded.Value;

    /// <summary>Names the data that an answer rests on; an overlay adds to it.</summary>
    public string Version { get; }

    public string Source { get; }

    public IReadOnlySet<int> Years => _years;

    /// <summary>Reads a calendar in the form of <c>Calendars/cn.json</c>.</summary>
    /// <exception cref="FormatException">The text is no calendar, or contradicts itself.</exception>
    public static WorkingCalendar Parse(string json) => new(CalendarFile.Parse(json));

    /// <summary>The years that ship with the suite.</summary>
    public static IReadOnlyList<CalendarYear> NationalYears { get; } =
    [
        .. CalendarFile.National().Years.OrderBy(y => y.Key).Select(y => CalendarYear.Of(y.Key, y.Value.Holidays, y.Value.Workdays, out var faults)
            ?? throw new FormatException($"The calendar of {y.Key} that ships is faulty: {faults[0].Message}")),
    ];

    /// <summary>The same calendar with a year's notice loaded, instead of what it held of that year.</summary>
    /// <param name="version">Which version of the year this is; it is added to the calendar's version.</param>
    /// <param name="source">The notice's number and where its text was read.</param>
    public WorkingCalendar With(CalendarYear year, int version, string source)
    {
        ArgumentNullException.ThrowIfNull(year);
        var days = _exceptions.Where(d => d.Key.Year != year.Year).ToDictionary();
        foreach (var day in year.Holidays) days[day] = DayKind.Holiday;
        foreach (var day in year.Workdays) days[day] = DayKind.MakeUpWorkday;
        return new WorkingCalendar(
            $"{Version}+{year.Year}.{version}", $"{Source}; {year.Year}: {source}", _years.Append(year.Year).ToFrozenSet(), days.ToFrozenDictionary());
    }

    /// <summary>The same calendar as changed by a local order. A later overlay wins over an earlier one.</summary>
    /// <exception cref="ArgumentException">A day is both off and worked.</exception>
    public WorkingCalendar With(CalendarOverlay overlay)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        if (overlay.Off.Intersect(overlay.Worked).ToList() is [var both, ..])
        {
            throw new ArgumentException($"{both:yyyy-MM-dd} is both off and worked.", nameof(overlay));
        }

        var days = _exceptions.ToDictionary();
        foreach (var day in overlay.Off)
        {
            days[day] = DayKind.Holiday;
        }

        foreach (var day in overlay.Worked)
        {
            days[day] = IsWeekend(day) ? DayKind.MakeUpWorkday : DayKind.Weekday;
        }

        return new WorkingCalendar(
            $"{Version}+{overlay.Jurisdiction}", $"{Source}; {overlay.Jurisdiction}: {overlay.BasisDocument}", _years, days.ToFrozenDictionary());
    }

    public DayKind KindOf(DateOnly day) =>
        _exceptions.TryGetValue(day, out var kind) ? kind : IsWeekend(day) ? DayKind.Weekend : DayKind.Weekday;

    public bool IsWorkday(DateOnly day) => KindOf(day) is DayKind.Weekday or DayKind.MakeUpWorkday;

    /// <summary>Whether a day's kind may change when its year's notice is loaded.</summary>
    public bool IsProvisional(DateOnly day) => !_years.Contains(day.Year);

    /// <summary>The <paramref name="workingDays"/>-th working day after <paramref name="from"/> that lies in no pause.</summary>
    /// <param name="from">The day of the event, working day or not; it is not counted.</param>
    /// <param name="workingDays">0 gives <paramref name="from"/> itself.</param>
    /// <param name="pauses">May overlap: their union is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the day lies beyond the last date.</exception>
    public DateOnly AddWorkingDays(DateOnly from, int workingDays, params IReadOnlyList<Pause> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        ArgumentNullException.ThrowIfNull(pauses);
        var day = from;
        for (var counted = 0; counted < workingDays;)
        {
            day = day.AddDays(1);
            if (IsWorkday(day) && !pauses.Any(p => p.Covers(day)))
            {
                counted++;
            }
        }

        return day;
    }

    /// <summary>The last day of a limit in calendar days, the day of the event not counted.</summary>
    /// <param name="from">The day of the event.</param>
    /// <param name="days">Calendar days.</param>
    /// <param name="rollsOver">Whether a limit that ends on a day off ends on the next working day (Civil Code art. 203; by analogy, so a choice of the caller).</param>
    public DateOnly AddCalendarDays(DateOnly from, int days, bool rollsOver = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from.AddDays(days);
        while (rollsOver && !IsWorkday(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>How many working days lie after one day, up to and including another; 0 if none do.</summary>
    public int CountWorkingDays(DateOnly after, DateOnly through)
    {
        var count = 0;
        for (var day = after; day < through;)
        {
            day = day.AddDays(1);
            count += IsWorkday(day) ? 1 : 0;
        }

        return count;
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static FrozenDictionary<DateOnly, DayKind> Exceptions(CalendarFile file) => file.Years.Values
        .SelectMany(y => y.Holidays.Select(d => KeyValuePair.Create(d, DayKind.Holiday))
            .Concat(y.Workdays.Select(d => KeyValuePair.Create(d, DayKind.MakeUpWorkday))))
        .ToFrozenDictionary();
}
