using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Interpretations;

/// <summary>Whether a normative document was interpreted in time: three working days, the day of publication not counted.</summary>
public static class InterpretationClock
{
    /// <summary>国办发〔2016〕80号.</summary>
    public const int WorkingDays = 3;

    /// <summary>Nobody was asked to interpret what was published before that document was made.</summary>
    public static readonly DateOnly InForceFrom = new(2016, 11, 10);

    public static DateOnly DueOn(DateOnly published, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddWorkingDays(published, WorkingDays);
    }

    /// <summary>Whether a day on the way belongs to a year whose holidays are not loaded: three working days touch two years at most.</summary>
    public static bool IsProvisional(DateOnly published, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.IsProvisional(published.AddDays(1)) || calendar.IsProvisional(DueOn(published, calendar));
    }

    /// <param name="published">When the document became public.</param>
    /// <param name="interpreted">When the first of its interpretations did; null while none is public.</param>
    /// <param name="waived">Whether a reason is recorded why none is needed.</param>
    /// <returns>inTime, late, due (there is time left), missing (there is none left) or waived.</returns>
    public static string StandingOf(DateOnly published, DateOnly? interpreted, bool waived, DateOnly today, WorkingCalendar calendar)
    {
        var due = DueOn(published, calendar);
        if (interpreted is { } on) return on <= due ? "inTime" : "late";
        if (waived) return "waived";
        return today <= due ? "due" : "missing";
    }
}
