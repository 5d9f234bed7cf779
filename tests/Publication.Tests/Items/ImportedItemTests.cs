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

    [Theory]
    [InlineData("published", ItemState.Published)]
    [InlineData("withdrawn", ItemState.Withdrawn)]
    [InlineData("takenDown", ItemState.TakenDown)]
    [InlineData("archived", ItemState.Archived)]
    public void History_stands_as_the_file_says_and_was_never_public_here_when_it_was_taken_down(string code, ItemState state)
    {
        var history = History() with { State = ImportedPublication.States[code] };
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), history);
        (item.State, item.Edition, item.IsPublicOn(Today), item.PublishedOn).ShouldBe((state, 1, state == ItemState.Published, history.PublishedOn));
        item.Reimport(Content(), history, Now).ShouldBeFalse();
        item.TakeSteps().ShouldBeEmpty();
        var draft = Draft();
        draft.Reimport(Content(), history, Now, "990000101/2014-00003").ShouldBeTrue();
        (draft.State, draft.IsPublicOn(Today), draft.Open).ShouldBe((state, state == ItemState.Published, null));
    }

    [Theory]
    [InlineData(ItemState.Withdrawn, ItemStepKind.Withdrawn)]
    [InlineData(ItemState.TakenDown, ItemStepKind.TakenDown)]
    [InlineData(ItemState.Archived, ItemStepKind.Archived)]
    public void A_file_takes_down_what_is_public_as_a_step_that_names_the_client(ItemState state, ItemStepKind kind)
    {
        var item = Published();
        item.TakeSteps();
        var (version, by) = (item.Version, item.ApprovedBy);
        var same = new ImportedPublication(item.PublishedOn!.Value, item.Validity, item.ReviewedBy, item.ApprovedBy, Guid.CreateVersion7(), "county-tools") { State = state };
        item.Reimport(Content(), same, Now).ShouldBeTrue();
        (item.State, item.Edition, item.Version, item.ImportedBy, item.SecrecyReviewedBy).ShouldBe((state, 1, version + 1, null, "secrecy"));
        var step = item.TakeSteps().ShouldHaveSingleItem();
        (step.Kind, step.ById, step.ItemVersion).ShouldBe((kind, "county-tools", item.Version));
        item.Reimport(Content(), same, Now).ShouldBeFalse();
        item.Reimport(Content(), same with { State = ItemState.Published }, Now).ShouldBeFalse("no file puts up again what is down");
        item.ApprovedBy.ShouldBe(by);
    }

    [Fact]
    public void A_new_text_that_the_file_says_was_taken_down_is_one_change_and_the_old_text_is_kept()
    {
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History());
        item.Reimport(Content("改正后的正文"), History() with { State = ItemState.Withdrawn }, Now).ShouldBeTrue();
        (item.State, item.Edition, item.Version, item.Content.Body).ShouldBe((ItemState.Withdrawn, 2, 2, "改正后的正文"));
        item.TakeReplaced().ShouldHaveSingleItem().Content.Body.ShouldBe("正文");
        item.TakeSteps().ShouldHaveSingleItem().ItemVersion.ShouldBe(2);
        item.Reimport(Content("改正后的正文"), History() with { State = ItemState.Archived }, Now).ShouldBeTrue();
        item.State.ShouldBe(ItemState.Archived);
    }
}
