using GovPortal.Requests.Domain.Cases;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.Cases;

public sealed class DecidingTests
{
    [Fact]
    public void A_reply_is_drafted_reviewed_signed_and_delivered_by_more_than_one_person()
    {
        var made = Received("2024-01-02").Done(c => c.DraftDecision(On("2024-01-03", "officer"), Decision("refused", "thirdParty")));
        made.Refuses(c => c.Review(On("2024-01-04", "officer"), Text), CaseErrors.OwnDraft);
        made.Refuses(c => c.Sign(On("2024-01-04", "head"), "号"), CaseErrors.IllegalTransition);
        made.Done(c => c.Review(On("2024-01-04", "lawyer"), Text));
        made.Refuses(c => c.Sign(On("2024-01-05", "officer"), "号"), CaseErrors.OwnDraft);
        made.Refuses(c => c.Sign(On("2024-01-03", "head"), "号"), CaseErrors.DateBeforeState);
        made.Done(c => c.Sign(On("2024-01-05", "head"), "号"));
        (made.Decision, made.DecidedOn, made.State).ShouldBe(("refused", Day("2024-01-05"), CaseState.AwaitingDelivery));
        made.Done(c => c.Deliver(On("2024-01-08"), "post", "EMS1"));
        (made.State, made.DeliveredOn, made.NextDueOn).ShouldBe((CaseState.Closed, Day("2024-01-08"), null));
        made.Ledger.Select(e => e.Number).ShouldBe(Enumerable.Range(1, made.Ledger.Count));
    }

    [Theory]
    [InlineData("2019-05-15", "askedToClarify")]
    [InlineData("2019-05-14", "excessive")]
    [InlineData("2024-01-02", "nonsense")]
    [InlineData("2024-01-02", "withdrawn")]
    [InlineData("2024-01-02", "feeUnpaid")]
    public void A_decision_that_is_not_one_to_draft_is_refused(string received, string decision) =>
        Received(received).Refuses(c => c.DraftDecision(On("2024-02-01"), Decision(decision)), CaseErrors.UnknownDecision);

    [Fact]
    public void Some_decisions_need_what_the_ledger_must_show()
    {
        Received("2024-01-02").Refuses(c => c.DraftDecision(On("2024-01-03"), Decision("stillUnclear")), CaseErrors.NotSupplemented);
        Received("2024-01-02").Refuses(c => c.DraftDecision(On("2024-01-03"), Decision("excessive")), CaseErrors.ReasonsNotJudged);
        Received("2024-01-02").Refuses(c => c.DraftDecision(On("2024-01-03"), Decision("partial")), CaseErrors.GroundMissing);
        Received("2024-01-02").Refuses(c => c.DraftDecision(On("2024-01-03"), Decision("granted", "security")), CaseErrors.GroundNotNeeded);
    }

    [Theory]
    [InlineData("2024-01-02", Case.Refused, false)]
    [InlineData("2024-01-02", Case.RefusedWithReason, true)]
    [InlineData("2014-01-02", Case.Refused, true)]
    public void A_third_party_that_objects_binds_unless_the_public_interest_weighs_more(string received, string opinion, bool binds)
    {
        var made = Received(received);
        var consultation = made.ConsultThirdParty(On(received), Text).Done();
        made.Done(c => c.RecordOpinion(On(received), consultation, opinion, Text));
        if (binds) made.Refuses(c => c.DraftDecision(On(received), Decision("granted")), CaseErrors.ThirdPartyObjects);
        made.Done(c => c.DraftDecision(On(received), Decision("granted") with { PublicInterest = binds }));
    }

    /// <summary>The letter arrives on 2024-09-02: the time to answer is over on 2024-09-24, and after it the agency decides (2019 art. 32).</summary>
    [Theory]
    [InlineData("2024-09-24", true)]
    [InlineData("2024-09-25", false)]
    public void A_third_party_that_objects_after_its_time_does_not_bind(string answered, bool binds)
    {
        var made = Received("2024-09-02");
        var consultation = made.ConsultThirdParty(On("2024-09-02"), Text).Done();
        made.Done(c => c.RecordConsultationReceived(On("2024-09-02"), consultation)).Done(c => c.RecordOpinion(On(answered), consultation, Case.RefusedWithReason, Text));
        if (binds) made.Refuses(c => c.DraftDecision(On(answered), Decision("granted")), CaseErrors.ThirdPartyObjects);
        else made.Done(c => c.DraftDecision(On(answered), Decision("granted")));
    }

    [Theory]
    [InlineData("2024-01-02")]
    [InlineData("2014-01-02")]
    public void What_the_last_secrecy_review_forbids_is_not_granted(string received)
    {
        var made = Received(received).Done(c => c.AskSecrecyReview(On(received))).Done(c => c.RecordSecrecyReview(On(received), mayDisclose: false, Text));
        made.Refuses(c => c.DraftDecision(On(received), Decision("granted")), CaseErrors.SecrecyForbids);
        made.Refuses(c => c.DraftDecision(On(received), Decision("granted") with { PublicInterest = true }), CaseErrors.SecrecyForbids);
        made.Done(c => c.DraftDecision(On(received), Decision("partial", "stateSecret"))).Done(c => c.ReturnDraft(On(received), Text));
        made.Done(c => c.AskSecrecyReview(On(received))).Done(c => c.RecordSecrecyReview(On(received), mayDisclose: true, Text));
        made.Done(c => c.DraftDecision(On(received), Decision("granted")));
    }

    [Fact]
    public void What_the_state_does_not_allow_is_refused_with_what_it_does()
    {
        var made = Received("2024-01-02");
        made.Deliver(On("2024-01-03"), "post", null).Failed(out var error).ShouldBeTrue();
        error!.Message.ShouldContain("awaitingDelivery");
        error.Message.ShouldContain("askSupplement");
        made.Done(c => c.CloseOtherwise(On("2024-01-03"), Text));
        made.Refuses(c => c.Withdraw(On("2024-01-04"), null), CaseErrors.IllegalTransition);
        made.Done(c => c.Archive(On("2024-01-04"))).State.ShouldBe(CaseState.Archived);
    }

    [Fact]
    public void Nothing_takes_effect_in_the_future() =>
        Received("2024-01-02").Refuses(c => c.Begin(On("2024-01-09", today: "2024-01-08")), CaseErrors.DateInFuture);
}
