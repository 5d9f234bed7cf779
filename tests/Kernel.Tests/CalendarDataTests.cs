namespace GovPortal.Kernel.Tests;

public class CalendarDataTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.National;

    [Fact]
    public void The_national_calendar_holds_2008_to_2026_and_says_where_it_comes_from()
    {
        Calendar.Years.Order().ShouldBe(Enumerable.Range(2008, 19));
        Calendar.Version.ShouldBe("cn-2026.1");
        Calendar.Source.ShouldContain("State Council");
    }

    [Theory]
    [InlineData(2026, 12, 3, 2026, 12, 31, false)] // the last event whose limit is certain
    [InlineData(2026, 12, 4, 2027, 1, 1, true)] // 2027 is not loaded: Monday to Friday
    [InlineData(2030, 5, 31, 2030, 6, 28, true)]
    public void A_limit_that_leaves_the_loaded_years_is_provisional(int y, int m, int d, int dueY, int dueM, int dueD, bool provisional)
    {
        var deadline = Deadline.Calculate(Calendar, new DateOnly(y, m, d), 20).Value;

        deadline.Due.ShouldBe(new DateOnly(dueY, dueM, dueD));
        deadline.Provisional.ShouldBe(provisional);
        deadline.Steps.Any(s => s.Provisional).ShouldBe(provisional);
    }

    [Fact]
    public void An_overlay_changes_the_days_it_names_and_the_version_but_not_the_original()
    {
        var off = new DateOnly(2026, 4, 20);
        var worked = new DateOnly(2026, 4, 25);
        var local = Calendar.With(new CalendarOverlay("guangxi", "a regional order", [off], [worked]));

        local.KindOf(off).ShouldBe(DayKind.Holiday);
        local.KindOf(worked).ShouldBe(DayKind.MakeUpWorkday);
        local.Version.ShouldBe("cn-2026.1+guangxi");
        local.Source.ShouldEndWith("guangxi: a regional order");
        Calendar.IsWorkday(off).ShouldBeTrue();
        Calendar.IsWorkday(worked).ShouldBeFalse();
    }

    [Fact]
    public void An_overlay_can_make_a_holiday_a_plain_weekday_again()
    {
        var day = new DateOnly(2026, 10, 7);

        Calendar.With(new CalendarOverlay("somewhere", "flood relief", [], [day])).KindOf(day).ShouldBe(DayKind.Weekday);
    }

    [Fact]
    public void An_overlay_that_contradicts_itself_is_a_bug()
    {
        var day = new DateOnly(2026, 10, 7);

        Should.Throw<ArgumentException>(() => Calendar.With(new CalendarOverlay("somewhere", "an order", [day], [day])));
    }

    [Theory]
    [InlineData("""{"version":"x","source":"s","years":{"2027":{"holidays":["2026-01-01"],"workdays":[]}}}""")]
    [InlineData("""{"version":"x","source":"s","years":{"2027":{"holidays":["2027-01-02"],"workdays":["2027-01-02"]}}}""")]
    [InlineData("""{"version":"x","source":"s","years":{"2027":{"holidays":[],"workdays":["2027-01-04"]}}}""")]
    [InlineData("""{"version":"","source":"s","years":{}}""")]
    [InlineData("""{"version":"x","years":{}}""")]
    [InlineData("null")]
    [InlineData("no calendar")]
    public void A_calendar_that_contradicts_itself_is_refused(string json) =>
        Should.Throw<FormatException>(() => WorkingCalendar.Parse(json));

    [Fact]
    public void A_newer_calendar_answers_for_the_years_it_holds()
    {
        var newer = WorkingCalendar.Parse("""{"version":"cn-2027.1","source":"test","years":{"2027":{"holidays":["2027-01-01"],"workdays":[]}}}""");

        newer.IsProvisional(new DateOnly(2027, 1, 4)).ShouldBeFalse();
        newer.IsWorkday(new DateOnly(2027, 1, 1)).ShouldBeFalse();
        newer.IsProvisional(new DateOnly(2026, 12, 31)).ShouldBeTrue();
    }
}
