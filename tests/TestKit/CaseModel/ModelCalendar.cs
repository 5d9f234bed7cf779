using System.Text.Json;
using GovPortal.Kernel;

namespace GovPortal.TestKit.CaseModel;

/// <summary>Working days by the plainest means: the published lists and a walk from day to day. Shares the data with the product, none of its code.</summary>
public sealed class ModelCalendar
{
    private readonly HashSet<DateOnly> _off = [];
    private readonly HashSet<DateOnly> _worked = [];
    private readonly int _lastYear;

    private ModelCalendar()
    {
        using var file = typeof(RuleSet).Assembly.GetManifestResourceStream("GovPortal.Kernel.Calendars.cn.json")!;
        using var json = JsonDocument.Parse(file);
        foreach (var year in json.RootElement.GetProperty("years").EnumerateObject())
        {
            _off.UnionWith(year.Value.GetProperty("holidays").EnumerateArray().Select(d => DateOnly.Parse(d.GetString()!, null)));
            _worked.UnionWith(year.Value.GetProperty("workdays").EnumerateArray().Select(d => DateOnly.Parse(d.GetString()!, null)));
            _lastYear = int.Parse(year.Name, null);
        }
    }

    public static ModelCalendar National { get; } = new();

    public bool IsWorked(DateOnly day) =>
        _worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_off.Contains(day));

    /// <summary>Whether the day's holidays are not published yet.</summary>
    public bool IsUnknown(DateOnly day) => day.Year > _lastYear;

    /// <summary>The n-th working day after a day; those for which <paramref name="skipped"/> holds do not count.</summary>
    public DateOnly After(DateOnly from, int workingDays, Func<DateOnly, bool>? skipped = null)
    {
        var day = from;
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorked(day) && skipped?.Invoke(day) != true) workingDays--;
        }

        return day;
    }

    /// <summary>A limit in calendar days; one that ends on a day off ends on the next working day.</summary>
    public DateOnly AfterDays(DateOnly from, int days)
    {
        var day = from.AddDays(days);
        while (!IsWorked(day)) day = day.AddDays(1);
        return day;
    }
}
