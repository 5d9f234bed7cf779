namespace GovPortal.Kernel.Tests;

public class CalendarYearTests
{
    private static readonly DateOnly[] Holidays = [new(2027, 1, 1), new(2027, 1, 2), new(2027, 2, 6)];
    private static readonly DateOnly[] Workdays = [new(2027, 1, 31)];

    [Fact]
    public void A_loaded_year_answers_instead_of_the_provisional_one()
    {
        var year = CalendarYear.Of(2027, Holidays, Workdays, out var faults);
        faults.ShouldBeEmpty();
        var loaded = WorkingCalendar.National.With(year!, 1, "国办发明电〔2026〕1号");

        loaded.Version.ShouldBe("cn-2026.1+2027.1");
        loaded.Years.ShouldContain(2027);
        loaded.KindOf(new DateOnly(2027, 1, 1)).ShouldBe(DayKind.Holiday);
        loaded.KindOf(new DateOnly(2027, 1, 31)).ShouldBe(DayKind.MakeUpWorkday);
        loaded.IsProvisional(new DateOnly(2027, 1, 4)).ShouldBeFalse();
        // From 2026-12-04 the twentieth working day is now the 4th of January, and certain.
        var due = Deadline.Calculate(loaded, new DateOnly(2026, 12, 4), 20).Value;
        (due.Due, due.Provisional).ShouldBe((new DateOnly(2027, 1, 4), false));
        WorkingCalendar.National.IsProvisional(new DateOnly(2027, 1, 4)).ShouldBeTrue();
    }

    [Fact]
    public void A_year_loaded_again_replaces_all_that_was_held_of_it_and_nothing_else()
    {
        var year = CalendarYear.Of(2026, [new(2026, 1, 1)], [], out _)!;
        var changed = WorkingCalendar.National.With(year, 2, "a mid-year notice");

        changed.IsWorkday(new DateOnly(2026, 10, 1)).ShouldBeTrue();
        changed.IsWorkday(new DateOnly(2026, 1, 1)).ShouldBeFalse();
        changed.IsWorkday(new DateOnly(2026, 2, 14)).ShouldBeFalse();
        changed.KindOf(new DateOnly(2025, 10, 1)).ShouldBe(DayKind.Holiday);
    }

    [Fact]
    public void The_shipped_years_are_the_calendar()
    {
        WorkingCalendar.NationalYears.Select(y => y.Year).ShouldBe(Enumerable.Range(2008, 19));
        foreach (var year in WorkingCalendar.NationalYears)
        {
            year.Holidays.ShouldAllBe(d => WorkingCalendar.National.KindOf(d) == DayKind.Holiday);
            year.Workdays.ShouldAllBe(d => WorkingCalendar.National.KindOf(d) == DayKind.MakeUpWorkday);
        }
    }

    [Fact]
    public void Everything_wrong_with_a_year_is_said_at_once()
    {
        var year = CalendarYear.Of(
            2027, [new(2027, 1, 1), new(2026, 12, 31), new(2027, 1, 1), new(2027, 1, 31)], [new(2027, 1, 31), new(2027, 2, 1), new(2028, 1, 1)], out var faults);

        year.ShouldBeNull();
        faults.Select(f => (f.Field, f.Code)).ShouldBe(
        [
            ("holidays[1]", "calendars.day-of-another-year"),
            ("holidays[2]", "calendars.day-listed-twice"),
            ("workdays[2]", "calendars.day-of-another-year"),
            ("workdays[0]", "calendars.day-off-and-worked"),
            ("workdays[1]", "calendars.workday-not-on-weekend"),
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData(2007)]
    [InlineData(2201)]
    public void A_year_that_no_limit_can_touch_is_refused(int year)
    {
        CalendarYear.Of(year, [new(year, 1, 1)], [], out var faults).ShouldBeNull();
        faults.ShouldContain(f => f.Code == "calendars.year-out-of-range");
    }

    [Fact]
    public void A_year_without_holidays_would_be_certain_and_wrong()
    {
        CalendarYear.Of(2027, [], [], out var faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().Code.ShouldBe("calendars.no-holidays");
    }
}
