namespace GovPortal.Kernel;

/// <summary>Why a deadline cannot be calculated.</summary>
public static class DeadlineErrors
{
    public static readonly Error WorkingDaysOutOfRange = new(
        "deadlines.working-days-out-of-range", ErrorKind.Invalid, $"The number of working days must lie between 1 and {Deadline.MaxWorkingDays}.");

    public static readonly Error PauseUnreadable = new(
        "deadlines.pause-unreadable", ErrorKind.Invalid, "A pause is written SENT..RETURNED, both as YYYY-MM-DD.");

    public static readonly Error PauseReversed = new(
        "deadlines.pause-reversed", ErrorKind.Invalid, "A pause may not end before it begins.");

    public static readonly Error BeyondCalendar = new(
        "deadlines.beyond-calendar", ErrorKind.Unprocessable, $"A deadline is calculated for dates up to the year {Deadline.MaxYear}.");
}
