using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Items;

public sealed class ImportedItemTests
{
    [Fact]
    public void The_same_import_twice_changes_nothing_and_a_deleted_item_stays_deleted()
    {
        var history = History();
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), history);
        item.Reimport(Content(), history with { Job = Guid.CreateVersion7() }, Now).ShouldBeFalse();
        item.Reimport(Content("改正后的正文"), history, Now).ShouldBeTrue();
        item.TakeReplaced().ShouldHaveSingleItem().Content.Body.ShouldBe("正文");
        item.Edition.ShouldBe(2);
        item.Delete(Person("approver"), Now, "录入错误").Failed(out _).ShouldBeFalse();
        item.Reimport(Content(), history, Now).ShouldBeFalse();
        item.State.ShouldBe(ItemState.Deleted);
    }

    [Fact]
    public void Only_a_changed_text_is_a_new_edition()
    {
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History());
        item.Reimport(Content(), History() with { Validity = new Validity("repealed", new DateOnly(2020, 1, 1)) }, Now).ShouldBeTrue();
        (item.Edition, item.TakeReplaced().Count, item.Validity.Code).ShouldBe((1, 0, "repealed"));
    }

    [Fact]
    public void What_was_taken_down_stays_down_when_its_file_is_sent_again()
    {
        var history = History();
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), history);
        item.Withdraw(Person("approver"), Now, "含个人隐私").Failed(out _).ShouldBeFalse();
        item.Reimport(Content(), history, Now).ShouldBeFalse();
        item.Reimport(Content("改正后的正文"), history, Now).ShouldBeTrue();
        item.State.ShouldBe(ItemState.Withdrawn);
    }

    [Fact]
    public void A_draft_that_an_import_publishes_gets_a_number_and_one_that_has_a_number_keeps_it()
    {
        var history = History();
        var item = Draft();
        item.Reimport(Content(), history, Now, "990000101/2014-00003").ShouldBeTrue();
        (item.State, item.Stage, item.IndexNumber, item.Edition).ShouldBe((ItemState.Published, null, "990000101/2014-00003", 1));
        item.Reimport(Content("改正后的正文"), history, Now, "990000101/2014-00004").ShouldBeTrue();
        item.IndexNumber.ShouldBe("990000101/2014-00003");
    }

    [Fact]
    public void Imported_history_is_amended_through_the_gate_like_anything_else()
    {
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History());
        item.BeginAmendment(Person("writer"), Now, "更正").Failed(out _).ShouldBeFalse();
        Refusal(item.Publish(Now, Clear(item), null)).ShouldNotBeNull();
        item.Edit(Content("更正"), null, Person("writer"), Now);
        (item.Content.Body, item.State).ShouldBe(("正文", ItemState.Published));
    }
}
