using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Items;

/// <summary>Who wrote a text, and what readers are told of a change of it.</summary>
public sealed class WritersAndNotesTests
{
    [Fact]
    public void Who_had_a_hand_in_a_text_that_was_withheld_reviews_nothing_of_it_when_it_is_taken_up_again()
    {
        var item = Draft();
        item.Edit(Content("合写的正文"), null, Person("other"), Now);
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        item.Withhold(Person("secrecy"), Now, "ND15", "涉及个人隐私").Failed(out _).ShouldBeFalse();
        item.Resume(Person("secrecy"), Now, "情势变化", item.TakeSteps()).Failed(out _).ShouldBeFalse();
        item.Open!.Writers.ShouldBe(["writer", "other"]);
        item.Submit(Person("writer"), Now);
        Refusal(item.PassSelfReview(Person("other"), Now)).ShouldBe(ItemErrors.OwnWork);
        item.PassSelfReview(Person("reviewer"), Now).Failed(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_note_on_a_change_is_none(string blank)
    {
        var item = Published();
        item.BeginAmendment(Person("writer"), Now, blank);
        item.Edit(Content("更正后的正文"), blank, Person("writer"), Now);
        Refusal(item.Submit(Person("writer"), Now)).ShouldBe(ItemErrors.NoteMissing);
        item.Edit(Content("更正后的正文"), "更正", Person("writer"), Now);
        item.Edit(Content("再次更正"), blank, Person("writer"), Now);
        item.Submit(Person("writer"), Now).Failed(out _).ShouldBeFalse();
        item.Open!.ChangeNote.ShouldBe("更正");
    }
}
