using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.Requests.Tests.Cases;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.WorkLists;

public sealed class CaseWorkTests
{
    [Fact]
    public void A_registered_case_is_to_be_examined_by_the_day_of_the_notice_and_answered_by_the_reply_limit()
    {
        var made = Received("2024-09-02");
        var entries = WorkOn(made, "2024-09-10");
        entries.Select(e => (e.Task, e.Post, e.Clock, e.DueOn, e.Colour)).ShouldBe(
        [
            (WorkTask.Examine, Posts.CaseOfficer, "supplementNotice", Day("2024-09-11"), Colour.Red),
            (WorkTask.Examine, Posts.CaseOfficer, "reply", Day("2024-09-30"), Colour.None),
        ]);
        WorkOn(made.Done(c => c.Begin(On("2024-09-10"))), "2024-09-10").ShouldHaveSingleItem().Task.ShouldBe(WorkTask.Work);
    }

    [Fact]
    public void Each_stage_of_a_decision_is_one_posts_turn()
    {
        var made = Received("2024-09-02").Done(c => c.Begin(On("2024-09-03")));
        Turn(made).ShouldBe((WorkTask.Work, Posts.CaseOfficer));
        Turn(made.Done(c => c.AskSecrecyReview(On("2024-09-04")))).ShouldBe((WorkTask.ReviewSecrecy, Posts.SecrecyReviewer));
        made.Done(c => c.RecordSecrecyReview(On("2024-09-05"), mayDisclose: true, Text));
        Turn(made.Done(c => c.DraftDecision(On("2024-09-05"), Decision("notHeld")))).ShouldBe((WorkTask.Review, Posts.Reviewer));
        Turn(made.Done(c => c.Review(On("2024-09-06", "reviewer"), Text))).ShouldBe((WorkTask.Sign, Posts.Approver));
        Turn(made.Done(c => c.Sign(On("2024-09-09", "approver"), "1号"))).ShouldBe((WorkTask.Deliver, Posts.CaseOfficer));
        made.Done(c => c.Deliver(On("2024-09-10"), "post", null));
        WorkOn(made, "2024-12-01").ShouldBeEmpty();
    }

    [Fact]
    public void A_paused_clock_is_shown_and_never_overdue()
    {
        var made = Received("2024-09-02").Done(c => c.Begin(On("2024-09-03")));
        var consultation = made.ConsultThirdParty(On("2024-09-09"), Text).Done();
        var entries = WorkOn(made, "2025-06-30");
        entries.ShouldAllBe(e => e.Colour == Colour.None && e.WorkingDaysLeft == null);
        entries.Single(e => e.Clock == "reply").ClockState.ShouldBe(ClockState.Paused);
        entries.Single(e => e.Clock == null).Task.ShouldBe(WorkTask.RecordConsultationReceived);
        made.Done(c => c.RecordConsultationReceived(On("2024-09-10"), consultation));
        var waiting = WorkOn(made, "2024-10-08").Single(e => e.Clock == "thirdParty");
        (waiting.Task, waiting.Colour, waiting.IsWaiting).ShouldBe((WorkTask.AwaitOpinion, Colour.None, true));
        var expired = WorkOn(made, "2024-10-09");
        expired.Single(e => e.Clock == "thirdParty").ShouldSatisfyAllConditions(
            e => e.Task.ShouldBe(WorkTask.EndConsultation), e => e.Colour.ShouldBe(Colour.Overdue), e => e.IsDuty.ShouldBeFalse(), e => e.IsWaiting.ShouldBeFalse());
        expired.Single(e => e.Clock == "reply").ShouldSatisfyAllConditions(e => e.ClockState.ShouldBe(ClockState.Running), e => e.Task.ShouldBe(WorkTask.EndConsultation));
    }

    [Fact]
    public void A_stopped_clock_is_shown_and_what_others_let_pass_comes_back_to_the_officer()
    {
        var made = Received("2025-04-25").Done(c => c.AskSupplement(On("2025-05-08"), Day("2025-05-23"), Text));
        WorkOn(made, "2025-05-23").Select(e => (e.Task, e.ClockState, e.Colour, e.IsWaiting)).ShouldBe(
            [(WorkTask.AwaitSupplement, ClockState.Running, Colour.None, true), (WorkTask.AwaitSupplement, ClockState.Stopped, Colour.None, true)]);
        WorkOn(made, "2025-05-26").Select(e => (e.Task, e.Colour)).ShouldBe([(WorkTask.EndSupplement, Colour.Overdue), (WorkTask.AwaitSupplement, Colour.None)]);
    }

    [Fact]
    public void A_supplement_asked_for_too_late_leaves_the_reply_limit_urgent()
    {
        var made = Received("2025-04-25").Done(c => c.AskSupplement(On("2025-05-09"), Day("2025-06-23"), Text));
        var reply = WorkOn(made, "2025-05-27").Single(e => e.Clock == "reply");
        (reply.Colour, reply.WorkingDaysLeft, reply.IsWaiting).ShouldBe((Colour.Red, 0, false));
        WorkOn(made, "2025-05-28").Single(e => e.Clock == "reply").Colour.ShouldBe(Colour.Overdue);
    }

    [Fact]
    public void A_fee_whose_time_is_over_is_to_be_ended_and_one_whose_notice_has_not_arrived_is_to_be_followed()
    {
        var made = Received("2024-09-02").Done(c => c.NoticeFee(On("2024-09-25"), 100, "国办函〔2020〕109号"));
        var asked = WorkOn(made, "2024-10-25");
        asked.Select(e => (e.Task, e.ClockState, e.Colour)).ShouldBe(
            [(WorkTask.RecordFeeNoticeReceived, ClockState.Running, Colour.None), (WorkTask.AwaitPayment, ClockState.Stopped, Colour.None)]);
        WorkOn(made, "2024-10-28")[0].ShouldSatisfyAllConditions(e => e.Task.ShouldBe(WorkTask.RecordFeeNoticeReceived), e => e.Colour.ShouldBe(Colour.Overdue));
        made.Done(c => c.RecordFeeNoticeReceived(On("2024-09-25")));
        WorkOn(made, "2024-10-25").Single(e => e.Clock == "payment").Task.ShouldBe(WorkTask.AwaitPayment);
        WorkOn(made, "2024-10-26").Single(e => e.Clock == "payment").ShouldSatisfyAllConditions(
            e => e.Task.ShouldBe(WorkTask.EndPayment), e => e.Colour.ShouldBe(Colour.Overdue), e => e.IsDuty.ShouldBeFalse());
    }

    [Fact]
    public void Reasons_whose_time_is_over_are_to_be_judged()
    {
        var made = Received("2024-09-02").Done(c => c.AskReasons(On("2024-09-05"), Day("2024-09-13"), Text));
        WorkOn(made, "2024-09-13").Single(e => e.Clock == "reasons").Task.ShouldBe(WorkTask.AwaitReasons);
        WorkOn(made, "2024-09-14").Single(e => e.Clock == "reasons").Task.ShouldBe(WorkTask.JudgeReasons);
        WorkOn(made, "2024-09-27").Single(e => e.Clock == "reply").ShouldSatisfyAllConditions(e => e.Colour.ShouldBe(Colour.Red), e => e.IsWaiting.ShouldBeFalse());
    }

    [Fact]
    public void Only_the_agencys_own_missed_limits_are_told_to_the_county()
    {
        var made = Received("2024-09-02").Done(c => c.Begin(On("2024-09-03")));
        var consultation = made.ConsultThirdParty(On("2024-09-09"), Text).Done();
        made.Done(c => c.RecordConsultationReceived(On("2024-09-10"), consultation));
        var (town, now) = (made.TownId, DateTimeOffset.UnixEpoch);
        WorkOn(made, "2024-10-20").Select(e => Escalation.Of(town, e, Day("2024-10-20"), now)).OfType<Escalation>().ShouldBeEmpty();
        var told = WorkOn(made, "2025-01-20").Select(e => Escalation.Of(town, e, Day("2025-01-20"), now)).OfType<Escalation>().ShouldHaveSingleItem();
        (told.Clock, told.Number, told.MissedOn).ShouldBe(("reply", "1", Day("2025-01-20")));
    }

    [Fact]
    public void A_digest_names_cases_and_days_and_puts_the_most_urgent_first()
    {
        var late = WorkOn(Received("2024-08-01").Done(c => c.Begin(On("2024-08-02"))), "2024-09-26");
        var soon = WorkOn(Received("2024-09-02").Done(c => c.Begin(On("2024-09-03"))), "2024-09-26");
        var text = DigestText.Of("测试镇", Posts.CaseOfficer, Day("2024-09-26"), [.. soon, .. late])!;
        (text.Amber, text.Red, text.Overdue).ShouldBe((1, 0, 1));
        text.Subject.ShouldContain("逾期 1、红色 0、黄色 1");
        text.Body.IndexOf("[逾期]", StringComparison.Ordinal).ShouldBeLessThan(text.Body.IndexOf("[黄色] 1　办理　届满日 2024-09-30　剩余 3 个工作日", StringComparison.Ordinal));
        DigestText.Of("测试镇", Posts.Approver, Day("2024-09-26"), []).ShouldBeNull();
    }

    [Fact]
    public void A_digest_that_is_refused_is_tried_again_later_and_later_and_on_its_day_only()
    {
        var text = new DigestText("s", "b", 0, 0, 1);
        var morning = new DateTimeOffset(2024, 9, 26, 8, 30, 0, LegalDay.Offset);
        var digest = Digest.Of(TownId.New(), Posts.CaseOfficer, Day("2024-09-26"), text, morning);
        digest.Refuse("smtp-451", morning, TimeSpan.FromMinutes(1));
        (digest.State, digest.NextAttemptAt).ShouldBe((DigestState.Retrying, morning.AddMinutes(1)));
        digest.Refuse("smtp-451", morning.AddHours(15.5), TimeSpan.FromMinutes(1));
        digest.State.ShouldBe(DigestState.Failed);
    }

    private static IReadOnlyList<WorkEntry> WorkOn(Case it, string today) => [.. CaseWork.Of(it, WorkingCalendar.National, Day(today), ColourRule.Default).OrderBy(e => e.Order, StringComparer.Ordinal)];

    private static (WorkTask Task, string Post) Turn(Case it)
    {
        var entry = WorkOn(it, "2024-09-10").ShouldHaveSingleItem();
        return (entry.Task, entry.Post);
    }
}
