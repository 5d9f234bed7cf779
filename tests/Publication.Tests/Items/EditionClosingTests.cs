using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Items;

public sealed class EditionClosingTests
{
    [Fact]
    public void What_an_amendment_replaced_stays_to_be_read_until_somebody_closes_it_with_a_reason()
    {
        var item = Through(Published(), "更正后的正文");
        var (edition, steps) = (item.TakeReplaced()[0], item.TakeSteps().ToList());
        EditionClosing.Of(edition, steps, Today).ShouldBeNull();
        Refusal(item.CloseEdition(edition, Person("approver"), Now, " ")).ShouldBe(ItemErrors.ReasonMissing);
        item.CloseEdition(edition, Person("approver"), Now, "旧版含个人信息").Failed(out _).ShouldBeFalse();
        var step = item.TakeSteps().ShouldHaveSingleItem();
        (step.Kind, step.Edition, step.ContentHash, step.ById, step.Opinion).ShouldBe((ItemStepKind.EditionClosed, 1, edition.Hash(), "approver", "旧版含个人信息"));
        EditionClosing.Of(edition, [.. steps, step], Today).ShouldBe(new EditionClosing(Today, EditionClosing.Closed, "旧版含个人信息"));
        Refusal(Published().CloseEdition(edition, Person("approver"), Now, "误")).ShouldBe(ItemErrors.EditionNotFound, "of another item");
    }

    [Fact]
    public void What_was_withdrawn_is_not_up_again_because_another_text_took_its_place_nor_is_what_came_before()
    {
        var item = Through(Published(), "第二版");
        item.Withdraw(Person("approver"), Now, "含王某身份证号");
        Through(Through(item, "第三版"), "第四版");
        var (replaced, steps) = (item.TakeReplaced(), item.TakeSteps());
        replaced.Select(e => EditionClosing.Of(e, steps, Today)).ShouldBe([new(Today, EditionClosing.Withdrawn), new(Today, EditionClosing.Withdrawn), null]);
    }

    [Fact]
    public void A_notice_is_not_shown_beyond_its_last_day_as_an_old_edition_either()
    {
        var item = Through(Published(Content() with { ShownUntil = Today.AddDays(5) }), Content("结果"));
        var edition = item.TakeReplaced()[0];
        EditionClosing.Of(edition, [], Today.AddDays(5)).ShouldBeNull();
        EditionClosing.Of(edition, [], Today.AddDays(6)).ShouldBe(new EditionClosing(Today.AddDays(6), EditionClosing.Expired));
        var over = Published(Content() with { ShownUntil = Today });
        over.TakeDown(Now.AddDays(1)).Failed(out _).ShouldBeFalse();
        Through(over, Content("结果"));
        EditionClosing.Of(over.TakeReplaced()[0], over.TakeSteps(), Today)!.Why.ShouldBe(EditionClosing.Expired);
    }

    [Fact]
    public void What_was_never_up_here_does_not_come_up_as_an_old_edition()
    {
        var board = Through(Published(Content() with { Channels = ["board"] }), Content("改为上网"));
        EditionClosing.Of(board.TakeReplaced()[0], board.TakeSteps(), Today).ShouldBe(new EditionClosing(Today, EditionClosing.OtherChannels));
        var down = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History() with { State = ItemState.Withdrawn });
        Through(down, "重新公开");
        EditionClosing.Of(down.TakeReplaced()[0], down.TakeSteps(), Today)!.Why.ShouldBe(EditionClosing.Withdrawn);
    }
}
