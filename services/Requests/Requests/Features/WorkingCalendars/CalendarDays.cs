using System.Globalization;
using GovPortal.Kernel;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>Reads the days of an input one by one, so that an unreadable one is a fault among the others and not the end of reading.</summary>
internal static class CalendarDays
{
    public static IReadOnlyList<DateOnly> Read(string field, IReadOnlyList<string>? texts, ICollection<Fault> faults)
    {
        var days = new List<DateOnly>();
        for (var i = 0; i < (texts?.Count ?? 0); i++)
        {
            if (DateOnly.TryParseExact(texts![i], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) days.Add(day);
            else faults.Add(new($"{field}[{i}]", "calendars.day-unreadable", "A day is a date, YYYY-MM-DD."));
        }

        return days;
    }
}
