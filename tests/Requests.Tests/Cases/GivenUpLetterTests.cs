using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.Cases;

/// <summary>A letter that was given up for lost, sent on 2024-09-09 and given up on 2024-10-08: whom it reached all the same still has his say (2019 art. 32).</summary>
public sealed class GivenUpLetterTests
{
    [Theory]
    [InlineData("2024-09-20")]
    [InlineData("2024-10-10")]
    public void An_objection_that_comes_all_the_same_binds_and_lengthens_no_pause(string answered)
    {
        var (made, consultation) = GivenUp();
        var due = made.DueOn!.Value;
        made.Refuses(c => c.RecordOpinion(On("2024-09-08", today: "2024-10-10"), consultation, Case.RefusedWithReason, Text), CaseErrors.AnsweredBeforeSent);
        made.Done(c => c.RecordOpinion(On(answered, today: "2024-10-10"), consultation, Case.RefusedWithReason, Text));
        made.State.ShouldBe(CaseState.InProgress);
        made.DueOn!.Value.ShouldBeLessThanOrEqualTo(due);
        made.Refuses(c => c.DraftDecision(On("2024-10-10"), Decision("granted")), CaseErrors.ThirdPartyObjects);
        made.Refuses(c => c.RecordOpinion(On("2024-10-10"), consultation, Case.Agreed, null), CaseErrors.NoSuchConsultation);
    }

    [Fact]
    public void A_letter_that_arrived_all_the_same_is_waited_for_again_and_the_reply_limit_runs_on()
    {
        var (made, consultation) = GivenUp();
        var due = made.DueOn;
        made.Done(c => c.RecordConsultationReceived(On("2024-10-09"), consultation));
        (made.State, made.DueOn, made.Reply("2024-10-10").State).ShouldBe((CaseState.Consulting, due, ClockState.Running));
        made.Clock(ClockName.ThirdParty, "2024-10-10").ShouldSatisfyAllConditions(c => c.Due.ShouldBe(Day("2024-10-29")), c => c.State.ShouldBe(ClockState.Running));
        made.Refuses(c => c.DraftDecision(On("2024-10-10"), Decision("granted")), CaseErrors.IllegalTransition);
        made.Refuses(c => c.EndConsultation(On("2024-10-29"), consultation, Text), CaseErrors.NotLapsedYet);
        made.Done(c => c.EndConsultation(On("2024-10-30"), consultation, null));
        made.Refuses(c => c.RecordOpinion(On("2024-10-31"), consultation, Case.RefusedWithReason, Text), CaseErrors.NoSuchConsultation);
        (made.State, made.DueOn).ShouldBe((CaseState.InProgress, due));
        made.Done(c => c.DraftDecision(On("2024-10-31"), Decision("granted")));
    }

    /// <summary>The slip turns up later: it was received on 2024-09-11, and the time to answer was over on 2024-10-09.</summary>
    [Fact]
    public void A_receipt_found_later_counts_from_its_day()
    {
        var (made, consultation) = GivenUp();
        made.Refuses(c => c.RecordConsultationReceived(On("2024-09-08", today: "2024-10-10"), consultation), CaseErrors.AnsweredBeforeSent);
        made.Done(c => c.RecordConsultationReceived(On("2024-09-11", today: "2024-10-10"), consultation));
        made.Clock(ClockName.ThirdParty, "2024-10-10").ShouldSatisfyAllConditions(c => c.Due.ShouldBe(Day("2024-10-09")), c => c.State.ShouldBe(ClockState.Missed));
        made.Done(c => c.RecordOpinion(On("2024-10-09", today: "2024-10-10"), consultation, Case.RefusedWithReason, Text));
        made.Objectors(WorkingCalendar.National).ShouldBe([0]);
    }

    [Fact]
    public void In_2007_nobody_had_a_limit_and_the_silence_of_one_given_up_ends_when_he_speaks()
    {
        var made = Received("2014-01-02");
        var consultation = made.ConsultThirdParty(On("2014-01-02"), Text).Done();
        made.Done(c => c.RecordConsultationReceived(On("2014-01-03"), consultation)).Done(c => c.EndConsultation(On("2014-01-03"), consultation, Text));
        made.Refuses(c => c.RecordConsultationReceived(On("2014-01-06"), consultation), CaseErrors.RecordedBefore);
        made.Done(c => c.RecordOpinion(On("2014-01-06"), consultation, Case.Refused, null));
        made.Refuses(c => c.DraftDecision(On("2014-01-06"), Decision("granted")), CaseErrors.ThirdPartyObjects);
    }

    private static (Case Case, Guid Consultation) GivenUp()
    {
        var made = Received("2024-09-02");
        var consultation = made.ConsultThirdParty(On("2024-09-09"), Text).Done();
        return (made.Done(c => c.EndConsultation(On("2024-10-08"), consultation, Text)), consultation);
    }
}
