using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>How near the end of a limit is.</summary>
public enum Colour
{
    /// <summary>Time enough, or a clock that does not run.</summary>
    None,

    /// <summary>黄色.</summary>
    Amber,

    /// <summary>红色.</summary>
    Red,

    /// <summary>逾期: the last day has passed.</summary>
    Overdue,
}

/// <summary>From how many working days left a limit is shown in which colour. The law names none: 5 and 2 are advice, so they are settings.</summary>
public sealed record ColourRule(int AmberWorkingDays, int RedWorkingDays)
{
    public static readonly ColourRule Default = new(AmberWorkingDays: 5, RedWorkingDays: 2);

    public Colour Of(int workingDaysLeft) =>
        workingDaysLeft < 0 ? Colour.Overdue
        : workingDaysLeft <= RedWorkingDays ? Colour.Red
        : workingDaysLeft <= AmberWorkingDays ? Colour.Amber
        : Colour.None;
}

/// <summary>What is left of a limit, in the working days of the town's calendar.</summary>
public static class DaysLeft
{
    /// <summary>Working days after today up to and including the last day: 0 on the last day itself.</summary>
    /// <returns>
    /// Below zero once the last day has passed: the working days since then, and -1 already on the days off that follow it, for on them too the limit is over.
    /// </returns>
    public static int Of(WorkingCalendar calendar, DateOnly today, DateOnly due)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return today <= due ? calendar.CountWorkingDays(today, due) : -Math.Max(1, calendar.CountWorkingDays(due, today));
    }
}
