using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Items;

public sealed class ItemTests
{
    [Fact]
    public void An_item_is_public_only_past_both_reviews_and_the_approval()
    {
        var item = Draft();
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        item.PassSecrecyReview(Person("secrecy"), Now, Clear(item));
        (item.State, item.Stage).ShouldBe((ItemState.Draft, RevisionStage.Approval));
        Refusal(item.Publish(Now, Clear(item), "990000101/2026-00001")).ShouldNotBeNull();
        item.Approve(Person("approver"), Now, Clear(item)).Failed(out _).ShouldBeFalse();
        item.Publish(Now, Clear(item), "990000101/2026-00001").Failed(out _).ShouldBeFalse();
        (item.State, item.Stage, item.PublishedOn, item.IndexNumber, item.Edition).ShouldBe((ItemState.Published, null, Today, "990000101/2026-00001", 1));
    }

    [Fact]
    public void Nobody_reviews_or_approves_what_they_had_a_hand_in()
    {
        var item = Draft();
        item.Edit(Content("改过的正文"), null, Person("helper"), Now);
        item.Submit(Person("writer"), Now);
        Refusal(item.PassSelfReview(Person("writer"), Now)).ShouldBe(ItemErrors.OwnWork);
        Refusal(item.PassSelfReview(Person("helper"), Now)).ShouldBe(ItemErrors.OwnWork);
        item.PassSelfReview(Person("reviewer"), Now);
        Refusal(item.PassSecrecyReview(Person("helper"), Now, Clear(item))).ShouldBe(ItemErrors.OwnWork);
        item.PassSecrecyReview(Person("secrecy"), Now, Clear(item));
        Refusal(item.Approve(Person("writer"), Now, Clear(item))).ShouldBe(ItemErrors.OwnWork);
        Refusal(item.Approve(Person("helper"), Now, Clear(item))).ShouldBe(ItemErrors.OwnWork);
        Refusal(item.Approve(Person("secrecy"), Now, Clear(item))).ShouldBe(ItemErrors.SamePerson);
    }

    [Fact]
    public void An_edit_takes_every_mark_back_even_after_the_approval()
    {
        var item = Reviewed();
        item.Approve(Person("approver"), Now, Clear(item), publishAt: Now.AddDays(1)).Failed(out _).ShouldBeFalse();
        item.Stage.ShouldBe(RevisionStage.Scheduled);
        item.Edit(Content("另一份内容"), null, Person("writer"), Now).Failed(out _).ShouldBeFalse();
        (item.Stage, item.Open!.Marks).ShouldBe((RevisionStage.Draft, Marks.None));
        Refusal(item.Publish(Now.AddDays(2), Clear(item), "x")).ShouldNotBeNull();
    }

    [Fact]
    public void A_scheduled_item_goes_out_at_its_time_and_not_before()
    {
        var item = Reviewed();
        Refusal(item.Approve(Person("approver"), Now, Clear(item), publishAt: Now.AddMinutes(-1))).ShouldBe(ItemErrors.PublishAtPast);
        item.Approve(Person("approver"), Now, Clear(item), publishAt: Now.AddDays(1));
        Refusal(item.Publish(Now.AddHours(23), Clear(item), "x")).ShouldNotBeNull();
        item.Publish(Now.AddDays(1), Clear(item), "990000101/2026-00001").Failed(out _).ShouldBeFalse();
        item.PublishedOn.ShouldBe(Today.AddDays(1));
    }

    [Fact]
    public void The_gate_says_everything_that_is_missing_at_once()
    {
        var item = Reviewed();
        var conditions = new GateConditions(item.WorkingHash, 1, 2, ["县应急管理局", "县公安局"], AwaitsHigherApproval: true);
        var refusal = Refusal(item.Approve(Person("approver"), Now, conditions))!;
        refusal.Code.ShouldBe(ItemErrors.GateClosed.Code);
        foreach (var part in (string[])["1 blocking", "2 findings", "县应急管理局", "县公安局", "approval from above"]) refusal.Message.ShouldContain(part);
        Refusal(item.Approve(Person("approver"), Now, Clear(item) with { ScannedHash = "of another content" }))!.Message.ShouldContain("leak check");
    }

    [Fact]
    public void The_privacy_check_waits_for_a_person_while_a_finding_is_not_settled()
    {
        var item = Draft();
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        var found = Clear(item) with { UnsettledForReview = 1 };
        item.PassSecrecyReview(Person("secrecy"), Now, found);
        item.Stage.ShouldBe(RevisionStage.PrivacyCheck);
        Refusal(item.PassPrivacyCheck(Person("reviewer"), Now, found))!.Code.ShouldBe(ItemErrors.GateClosed.Code);
        Refusal(item.Approve(Person("approver"), Now, Clear(item))).ShouldNotBeNull();
        item.PassPrivacyCheck(Person("reviewer"), Now, Clear(item)).Failed(out _).ShouldBeFalse();
        item.Stage.ShouldBe(RevisionStage.Approval);
    }

    [Fact]
    public void The_urgent_route_keeps_both_marks_and_stays_flagged_until_somebody_else_has_looked_again()
    {
        var early = Draft();
        early.Submit(Person("writer"), Now);
        early.PassSelfReview(Person("reviewer"), Now);
        Refusal(early.ApproveUrgently(Person("approver"), Now, Clear(early), "汛情")).ShouldNotBeNull();

        var item = Reviewed();
        var open = Clear(item) with { UnsettledForReview = 1 };
        foreach (var closed in (GateConditions[])[open with { UnsettledBlocking = 1 }, open with { UnconfirmedAgencies = ["县应急管理局"] }, open with { AwaitsHigherApproval = true }])
            Refusal(item.ApproveUrgently(Person("approver"), Now, closed, "汛情"))!.Code.ShouldBe(ItemErrors.GateClosed.Code);
        item.ApproveUrgently(Person("approver"), Now, open, "汛情").Failed(out _).ShouldBeFalse();
        item.Publish(Now, Clear(item), "990000101/2026-00001").Failed(out _).ShouldBeFalse();
        (item.State, item.LookAgainSince).ShouldBe((ItemState.Published, Now));
        Refusal(item.LookAgain(Person("approver"), Now, "无误")).ShouldBe(ItemErrors.OwnWork);
        Refusal(item.LookAgain(Person("writer"), Now, "无误")).ShouldBe(ItemErrors.OwnWork);
        item.LookAgain(Person("reviewer"), Now, "无误").Failed(out _).ShouldBeFalse();
        item.LookAgainSince.ShouldBeNull();
    }

    [Fact]
    public void An_amendment_leaves_what_is_public_until_it_has_passed_the_gate_and_keeps_the_edition_it_replaces()
    {
        var item = Published();
        item.BeginAmendment(Person("writer"), Now, changeNote: null).Failed(out _).ShouldBeFalse();
        Refusal(item.Submit(Person("writer"), Now)).ShouldBe(ItemErrors.NoteMissing);
        item.Edit(Content("更正后的正文"), "更正金额", Person("writer"), Now);
        (item.State, item.Content.Body, item.Working.Body).ShouldBe((ItemState.Published, "正文", "更正后的正文"));
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        item.PassSecrecyReview(Person("secrecy"), Now, Clear(item));
        item.Approve(Person("approver"), Now, Clear(item));
        var later = Now.AddDays(400);
        item.Publish(later, Clear(item), null).Failed(out _).ShouldBeFalse();
        (item.Content.Body, item.Edition, item.ChangeNote, item.PublishedOn).ShouldBe(("更正后的正文", 2, "更正金额", Today));
        var replaced = item.TakeReplaced().ShouldHaveSingleItem();
        (replaced.Number, replaced.Content.Body).ShouldBe((1, "正文"));
    }

    /// <summary>The note is as public as the text: marks hold for both.</summary>
    [Fact]
    public void Another_note_on_the_change_is_another_content()
    {
        var item = Published();
        item.BeginAmendment(Person("writer"), Now, "更正金额").Failed(out _).ShouldBeFalse();
        var (seen, shown) = (Clear(item), item.PublicHash);
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        item.Edit(item.Working, "更正王明的身份证号", Person("writer"), Now);
        item.Open!.Marks.ShouldBe(Marks.None);
        item.WorkingHash.ShouldNotBe(seen.ScannedHash);
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        item.PassSecrecyReview(Person("secrecy"), Now, seen);
        item.Stage.ShouldBe(RevisionStage.PrivacyCheck, "the leak check has seen the other note only");
        Refusal(item.PassPrivacyCheck(Person("reviewer"), Now, seen))!.Message.ShouldContain("leak check has not seen");
        item.PassPrivacyCheck(Person("reviewer"), Now, Clear(item)).Failed(out _).ShouldBeFalse();
        item.Approve(Person("approver"), Now, Clear(item));
        item.Publish(Now, Clear(item), null).Failed(out _).ShouldBeFalse();
        (item.PublicHash, item.ReviewedHash == item.PublicHash).ShouldBe((item.WorkingHash, true));
        item.PublicHash.ShouldNotBe(shown);
    }

    [Fact]
    public void A_notice_for_a_limited_time_comes_down_after_its_last_day_and_is_never_shown_after_it()
    {
        var item = Published(Content() with { ShownUntil = Today.AddDays(5) });
        item.IsPublicOn(Today.AddDays(5)).ShouldBeTrue();
        item.IsPublicOn(Today.AddDays(6)).ShouldBeFalse();
        item.TakeDown(Now.AddDays(5)).Failed(out _).ShouldBeTrue();
        item.TakeDown(Now.AddDays(6)).Failed(out _).ShouldBeFalse();
        item.State.ShouldBe(ItemState.TakenDown);
        var late = Reviewed(Content() with { ShownUntil = Today.AddDays(-1) });
        Refusal(late.Approve(Person("approver"), Now, Clear(late))).ShouldBe(ItemErrors.ShownUntilPast);
    }

    [Fact]
    public void What_is_meant_for_particular_people_does_not_go_on_the_web()
    {
        var item = Reviewed(Content() with { Audience = Classification.SpecificAudience });
        Refusal(item.Approve(Person("approver"), Now, Clear(item))).ShouldBe(ItemErrors.NotForTheWeb);
        var board = Reviewed(Content() with { Audience = Classification.SpecificAudience, Channels = ["board"] });
        board.Approve(Person("approver"), Now, Clear(board)).Failed(out _).ShouldBeFalse();
    }

    [Fact]
    public void What_a_row_of_the_standard_catalogue_keeps_off_the_web_does_not_go_there_by_the_urgent_route_either()
    {
        var item = Reviewed();
        var kept = Clear(item) with { KeptOffTheWeb = "row S-2 is for the village notice board" };
        Refusal(item.Approve(Person("approver"), Now, kept))!.Message.ShouldContain("S-2");
        Refusal(item.ApproveUrgently(Person("approver"), Now, kept, "汛情紧急"))!.Message.ShouldContain("S-2");
    }

    [Fact]
    public void Every_step_says_who_took_it_when_on_which_content_and_with_what_opinion()
    {
        var item = Published();
        item.Withdraw(Person("approver"), Now, "含个人信息").Failed(out _).ShouldBeFalse();
        var steps = item.TakeSteps();
        steps.Select(s => s.Kind).ShouldBe(
        [
            ItemStepKind.Written, ItemStepKind.Submitted, ItemStepKind.SelfReviewed, ItemStepKind.SecrecyReviewed, ItemStepKind.PrivacyChecked,
            ItemStepKind.Approved, ItemStepKind.Published, ItemStepKind.Withdrawn,
        ]);
        steps.ShouldAllBe(s => s.ContentHash == item.Content.Hash() && s.At == Now);
        (steps[^1].ByName, steps[^1].Opinion).ShouldBe(("approver", "含个人信息"));
        item.TakeSteps().ShouldBeEmpty();
    }

    [Fact]
    public void What_a_review_withholds_is_never_public_until_it_has_gone_the_whole_way_again()
    {
        var item = Reviewed();
        item.Withhold(Person("secrecy"), Now, "ND15", "涉及个人隐私").Failed(out _).ShouldBeFalse();
        item.State.ShouldBe(ItemState.Withheld);
        Refusal(item.Publish(Now, Clear(item), "x")).ShouldNotBeNull();
        item.Resume(Person("secrecy"), Now, "情势变化", item.TakeSteps()).Failed(out _).ShouldBeFalse();
        (item.State, item.Stage, item.Open!.Marks).ShouldBe((ItemState.Draft, RevisionStage.Draft, Marks.None));
    }
}
