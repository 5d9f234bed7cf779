namespace GovPortal.Kernel.Tests;

/// <summary>Worked examples of limits in working days, counted by hand and by script from the State Council's notices.</summary>
public class WorkingDayVectors
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.National;

    [Theory]
    [InlineData("2014-09-24", 15, "2014-10-20")] // National Day, 28 September and 11 October worked
    [InlineData("2014-01-24", 15, "2014-02-19")] // Spring Festival, 26 January and 8 February worked
    [InlineData("2014-12-31", 20, "2015-01-29")] // over New Year, 4 January worked
    [InlineData("2013-04-26", 15, "2013-05-20")]
    [InlineData("2015-08-28", 15, "2015-09-21")] // 3 and 4 September off by a notice of that May
    [InlineData("2019-05-14", 15, "2019-06-04")] // last day of the 2007 regime
    [InlineData("2019-05-15", 20, "2019-06-13")] // first day of the 2019 regime
    [InlineData("2020-01-17", 20, "2020-02-21")] // holiday lengthened in the epidemic, 1 February no longer worked
    [InlineData("2023-09-15", 20, "2023-10-19")]
    [InlineData("2024-01-31", 20, "2024-03-04")]
    [InlineData("2024-09-13", 20, "2024-10-17")] // Saturday the 14th counts
    [InlineData("2024-09-14", 20, "2024-10-18")] // received on a make-up workday
    [InlineData("2024-09-15", 20, "2024-10-18")] // received on a holiday: the same day
    [InlineData("2025-01-20", 20, "2025-02-21")]
    [InlineData("2025-04-25", 7, "2025-05-08")] // supplement notice
    [InlineData("2025-09-19", 20, "2025-10-23")]
    [InlineData("2026-02-13", 7, "2026-03-02")]
    [InlineData("2026-02-15", 20, "2026-03-20")]
    [InlineData("2026-09-10", 20, "2026-10-14")]
    [InlineData("2026-09-10", 40, "2026-11-11")] // with the full extension
    [InlineData("2024-09-02", 20, "2024-09-30")]
    [InlineData("2024-10-08", 20, "2024-11-04")] // restarted by payment
    public void A_limit_ends_on_the_day_the_notices_give(string from, int workingDays, string due)
    {
        Calendar.AddWorkingDays(Day(from), workingDays).ShouldBe(Day(due));
        Deadline.Calculate(Calendar, Day(from), workingDays).Value.Due.ShouldBe(Day(due));
    }

    [Fact]
    public void A_consultation_moves_the_limit_by_its_ten_working_days()
    {
        var pause = Pause.Between(Day("2024-09-09"), Day("2024-09-24")).Value;

        Calendar.CountWorkingDays(pause.Sent, pause.Returned).ShouldBe(10);
        Calendar.AddWorkingDays(Day("2024-09-02"), 20, pause).ShouldBe(Day("2024-10-18"));
    }

    [Fact]
    public void Overlapping_pauses_count_once()
    {
        var whole = Pause.Parse("2024-09-09..2024-09-24").Value;
        var left = Pause.Parse("2024-09-09..2024-09-20").Value;
        var right = Pause.Parse("2024-09-11..2024-09-24").Value;

        Deadline.Calculate(Calendar, Day("2024-09-02"), 20, left, right).Value.Due
            .ShouldBe(Deadline.Calculate(Calendar, Day("2024-09-02"), 20, whole).Value.Due);
    }

    [Theory]
    [InlineData(2008, 251)]
    [InlineData(2009, 250)]
    [InlineData(2010, 250)]
    [InlineData(2011, 250)]
    [InlineData(2012, 249)]
    [InlineData(2013, 250)]
    [InlineData(2014, 250)]
    [InlineData(2015, 249)]
    [InlineData(2016, 250)]
    [InlineData(2017, 249)]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_its_known_number_of_working_days(int year, int workingDays) =>
        Calendar.CountWorkingDays(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)).ShouldBe(workingDays);

    [Theory]
    [InlineData("2024-09-25", 30, "2024-10-25")] // the payment limit: 30 calendar days
    [InlineData("2024-09-01", 30, "2024-10-08")] // day 30 is 1 October: the first working day after the holiday
    public void A_limit_in_calendar_days_rolls_over_days_off(string from, int days, string due) =>
        Calendar.AddCalendarDays(Day(from), days).ShouldBe(Day(due));

    [Fact]
    public void Rolling_over_is_a_choice() =>
        Calendar.AddCalendarDays(Day("2024-09-01"), 30, rollsOver: false).ShouldBe(Day("2024-10-01"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
