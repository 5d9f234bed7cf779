using GovPortal.Kernel;
using GovPortal.Publication.Domain.Interpretations;

namespace GovPortal.Publication.Tests.Interpretations;

public sealed class InterpretationClockTests
{
    /// <summary>From Friday 2024-09-27 over the National Day holiday; Sunday 2024-09-29 was worked.</summary>
    [Theory]
    [InlineData("2024-03-05", "2024-03-08")]
    [InlineData("2024-03-07", "2024-03-12")]
    [InlineData("2024-09-27", "2024-10-08")]
    public void It_is_due_three_working_days_after_publication(string published, string due) =>
        InterpretationClock.DueOn(DateOnly.Parse(published), WorkingCalendar.National).ShouldBe(DateOnly.Parse(due));

    /// <summary>2050 is loaded, the years about it are not. 2050-01-01 is a Saturday, 2050-12-31 one too.</summary>
    [Theory]
    [InlineData("2049-12-28", true)]
    [InlineData("2049-12-30", true)]
    [InlineData("2049-12-31", false)]
    [InlineData("2050-12-27", false)]
    [InlineData("2050-12-28", true)]
    [InlineData("2024-03-05", false)]
    public void A_day_on_the_way_in_a_year_that_is_not_loaded_makes_it_provisional(string published, bool provisional) => InterpretationClock.IsProvisional(
        DateOnly.Parse(published), WorkingCalendar.National.With(CalendarYear.Of(2050, [new(2050, 1, 1)], [], out _)!, 1, "通知")).ShouldBe(provisional);

    [Theory]
    [InlineData(null, false, "2024-03-08", "due")]
    [InlineData(null, false, "2024-03-09", "missing")]
    [InlineData(null, true, "2024-03-09", "waived")]
    [InlineData("2024-03-08", false, "2024-06-01", "inTime")]
    [InlineData("2024-03-09", false, "2024-06-01", "late")]
    [InlineData("2024-03-05", true, "2024-06-01", "inTime")]
    [InlineData("2024-03-09", true, "2024-06-01", "late")]
    public void A_document_stands_in_time_late_due_missing_or_waived(string? interpreted, bool waived, string today, string standing) =>
        InterpretationClock.StandingOf(
            new DateOnly(2024, 3, 5), interpreted is null ? null : DateOnly.Parse(interpreted), waived, DateOnly.Parse(today), WorkingCalendar.National).ShouldBe(standing);
}
