using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Features;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.Cases;

public sealed class ReopeningTests
{
    [Theory]
    [InlineData(Case.JudgmentOutcome)]
    [InlineData(Case.SelfCorrectionOutcome)]
    public void What_continues_a_case_is_told_as_counted_already_and_so_is_what_continues_that(string why)
    {
        var closed = Received("2025-03-03").Done(c => c.Withdraw(On("2025-03-10"), null));
        closed.ToFact().ReopenedByJudgment.ShouldBeFalse();
        var next = closed.Reopen(On("2026-02-02"), "1-R", why, null).Value;
        next.ToFact().ReopenedByJudgment.ShouldBeTrue();
        closed.ToFact().ReopenedByJudgment.ShouldBeFalse();
        next.Done(c => c.Withdraw(On("2026-02-03"), null)).Reopen(On("2026-03-02"), "1-R-R", Case.SelfCorrectionOutcome, null).Value
            .ToFact().ReopenedByJudgment.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2019-05-10", "2007", Case.JudgmentOutcome, "2025-07-01")] // 20 working days also where the Regulation of the receipt gave 15
    [InlineData("2024-09-02", "2019", Case.JudgmentOutcome, "2025-07-01")]
    [InlineData("2019-05-10", "2007", Case.SelfCorrectionOutcome, "2025-06-24")]
    [InlineData("2024-09-02", "2019", Case.SelfCorrectionOutcome, "2025-07-01")]
    public void A_judgment_gives_twenty_working_days_whatever_the_day_of_receipt(string received, string regime, string why, string due)
    {
        var next = Reopened(received, why);
        (next.Regime, next.DueOn).ShouldBe((regime, Day(due)));
    }

    [Fact]
    public void The_agency_does_not_move_the_limit_of_a_judgment()
    {
        var next = Reopened("2024-09-02", Case.JudgmentOutcome);
        next.Refuses(c => c.Extend(On("2025-06-04"), 20, Text), CaseErrors.LimitOfJudgment);
        next.Refuses(c => c.NoticeFee(On("2025-06-04"), 100, "国办函〔2020〕109号"), CaseErrors.LimitOfJudgment);
        next.Done(c => c.AskReasons(On("2025-06-04"), Day("2025-06-10"), Text));
        next.Refuses(c => c.ReceiveReasons(On("2025-06-05"), reasonable: true, Day("2025-09-01"), Text), CaseErrors.LimitOfJudgment);
        next.Done(c => c.ReceiveReasons(On("2025-06-05"), reasonable: true, null, Text));
        next.Done(c => c.ConsultThirdParty(On("2025-06-06"), Text).Failed(out var error, out _) ? error : GovPortal.Kernel.Result.Done);
        (next.Reply("2025-06-09").State, next.DueOn, next.NextClock).ShouldBe((ClockState.Running, Day("2025-07-01"), ClockName.Judgment));
        next.Reply("2025-07-02").State.ShouldBe(ClockState.Missed);
    }

    [Fact]
    public void What_the_agency_reopens_by_itself_has_the_clock_of_any_request() =>
        Reopened("2024-09-02", Case.SelfCorrectionOutcome).Done(c => c.Extend(On("2025-06-04"), 20, Text)).Reply("2025-06-05").Clock.ShouldBe(ClockName.Reply);

    [Fact]
    public void The_day_that_a_judgment_sets_is_the_last_one()
    {
        var closed = Received("2024-09-02").Done(c => c.Withdraw(On("2024-09-03"), null));
        var next = closed.Reopen(On("2025-06-03"), "1-R", Case.JudgmentOutcome, "（2025）行初1号", Day("2025-06-17")).Value;
        var reading = next.Reply("2025-06-04");
        (next.DueOn, reading.Clock, reading.Due, reading.State).ShouldBe((Day("2025-06-17"), ClockName.Judgment, Day("2025-06-17"), ClockState.Running));
        reading.Derivation[^1].ShouldBe("2025-06-17：裁判或者决定指定的期限届满");
        reading.Derivation.ShouldNotContain(line => line.Contains("第三十五条"));
    }

    [Theory]
    [InlineData(Case.JudgmentOutcome)]
    [InlineData(Case.SelfCorrectionOutcome)]
    public void An_archived_case_goes_on_from_a_day_before_it_was_filed_away_but_not_before_it_ended(string why)
    {
        var archived = Received("2025-12-01").Done(c => c.Withdraw(On("2026-01-05"), null)).Done(c => c.Archive(On("2026-03-02")));
        archived.Refuses(c => c.Reopen(On("2026-01-04", today: "2026-03-05"), "1-R", why, null).Failed(out var e, out _) ? e : GovPortal.Kernel.Result.Done, CaseErrors.DateBeforeState);
        var next = archived.Reopen(On("2026-02-20", today: "2026-03-05"), "1-R", why, null).Value;
        (next.Ledger[0].On, next.DueOn, archived.State).ShouldBe((Day("2026-02-20"), Day("2026-03-20"), CaseState.Archived));
    }

    [Fact]
    public void Only_a_judgment_sets_a_day_and_none_before_its_effect()
    {
        var closed = Received("2024-09-02").Done(c => c.Withdraw(On("2024-09-03"), null));
        Refused(Case.SelfCorrectionOutcome, "2025-06-17", CaseErrors.OrderedWithoutJudgment);
        Refused(Case.JudgmentOutcome, "2025-06-02", CaseErrors.OrderedBeforeEffect);

        void Refused(string why, string due, GovPortal.Kernel.Error expected) =>
            closed.Refuses(c => c.Reopen(On("2025-06-03"), "1-R", why, null, Day(due)).Failed(out var e, out _) ? e : GovPortal.Kernel.Result.Done, expected);
    }

    [Fact]
    public void A_case_goes_on_anew_once_the_record_that_went_on_with_it_was_entered_in_error()
    {
        var closed = Received("2024-09-02").Done(c => c.Withdraw(On("2024-09-03"), null));
        var wrong = closed.Reopen(On("2025-06-03"), "1-R", Case.JudgmentOutcome, null).Value;
        closed.Refuses(c => c.Reopen(On("2025-06-03"), "1-R2", Case.JudgmentOutcome, null).Failed(out var e, out _) ? e : GovPortal.Kernel.Result.Done, CaseErrors.ReopenedBefore);
        wrong.Done(c => c.DeleteInError(On("2025-06-04"), Text));
        closed.Reopen(On("2025-06-03", today: "2025-06-05"), "1-R", Case.JudgmentOutcome, null, Day("2025-06-17"), undone: true).Value.DueOn.ShouldBe(Day("2025-06-17"));
    }

    private static Case Reopened(string received, string why) =>
        Received(received).Done(c => c.Withdraw(On("2025-01-02"), null)).Reopen(On("2025-06-03"), "1-R", why, "（2025）行初1号").Value;
}
