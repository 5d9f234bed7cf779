using GovPortal.Kernel;
using GovPortal.Requests.Domain.WorkLists;
using static GovPortal.Requests.Tests.Cases.Work;

namespace GovPortal.Requests.Tests.WorkLists;

public sealed class ColourTests
{
    /// <summary>Around the national holidays of 2024: 1 to 7 October off, 29 September and 12 October worked.</summary>
    [Theory]
    [InlineData("2024-09-30", "2024-10-14", 6, Colour.None)]
    [InlineData("2024-09-30", "2024-10-12", 5, Colour.Amber)]
    [InlineData("2024-09-28", "2024-10-09", 4, Colour.Amber)]
    [InlineData("2024-10-01", "2024-10-10", 3, Colour.Amber)]
    [InlineData("2024-10-01", "2024-10-09", 2, Colour.Red)]
    [InlineData("2024-10-11", "2024-10-12", 1, Colour.Red)]
    [InlineData("2024-10-12", "2024-10-12", 0, Colour.Red)]
    [InlineData("2024-10-11", "2024-10-13", 1, Colour.Red)]
    [InlineData("2024-10-13", "2024-10-12", -1, Colour.Overdue)]
    [InlineData("2024-10-14", "2024-10-12", -1, Colour.Overdue)]
    [InlineData("2024-10-15", "2024-10-12", -2, Colour.Overdue)]
    [InlineData("2024-10-07", "2024-09-30", -1, Colour.Overdue)]
    [InlineData("2024-10-09", "2024-09-30", -2, Colour.Overdue)]
    public void Days_left_are_working_days_and_the_last_day_itself_is_none(string today, string due, int left, Colour colour)
    {
        DaysLeft.Of(WorkingCalendar.National, Day(today), Day(due)).ShouldBe(left);
        ColourRule.Default.Of(left).ShouldBe(colour);
    }

    [Fact]
    public void A_local_day_off_is_not_left()
    {
        var local = WorkingCalendar.National.With(new CalendarOverlay("本县", "通知", [Day("2024-10-16")], []));
        DaysLeft.Of(local, Day("2024-10-14"), Day("2024-10-17")).ShouldBe(DaysLeft.Of(WorkingCalendar.National, Day("2024-10-14"), Day("2024-10-17")) - 1);
    }

    [Fact]
    public void The_thresholds_are_a_setting()
    {
        var rule = new ColourRule(AmberWorkingDays: 10, RedWorkingDays: 0);
        ((int[])[11, 10, 1, 0, -1]).Select(rule.Of).ShouldBe([Colour.None, Colour.Amber, Colour.Amber, Colour.Red, Colour.Overdue]);
    }
}
