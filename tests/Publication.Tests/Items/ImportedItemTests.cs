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
        item.Reimport(Content(), history with { Job = Guid.CreateVersion7() }, Now).Value.ShouldBeFalse();
        item.Reimport(Content("改正后的正文"), history, Now).Value.ShouldBeTrue();
        item.TakeReplaced().ShouldHaveSingleItem().Content.Body.ShouldBe("正文");
        item.Edition.ShouldBe(2);
        item.Delete(Person("approver"), Now, "录入错误").Failed(out _).ShouldBeFalse();
        item.Reimport(Content(), history, Now).Value.ShouldBeFalse();
        item.State.ShouldBe(ItemState.Deleted);
    }

    [Fact]
    public void Only_a_changed_text_is_a_new_edition()
    {
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History());
        item.Reimport(Content(), History() with { Validity = new Validity("repealed", new DateOnly(2020, 1, 1)) }, Now).Value.ShouldBeTrue();
        (item.Edition, item.TakeReplaced().Count, item.Validity.Code).ShouldBe((1, 0, "repealed"));
    }

    [Fact]
    public void What_somebody_marked_stays_marked_when_its_file_is_sent_again()
    {
        var (history, repealed) = (History(), new Validity("repealed", new DateOnly(2020, 1, 1)));
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), history);
        item.ChangeValidity(repealed, Person("approver"), Now, "镇政发〔2020〕1号").Failed(out _).ShouldBeFalse();
        item.Reimport(Content(), history, Now, isMarked: true).Value.ShouldBeFalse();
        item.Reimport(Content("改正后的正文"), history, Now, isMarked: true).Value.ShouldBeTrue();
        (item.Validity, item.Content.Body, item.Edition).ShouldBe((repealed, "改正后的正文", 2));
    }

    [Fact]
    public void What_was_taken_down_stays_down_when_its_file_is_sent_again()
    {
        var history = History();
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), history);
        item.Withdraw(Person("approver"), Now, "含个人隐私").Failed(out _).ShouldBeFalse();
        item.Reimport(Content(), history, Now).Value.ShouldBeFalse();
        item.Reimport(Content("改正后的正文"), history, Now).Value.ShouldBeTrue();
        item.State.ShouldBe(ItemState.Withdrawn);
    }

    [Fact]
    public void No_file_publishes_what_was_never_history_whatever_it_says_of_it()
    {
        foreach (var (item, name) in ((Item, string)[])[(Draft(), "a draft"), (Reviewed(), "a draft under review"), (NotMadePublic(), "what a review withheld")])
        {
            item.TakeSteps();
            var before = (item.State, item.Stage, item.Version, item.WorkingHash);
            Refusal(item.Reimport(Content(), History(), Now)).ShouldBe(ItemErrors.NotHistory, name);
            Refusal(item.Reimport(Content("另一份"), History() with { State = ItemState.Withdrawn }, Now)).ShouldBe(ItemErrors.NotHistory, name);
            (item.State, item.Stage, item.Version, item.WorkingHash).ShouldBe(before);
            item.TakeSteps().ShouldBeEmpty();
        }
    }

    [Fact]
    public void No_file_changes_or_takes_down_what_went_out_through_the_gate_and_the_same_again_changes_nothing()
    {
        var item = Published();
        var same = new ImportedPublication(item.PublishedOn!.Value, item.Validity, item.ReviewedBy, item.ApprovedBy, Guid.CreateVersion7(), "county-tools");
        item.Reimport(Content(), same, Now).Value.ShouldBeFalse();
        Refusal(item.Reimport(Content("改过的正文"), same, Now)).ShouldBe(ItemErrors.NotHistory);
        Refusal(item.Reimport(Content(), same with { PublishedOn = new DateOnly(2014, 1, 1) }, Now)).ShouldBe(ItemErrors.NotHistory);
        Refusal(item.Reimport(Content(), same with { ReviewedBy = "别人" }, Now)).ShouldBe(ItemErrors.NotHistory);
        foreach (var state in (ItemState[])[ItemState.Withdrawn, ItemState.TakenDown, ItemState.Archived])
            Refusal(item.Reimport(Content(), same with { State = state }, Now)).ShouldBe(ItemErrors.NotHistory);
        (item.State, item.Edition, item.SecrecyReviewedBy, item.ImportedBy).ShouldBe((ItemState.Published, 1, "secrecy", null));
        item.Withdraw(Person("approver"), Now, "误发");
        item.Reimport(Content(), same, Now).Value.ShouldBeFalse("what was exported before the withdrawal says nothing new");
    }

    [Fact]
    public void History_that_is_being_amended_or_has_been_is_no_history_any_more()
    {
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History());
        item.BeginAmendment(Person("writer"), Now, "更正");
        item.Edit(Content("更正"), null, Person("writer"), Now);
        Refusal(item.Reimport(Content("文件所载"), History(), Now)).ShouldBe(ItemErrors.NotHistory);
        item.Open!.Content.Body.ShouldBe("更正", "the amendment is still there");
        item.Reimport(Content(), History(), Now).Value.ShouldBeFalse();
        item.DropAmendment(Person("writer"), Now, "不改了");
        item.Reimport(Content("文件所载"), History(), Now).Value.ShouldBeTrue();
        Through(item, "再次更正");
        Refusal(item.Reimport(Content("文件所载"), History(), Now)).ShouldBe(ItemErrors.NotHistory);
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
        item.Reimport(Content(), history, Now).Value.ShouldBeFalse();
        item.TakeSteps().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ItemState.Withdrawn, ItemStepKind.Withdrawn)]
    [InlineData(ItemState.TakenDown, ItemStepKind.TakenDown)]
    [InlineData(ItemState.Archived, ItemStepKind.Archived)]
    public void A_file_takes_down_history_that_is_public_as_a_step_that_names_the_client(ItemState state, ItemStepKind kind)
    {
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History());
        var (version, by, job) = (item.Version, item.ApprovedBy, item.ImportedBy);
        var same = History() with { State = state };
        item.Reimport(Content(), same, Now).Value.ShouldBeTrue();
        (item.State, item.Edition, item.Version, item.ImportedBy, item.SecrecyReviewedBy).ShouldBe((state, 1, version + 1, job, null));
        var step = item.TakeSteps().ShouldHaveSingleItem();
        (step.Kind, step.ById, step.ItemVersion).ShouldBe((kind, "county-tools", item.Version));
        item.Reimport(Content(), same, Now).Value.ShouldBeFalse();
        item.Reimport(Content(), same with { State = ItemState.Published }, Now).Value.ShouldBeFalse("no file puts up again what is down");
        item.ApprovedBy.ShouldBe(by);
    }

    [Fact]
    public void A_new_text_that_the_file_says_was_taken_down_is_one_change_and_the_old_text_is_kept()
    {
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History());
        item.Reimport(Content("改正后的正文"), History() with { State = ItemState.Withdrawn }, Now).Value.ShouldBeTrue();
        (item.State, item.Edition, item.Version, item.Content.Body).ShouldBe((ItemState.Withdrawn, 2, 2, "改正后的正文"));
        item.TakeReplaced().ShouldHaveSingleItem().Content.Body.ShouldBe("正文");
        item.TakeSteps().ShouldHaveSingleItem().ItemVersion.ShouldBe(2);
        item.Reimport(Content("改正后的正文"), History() with { State = ItemState.Archived }, Now).Value.ShouldBeTrue();
        item.State.ShouldBe(ItemState.Archived);
    }
}
