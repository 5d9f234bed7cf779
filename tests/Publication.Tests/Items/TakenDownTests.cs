using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Items;

/// <summary>What outlives that an item is taken down, and how far ahead one may be put up.</summary>
public sealed class TakenDownTests
{
    [Fact]
    public void What_went_out_urgently_stays_flagged_after_it_was_taken_down()
    {
        var item = Reviewed();
        item.ApproveUrgently(Person("approver"), Now, Clear(item), "汛情");
        item.Publish(Now, Clear(item), "990000101/2026-00001");
        item.Withdraw(Person("approver"), Now, "误发").Failed(out _).ShouldBeFalse();
        item.LookAgainSince.ShouldBe(Now);
        Refusal(item.LookAgain(Person("approver"), Now, "无误")).ShouldBe(ItemErrors.OwnWork);
        item.LookAgain(Person("reviewer"), Now, "确系误发").Failed(out _).ShouldBeFalse();
        item.LookAgainSince.ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_amendment_outlives_the_take_down_as_a_draft_without_marks(bool byItself)
    {
        var item = Published(Content() with { ShownUntil = Today.AddDays(5) });
        item.BeginAmendment(Person("writer"), Now, "更正");
        item.Edit(Content("更正后的正文"), "更正", Person("writer"), Now);
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        item.PassSecrecyReview(Person("secrecy"), Now, Clear(item));
        item.Approve(Person("approver"), Now, Clear(item), publishAt: Now.AddDays(10)).Failed(out _).ShouldBeFalse();
        item.TakeSteps();
        var ended = byItself ? item.TakeDown(Now.AddDays(6)) : item.Withdraw(Person("approver"), Now, "含个人信息");
        ended.Failed(out _).ShouldBeFalse();
        (item.Stage, item.Open!.Marks, item.Open.Content.Body, item.PublishAt).ShouldBe((RevisionStage.Draft, Marks.None, "更正后的正文", null));
        var step = item.TakeSteps().ShouldHaveSingleItem();
        (step.Edition, step.ContentHash).ShouldBe((1, item.Content.Hash()), "the step is about what was public");
        Refusal(item.Publish(Now.AddDays(10), Clear(item), null)).ShouldNotBeNull("nothing approved before goes out after it");
        Refusal(item.Archive(Person("approver"), Now, "归档")).ShouldBe(ItemErrors.AlreadyOpen);
        item.Delete(Person("approver"), Now, "录入错误").Failed(out _).ShouldBeFalse();
        item.TakeSteps().Select(s => s.Kind).ShouldBe([ItemStepKind.AmendmentDropped, ItemStepKind.Deleted]);
        item.Open.ShouldBeNull();
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2027-03-02T10:00:01+08:00")]
    public void Nothing_is_scheduled_for_a_day_that_nobody_can_answer_for(string publishAt)
    {
        var item = Reviewed();
        var at = DateTimeOffset.Parse(publishAt, System.Globalization.CultureInfo.InvariantCulture);
        Refusal(item.Approve(Person("approver"), Now, Clear(item), publishAt: at)).ShouldBe(ItemErrors.PublishAtTooFar);
        item.Approve(Person("approver"), Now, Clear(item), publishAt: Now.AddYears(1)).Failed(out _).ShouldBeFalse();
    }
}
