using System.Text.Json;
using CsCheck;

namespace GovPortal.Kernel.Tests;

/// <summary>Limits against a walker that knows nothing of the code under test: it reads the embedded file itself and steps day by day.</summary>
public class NaiveWalkerTests
{
    private static readonly (HashSet<DateTime> Off, HashSet<DateTime> Worked) File = Read();
    private static readonly WorkingCalendar Calendar = WorkingCalendar.National;

    [Fact]
    public void Every_limit_of_the_law_agrees_on_every_day_from_2008_to_2026()
    {
        int[] limits = [1, 5, 7, 10, 15, 20, 30, 40];
        var asked = 0;
        for (var day = new DateTime(2008, 5, 1); day.Year < 2027; day = day.AddDays(1))
        {
            var from = DateOnly.FromDateTime(day);
            foreach (var limit in limits)
            {
                var due = Walk(day, limit, []);
                Calendar.AddWorkingDays(from, limit).ShouldBe(DateOnly.FromDateTime(due), $"{from:yyyy-MM-dd} + {limit}");
                asked++;
            }

            var deadline = Deadline.Calculate(Calendar, from, 20).Value;
            deadline.Due.ShouldBe(Calendar.AddWorkingDays(from, 20));
            deadline.Provisional.ShouldBe(deadline.Due.Year > 2026, $"{from:yyyy-MM-dd}");
        }

        asked.ShouldBe(6_819 * limits.Length);
    }

    [Fact]
    public void Pauses_that_overlap_touch_or_lie_apart_agree() =>
        Gen.Select(Gen.Int[0, 6_600], Gen.Int[1, 40], Gen.Select(Gen.Int[-10, 60], Gen.Int[0, 30]).Array[0, 5]).Sample((offset, days, gaps) =>
        {
            var from = new DateTime(2008, 5, 1).AddDays(offset);
            var spans = gaps.Select(g => (Sent: from.AddDays(g.Item1), Returned: from.AddDays(g.Item1 + g.Item2))).ToList();
            var pauses = spans.Select(s => Pause.Between(DateOnly.FromDateTime(s.Sent), DateOnly.FromDateTime(s.Returned)).Value).ToList();
            var deadline = Deadline.Calculate(Calendar, DateOnly.FromDateTime(from), days, pauses).Value;
            return deadline.Due == DateOnly.FromDateTime(Walk(from, days, spans)) && deadline.Steps.Sum(s => s.Counted) == days && deadline.Steps[^1].Last == deadline.Due;
        });

    [Fact]
    public void A_year_loaded_with_one_more_holiday_never_makes_a_limit_shorter() =>
        Gen.Select(Gen.Int[0, 6_600], Gen.Int[1, 60], Gen.Int[0, 120]).Sample((offset, days, later) =>
        {
            var from = new DateOnly(2008, 5, 1).AddDays(offset);
            var off = from.AddDays(later);
            if (WorkingCalendar.NationalYears.SingleOrDefault(y => y.Year == off.Year) is not { } held) return true;
            var more = CalendarYear.Of(held.Year, [.. held.Holidays.Append(off).Distinct()], [.. held.Workdays.Where(w => w != off)], out _)!;
            return Calendar.With(more, 1, "a notice").AddWorkingDays(from, days) >= Calendar.AddWorkingDays(from, days);
        });

    private static DateTime Walk(DateTime from, int days, IReadOnlyList<(DateTime Sent, DateTime Returned)> pauses)
    {
        var day = from;
        while (days > 0)
        {
            day = day.AddDays(1);
            var weekday = day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday;
            var works = File.Worked.Contains(day) || (weekday && !File.Off.Contains(day));
            var paused = false;
            foreach (var (sent, returned) in pauses) paused = paused || (sent < day && day <= returned);
            if (works && !paused) days--;
        }

        return day;
    }

    private static (HashSet<DateTime> Off, HashSet<DateTime> Worked) Read()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("GovPortal.Kernel.Calendars.cn.json")!;
        using var file = JsonDocument.Parse(stream);
        var (off, worked) = (new HashSet<DateTime>(), new HashSet<DateTime>());
        foreach (var year in file.RootElement.GetProperty("years").EnumerateObject())
        {
            off.UnionWith(year.Value.GetProperty("holidays").EnumerateArray().Select(d => DateTime.ParseExact(d.GetString()!, "yyyy-MM-dd", null)));
            worked.UnionWith(year.Value.GetProperty("workdays").EnumerateArray().Select(d => DateTime.ParseExact(d.GetString()!, "yyyy-MM-dd", null)));
        }

        return (off, worked);
    }
}
