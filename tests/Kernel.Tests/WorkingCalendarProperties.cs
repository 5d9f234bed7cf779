using System.Text.Json;
using CsCheck;

namespace GovPortal.Kernel.Tests;

public class WorkingCalendarProperties
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.National;
    private static readonly DateOnly First = new(2008, 5, 1);

    private static readonly Gen<DateOnly> GenDay = Gen.Int[0, 6_700].Select(First.AddDays);

    [Fact]
    public void A_further_holiday_never_makes_a_due_date_earlier() =>
        Gen.Select(GenDay, Gen.Int[1, 60], GenDay).Sample((from, days, off) =>
        {
            var overlay = new CalendarOverlay("somewhere", "an order", [off], []);
            return Calendar.With(overlay).AddWorkingDays(from, days) >= Calendar.AddWorkingDays(from, days);
        });

    [Fact]
    public void A_holiday_on_the_way_moves_the_due_date_by_one_working_day() =>
        Gen.Select(GenDay, Gen.Int[1, 60], Gen.Int[1, 60]).Sample((from, days, nth) =>
        {
            var off = Calendar.AddWorkingDays(from, Math.Min(nth, days));
            var overlay = new CalendarOverlay("somewhere", "an order", [off], []);
            return Calendar.With(overlay).AddWorkingDays(from, days) == Calendar.AddWorkingDays(from, days + 1);
        });

    [Fact]
    public void A_pause_moves_the_due_date_by_exactly_its_working_days() =>
        Gen.Select(GenDay, Gen.Int[1, 40], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((from, days, wait, length) =>
        {
            var sent = from.AddDays(wait);
            if (sent >= Calendar.AddWorkingDays(from, days))
            {
                return true;
            }

            var pause = Pause.Between(sent, sent.AddDays(length)).Value;
            var paused = Calendar.CountWorkingDays(pause.Sent, pause.Returned);
            return Calendar.AddWorkingDays(from, days, pause) == Calendar.AddWorkingDays(from, days + paused);
        });

    [Fact]
    public void A_later_event_is_never_due_earlier() =>
        Gen.Select(GenDay, Gen.Int[1, 60]).Sample((from, days) =>
            Calendar.AddWorkingDays(from, days) <= Calendar.AddWorkingDays(from.AddDays(1), days));

    [Fact]
    public void The_derivation_adds_up_to_the_due_date_and_covers_every_day() =>
        Gen.Select(GenDay, Gen.Int[1, 200], Gen.Int[0, 30], Gen.Int[0, 60]).Sample((from, days, wait, length) =>
        {
            var pause = Pause.Between(from.AddDays(wait), from.AddDays(wait + length)).Value;
            var deadline = Deadline.Calculate(Calendar, from, days, pause).Value;
            var next = from.AddDays(1);
            var total = 0;
            foreach (var step in deadline.Steps)
            {
                step.First.ShouldBe(next);
                total += step.Counted;
                step.Total.ShouldBe(total);
                next = step.Last.AddDays(1);
            }

            total.ShouldBe(days);
            next.ShouldBe(deadline.Due.AddDays(1));
            deadline.Due.ShouldBe(Calendar.AddWorkingDays(from, days, pause));
        });

    /// <summary>The walker knows nothing of the code under test: it reads the embedded file itself and steps day by day.</summary>
    [Fact]
    public void A_naive_day_walker_agrees_on_every_day_from_2008_to_2026()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("GovPortal.Kernel.Calendars.cn.json")!;
        using var file = JsonDocument.Parse(stream);
        var off = new HashSet<string>(StringComparer.Ordinal);
        var worked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var year in file.RootElement.GetProperty("years").EnumerateObject())
        {
            off.UnionWith(year.Value.GetProperty("holidays").EnumerateArray().Select(d => d.GetString()!));
            worked.UnionWith(year.Value.GetProperty("workdays").EnumerateArray().Select(d => d.GetString()!));
        }

        var walked = 0;
        for (var day = new DateTime(2008, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            var text = day.ToString("yyyy-MM-dd");
            var works = worked.Contains(text) || (day.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Friday && !off.Contains(text));
            Calendar.IsWorkday(DateOnly.FromDateTime(day)).ShouldBe(works, text);
            walked++;
        }

        walked.ShouldBe(6_940);
    }
}
