using System.Text.Json;

namespace GovPortal.Kernel;

/// <summary>A calendar as data: what the notices say, with the version and source of the transcription.</summary>
/// <param name="Years">By year: the dates of that year only.</param>
internal sealed record CalendarFile(string Version, string Source, IReadOnlyDictionary<int, CalendarFileYear> Years)
{
    private const string NationalResource = "GovPortal.Kernel.Calendars.cn.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    public static CalendarFile National()
    {
        using var stream = typeof(CalendarFile).Assembly.GetManifestResourceStream(NationalResource)
            ?? throw new InvalidOperationException($"{NationalResource} is not embedded.");
        return Checked(JsonSerializer.Deserialize<CalendarFile>(stream, Format));
    }

    /// <exception cref="FormatException">The text is no calendar, or a date contradicts its place.</exception>
    public static CalendarFile Parse(string json)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize<CalendarFile>(json, Format));
        }
        catch (JsonException e)
        {
            throw new FormatException($"Not a calendar: {e.Message}", e);
        }
    }

    private static CalendarFile Checked(CalendarFile? file)
    {
        if (file is null || file.Version.Length == 0)
        {
            throw new FormatException("A calendar needs a version.");
        }

        foreach (var (year, days) in file.Years)
        {
            if (days.Holidays.Concat(days.Workdays).FirstOrDefault(d => d.Year != year) is { } stray && stray != default)
            {
                throw new FormatException($"{stray:yyyy-MM-dd} stands under {year}.");
            }

            if (days.Holidays.Intersect(days.Workdays).ToList() is [var both, ..])
            {
                throw new FormatException($"{both:yyyy-MM-dd} is listed both as holiday and as workday.");
            }

            if (days.Workdays.Where(d => !WorkingCalendar.IsWeekend(d)).ToList() is [var weekday, ..])
            {
                throw new FormatException($"{weekday:yyyy-MM-dd} is a make-up workday but no weekend day.");
            }
        }

        return file;
    }
}

/// <param name="Holidays">Every date of a rest period as its notice words it, weekend days included.</param>
/// <param name="Workdays">Weekend days that are worked.</param>
internal sealed record CalendarFileYear(IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Workdays);
