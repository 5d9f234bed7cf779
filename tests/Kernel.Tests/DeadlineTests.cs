namespace GovPortal.Kernel.Tests;

public class DeadlineTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.National;
    private static readonly DateOnly From = new(2024, 9, 13);

    [Fact]
    public void The_derivation_reads_line_by_line_to_the_due_date()
    {
        var deadline = Deadline.Calculate(Calendar, new DateOnly(2014, 9, 24), 5).Value;

        deadline.CalendarVersion.ShouldBe("cn-2026.1");
        deadline.Derivation.ShouldBe(
        [
            "2014-09-24：起算日，不计入（民法典第二百零一条）",
            "2014-09-25 至 2014-09-26：工作日，计 2 个，累计 2 个",
            "2014-09-27：周末，计 0 个，累计 2 个",
            "2014-09-28：调休上班，计 1 个，累计 3 个",
            "2014-09-29 至 2014-09-30：工作日，计 2 个，累计 5 个",
            "2014-09-30：第 5 个工作日，期限届满；日历版本 cn-2026.1",
        ]);
    }

    [Fact]
    public void A_pause_is_one_line_of_the_derivation()
    {
        var pause = Pause.Parse("2024-09-13..2024-09-24").Value;

        Deadline.Calculate(Calendar, From, 1, pause).Value.Derivation
            .ShouldContain("2024-09-14 至 2024-09-24：不计入期限（征求意见），计 0 个，累计 0 个");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_001)]
    public void A_limit_is_between_one_and_a_thousand_working_days(int workingDays) =>
        Refusal(Deadline.Calculate(Calendar, From, workingDays)).ShouldBe(DeadlineErrors.WorkingDaysOutOfRange);

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public void Both_ends_of_the_range_are_answered(int workingDays) =>
        Deadline.Calculate(Calendar, From, workingDays).Value.Steps.Sum(s => s.Counted).ShouldBe(workingDays);

    [Fact]
    public void No_limit_begins_before_the_regulation()
    {
        Refusal(Deadline.Calculate(Calendar, new DateOnly(2008, 4, 30), 15)).ShouldBe(RuleErrors.BeforeRegulation);
        Deadline.Calculate(Calendar, new DateOnly(2008, 5, 1), 15).Failed(out _).ShouldBeFalse();
    }

    [Fact]
    public void Centuries_are_not_counted()
    {
        Refusal(Deadline.Calculate(Calendar, DateOnly.MaxValue, 1)).ShouldBe(DeadlineErrors.BeyondCalendar);
        Refusal(Deadline.Calculate(Calendar, From, 1, Pause.Between(From, DateOnly.MaxValue).Value)).ShouldBe(DeadlineErrors.BeyondCalendar);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-09-09")]
    [InlineData("2024-09-09..")]
    [InlineData("2024-09-09..2024-09-31")]
    [InlineData("2024-9-9..2024-09-24")]
    [InlineData("2024-09-09..2024-09-10..2024-09-11")]
    public void An_unreadable_pause_is_refused(string text) => Refusal(Pause.Parse(text)).ShouldBe(DeadlineErrors.PauseUnreadable);

    [Fact]
    public void A_pause_that_ends_before_it_begins_is_refused() =>
        Refusal(Pause.Parse("2024-09-10..2024-09-09")).Code.ShouldBe(DeadlineErrors.PauseReversed.Code);

    [Fact]
    public void The_day_of_sending_counts_and_the_day_of_return_does_not()
    {
        var pause = Pause.Parse("2024-09-09..2024-09-11").Value;

        pause.Covers(new DateOnly(2024, 9, 9)).ShouldBeFalse();
        pause.Covers(new DateOnly(2024, 9, 10)).ShouldBeTrue();
        pause.Covers(new DateOnly(2024, 9, 11)).ShouldBeTrue();
        pause.Covers(new DateOnly(2024, 9, 12)).ShouldBeFalse();
    }

    private static Error Refusal<T>(Result<T> result)
        where T : notnull
    {
        result.Failed(out var error).ShouldBeTrue();
        return error!;
    }
}
