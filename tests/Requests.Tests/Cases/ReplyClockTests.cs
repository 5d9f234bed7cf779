using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.Cases;

public sealed class ReplyClockTests
{
    [Theory]
    [InlineData("2019-05-14", "2007", "2019-06-04")]
    [InlineData("2019-05-15", "2019", "2019-06-13")]
    [InlineData("2014-09-24", "2007", "2014-10-20")]
    [InlineData("2024-09-15", "2019", "2024-10-18")]
    public void The_day_of_receipt_decides_the_regime_and_the_limit(string received, string regime, string due)
    {
        var made = Received(received);
        made.Regime.ShouldBe(regime);
        made.DueOn.ShouldBe(Day(due));
        (made.NextClock, made.Ledger.Count).ShouldBe((regime == "2019" ? ClockName.SupplementNotice : ClockName.Reply, 1));
    }

    [Fact]
    public void A_full_extension_doubles_the_limit()
    {
        var made = Received("2026-09-10").Done(c => c.Extend(On("2026-09-20"), 20, Text));
        made.DueOn.ShouldBe(Day("2026-11-11"));
        made.Refuses(c => c.Extend(On("2026-09-21"), 1, Text), CaseErrors.ExtendedBefore);
    }

    [Fact]
    public void A_supplement_asked_for_in_time_stops_the_limit_and_begins_it_anew()
    {
        var made = Received("2025-04-25").Done(c => c.AskSupplement(On("2025-05-08"), Day("2025-05-23"), Text));
        (made.State, made.DueOn, made.NextClock, made.NextDueOn).ShouldBe((CaseState.AwaitingSupplement, null, ClockName.Supplement, Day("2025-05-23")));
        made.Reply("2025-05-20").State.ShouldBe(ClockState.Stopped);
        made.Done(c => c.ReceiveSupplement(On("2025-05-20"), null)).DueOn.ShouldBe(Day("2025-06-18"));
        made.Refuses(c => c.AskSupplement(On("2025-05-21"), Day("2025-06-21"), Text), CaseErrors.SupplementAskedBefore);
    }

    /// <summary>A limit set anew under art. 35 is extended no further; once a supplement has begun the count afresh, that day is gone and art. 33 applies again.</summary>
    [Fact]
    public void A_delayed_limit_is_extended_only_after_it_began_anew()
    {
        var made = Received("2025-04-25").Done(c => c.AskReasons(On("2025-04-28"), Day("2025-05-06"), Text));
        made.Done(c => c.ReceiveReasons(On("2025-04-29"), reasonable: true, Day("2025-07-31"), Text)).DueOn.ShouldBe(Day("2025-07-31"));
        made.Refuses(c => c.Extend(On("2025-04-29"), 5, Text), CaseErrors.ClockStopped);
        made.Done(c => c.AskSupplement(On("2025-04-30"), Day("2025-05-23"), Text)).Done(c => c.ReceiveSupplement(On("2025-05-20"), Text)).DueOn.ShouldBe(Day("2025-06-18"));
        made.Done(c => c.Extend(On("2025-05-21"), 5, Text)).DueOn.ShouldBe(Day("2025-06-25"));
    }

    [Fact]
    public void One_asked_for_too_late_leaves_the_limit_running_from_receipt()
    {
        var made = Received("2025-04-25").Done(c => c.AskSupplement(On("2025-05-09"), Day("2025-05-23"), Text));
        made.DueOn.ShouldBe(Day("2025-05-27"));
        made.Clock(ClockName.SupplementNotice, "2025-05-09").State.ShouldBe(ClockState.Missed);
        made.Done(c => c.ReceiveSupplement(On("2025-05-20"), null)).DueOn.ShouldBe(Day("2025-05-27"));
    }

    [Fact]
    public void Consulting_a_third_party_pauses_the_limit_until_it_answers()
    {
        var made = Received("2024-09-02");
        var consultation = made.ConsultThirdParty(On("2024-09-09"), Text).Done();
        made.Reply("2024-09-10").State.ShouldBe(ClockState.Paused);
        made.DueOn.ShouldBe(Day("2024-09-30"));
        made.Done(c => c.RecordConsultationReceived(On("2024-09-10"), consultation));
        made.Clock(ClockName.ThirdParty, "2024-09-10").Due.ShouldBe(Day("2024-10-08"));
        made.Done(c => c.RecordOpinion(On("2024-09-24"), consultation, Case.Agreed, null)).DueOn.ShouldBe(Day("2024-10-18"));
        made.State.ShouldBe(CaseState.InProgress);
    }

    [Fact]
    public void An_answer_after_its_limit_does_not_lengthen_the_pause()
    {
        var (inTime, late) = (Received("2024-09-02"), Received("2024-09-02"));
        foreach (var (made, answered) in new[] { (inTime, "2024-10-08"), (late, "2024-10-15") })
        {
            var consultation = made.ConsultThirdParty(On("2024-09-09"), Text).Done();
            made.Done(c => c.RecordConsultationReceived(On("2024-09-10"), consultation)).Done(c => c.RecordOpinion(On(answered), consultation, Case.Refused, Text));
        }

        late.DueOn.ShouldBe(inTime.DueOn);
    }

    /// <summary>Received 2024-09-02: the 20 working days are over on 2024-09-30, and the letter that goes out on the last of them leaves none.</summary>
    [Theory]
    [InlineData("2024-09-29", "2024-10-15", ClockState.Paused)]
    [InlineData("2024-09-30", "2024-09-30", ClockState.Running)]
    [InlineData("2024-09-30", "2024-10-08", ClockState.Missed)]
    [InlineData("2024-10-08", "2024-10-09", ClockState.Missed)]
    public void A_letter_sent_once_the_limit_is_used_up_does_not_pause_it(string sent, string today, ClockState state)
    {
        var made = Received("2024-09-02").Done(c => c.Begin(On("2024-09-03")));
        var consultation = made.ConsultThirdParty(On(sent), Text).Done();
        made.Reply(today).State.ShouldBe(state);
        made.Done(c => c.RecordConsultationReceived(On(sent), consultation));
        made.Reply(today).State.ShouldBe(state);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_letter_that_never_arrives_is_given_up_with_a_reason_and_nobody_was_silent_to_consent(bool coProducer)
    {
        var made = Received("2024-09-02");
        var consultation = (coProducer ? made.ConsultAgency(On("2024-09-09"), coProducer: true, Text) : made.ConsultThirdParty(On("2024-09-09"), Text)).Done();
        made.Refuses(c => c.EndConsultation(On("2024-10-08"), consultation, null), CaseErrors.ConsultationNotReceived);
        // Whoever had it on the day it was sent could answer until 2024-09-30.
        foreach (var early in new[] { "2024-09-09", "2024-09-30" }) made.Refuses(c => c.EndConsultation(On(early), consultation, Text), CaseErrors.NotLapsedYet);
        made.Done(c => c.EndConsultation(On("2024-10-01"), consultation, Text));
        (made.State, made.Ledger[^1].Outcome, made.DueOn).ShouldBe((CaseState.InProgress, Case.Silent, Day("2024-10-25")));
        made.Done(c => c.DraftDecision(On("2024-10-08"), Decision("granted")));
    }

    [Fact]
    public void Silence_of_a_co_producer_is_consent_and_that_of_a_third_party_is_not()
    {
        foreach (var (coProducer, outcome) in new[] { (true, Case.Agreed), (false, Case.Silent) })
        {
            var made = Received("2024-09-02");
            var consultation = (coProducer ? made.ConsultAgency(On("2024-09-03"), coProducer: true, Text) : made.ConsultThirdParty(On("2024-09-03"), Text)).Done();
            made.Refuses(c => c.EndConsultation(On("2024-10-30"), consultation, null), CaseErrors.ConsultationNotReceived);
            made.Done(c => c.RecordConsultationReceived(On("2024-09-04"), consultation));
            made.Refuses(c => c.EndConsultation(On("2024-09-26"), consultation, null), CaseErrors.NotLapsedYet);
            made.Done(c => c.EndConsultation(On("2024-09-27"), consultation, null));
            made.Ledger[^1].Outcome.ShouldBe(outcome);
        }
    }

    [Fact]
    public void Consulting_agencies_stopped_nothing_before_2019()
    {
        var made = Received("2014-09-01");
        var due = made.DueOn;
        var consultation = made.ConsultAgency(On("2014-09-03"), coProducer: false, Text).Done();
        made.Done(c => c.RecordOpinion(On("2014-09-20"), consultation, Case.Agreed, null)).DueOn.ShouldBe(due);
        made.Refuses(c => c.ConsultAgency(On("2014-09-21"), coProducer: true, Text).Failed(out var e) ? e : GovPortal.Kernel.Result.Done, CaseErrors.NoCoProducers);
    }

    [Fact]
    public void Payment_begins_the_limit_anew_as_the_worked_example_has_it()
    {
        var made = Received("2024-09-02").Done(c => c.NoticeFee(On("2024-09-25"), 100, "国办函〔2020〕109号"));
        made.DueOn.ShouldBeNull();
        made.Refuses(c => c.LapseFee(On("2024-10-30")), CaseErrors.NoticeNotReceived);
        made.Done(c => c.RecordFeeNoticeReceived(On("2024-09-25")));
        made.Clock(ClockName.Payment, "2024-09-26").Due.ShouldBe(Day("2024-10-25"));
        made.Refuses(c => c.LapseFee(On("2024-10-25")), CaseErrors.NotLapsedYet);
        made.Done(c => c.RecordPayment(On("2024-10-08"), 40, "票据1")).DueOn.ShouldBeNull();
        made.Refuses(c => c.RecordPayment(On("2024-10-08"), 61, "票据2"), CaseErrors.PaidTooMuch);
        made.Done(c => c.RecordPayment(On("2024-10-08"), 60, "票据2")).DueOn.ShouldBe(Day("2024-11-04"));
        (made.FeeYuan, made.FeeOpenYuan).ShouldBe((100, 0));
    }

    [Fact]
    public void What_was_paid_back_before_all_was_paid_is_to_be_paid_again()
    {
        var made = Received("2024-09-02").Done(c => c.NoticeFee(On("2024-09-25"), 100, "国办函〔2020〕109号")).Done(c => c.RecordFeeNoticeReceived(On("2024-09-25")));
        made.Done(c => c.RecordPayment(On("2024-09-26"), 60, "票据1")).Done(c => c.RefundFee(On("2024-09-27"), 60, "票据2", Text));
        made.FeeOpenYuan.ShouldBe(100);
        made.Done(c => c.RecordPayment(On("2024-09-29"), 40, "票据3"));
        (made.State, made.DueOn, made.FeeYuan, made.FeeOpenYuan).ShouldBe((CaseState.AwaitingPayment, null, 40, 60));
        made.Done(c => c.RecordPayment(On("2024-10-08"), 60, "票据4"));
        (made.State, made.DueOn).ShouldBe((CaseState.InProgress, Day("2024-11-04")));
        made.Done(c => c.RefundFee(On("2024-10-09"), 100, "票据5", Text));
        (made.FeeYuan, made.FeeOpenYuan).ShouldBe((0, 0), "Charged wrongly: nothing of it is asked for again.");
    }

    [Fact]
    public void Reasons_do_not_stop_the_limit_but_can_move_it()
    {
        var made = Received("2024-09-02").Done(c => c.AskReasons(On("2024-09-05"), Day("2024-09-15"), Text));
        made.DueOn.ShouldBe(Day("2024-09-30"));
        made.Refuses(c => c.ReceiveReasons(On("2024-09-06"), reasonable: true, Day("2024-09-20"), Text), CaseErrors.DelayNotGrounded);
        made.Done(c => c.ReceiveReasons(On("2024-09-06"), reasonable: true, Day("2024-12-20"), Text)).DueOn.ShouldBe(Day("2024-12-20"));
        made.Refuses(c => c.Extend(On("2024-09-10"), 5, Text), CaseErrors.ClockStopped);
    }

    [Fact]
    public void A_judgment_opens_a_record_with_a_clock_of_its_own()
    {
        var closed = Received("2024-09-02").Done(c => c.Withdraw(On("2024-09-03"), null));
        var next = closed.Reopen(On("2025-06-03"), "1-R", Case.JudgmentOutcome, "（2025）行初1号").Value;
        (next.State, next.ContinuesId, next.ContinuesAfterJudgment, next.DueOn).ShouldBe((CaseState.InProgress, closed.Id, true, Day("2025-07-01")));
        next.Reply("2025-06-04").Clock.ShouldBe(ClockName.Judgment);
        (closed.State, closed.Decision).ShouldBe((CaseState.Closed, "withdrawn"));
    }

    [Fact]
    public void A_limit_past_the_loaded_years_is_provisional_until_they_are()
    {
        Received("2026-12-03").DueIsProvisional.ShouldBeFalse();
        var made = Received("2026-12-04");
        made.DueIsProvisional.ShouldBeTrue();
        var calendar = GovPortal.Kernel.WorkingCalendar.National.With(new("本县", "通知", [Day("2026-12-10")], []));
        var old = made.DueOn;
        made.Recalculate(On("2026-12-05") with { Calendar = calendar }).ShouldBeTrue();
        made.DueOn.ShouldBe(old!.Value.AddDays(old.Value.DayOfWeek == DayOfWeek.Friday ? 3 : 1));
        made.Ledger[^1].Until.ShouldBe(old);
        made.Recalculate(On("2026-12-05") with { Calendar = calendar }).ShouldBeFalse();
    }
}
