using CsCheck;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Tests;

public sealed class ItemTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void An_item_is_public_only_past_both_reviews_and_the_approval()
    {
        var item = Draft();
        item.Submit();
        item.PassReview("reviewer");
        item.PassSecrecyReview("secrecy");
        item.State.ShouldBe(ItemState.Approval);
        item.Approve("approver", "990000101/2026-00001", Today).Failed(out _).ShouldBeFalse();
        (item.State, item.PublishedOn, item.IndexNumber).ShouldBe((ItemState.Published, Today, "990000101/2026-00001"));
    }

    [Fact]
    public void Nobody_reviews_or_approves_what_they_wrote()
    {
        var item = Draft();
        item.Submit();
        Refusal(item.PassReview("writer")).ShouldBe(ItemErrors.OwnWork);
        item.PassReview("reviewer");
        Refusal(item.PassSecrecyReview("writer")).ShouldBe(ItemErrors.OwnWork);
        item.PassSecrecyReview("secrecy");
        Refusal(item.Approve("writer", "x", Today)).ShouldBe(ItemErrors.OwnWork);
        Refusal(item.Approve("secrecy", "x", Today)).ShouldBe(ItemErrors.SamePerson);
    }

    [Fact]
    public void An_edit_takes_every_mark_back()
    {
        var item = Draft();
        item.Submit();
        item.PassReview("reviewer");
        item.PassSecrecyReview("secrecy");
        item.Edit(Content("另一份内容"), "writer").Failed(out _).ShouldBeFalse();
        (item.State, item.ReviewedBy, item.SecrecyReviewedBy).ShouldBe((ItemState.Draft, null, null));
        item.Approve("approver", "x", Today).Failed(out _).ShouldBeTrue();
    }

    [Fact]
    public void No_sequence_of_actions_publishes_without_both_marks_on_this_content() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3].Select(i => new[] { "writer", "a", "b", "c" }[i])).Array[1, 30].Sample(actions =>
        {
            var item = Draft();
            foreach (var (action, who) in actions) Act(item, action, who);
            if (item.State != ItemState.Published) return true;
            return item.ReviewedBy is { } r && item.SecrecyReviewedBy is { } s && item.ApprovedBy is { } a
                && r != item.WrittenBy && s != item.WrittenBy && a != item.WrittenBy && a != s && item.ReviewedHash == item.Content.Hash();
        });

    [Fact]
    public void The_same_import_twice_changes_nothing_and_a_deleted_item_stays_deleted()
    {
        var history = new ImportedPublication(new DateOnly(2014, 5, 5), Validity.Effective, "党政办", "镇长", Guid.CreateVersion7(), "county-tools");
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content("正文"), history);
        item.Reimport(Content("正文"), history with { Job = Guid.CreateVersion7() }).ShouldBeFalse();
        item.Reimport(Content("改正后的正文"), history).ShouldBeTrue();
        item.Delete("录入错误").Failed(out _).ShouldBeFalse();
        item.Reimport(Content("正文"), history).ShouldBeFalse();
        item.State.ShouldBe(ItemState.Deleted);
    }

    [Fact]
    public void What_was_taken_down_stays_down_when_its_file_is_sent_again()
    {
        var history = new ImportedPublication(new DateOnly(2014, 5, 5), Validity.Effective, null, null, Guid.CreateVersion7(), "county-tools");
        var item = Item.Import(TownId.New(), "k", "990000101/2014-00001", Content("正文"), history);
        item.Withdraw("含个人隐私").Failed(out _).ShouldBeFalse();
        item.Reimport(Content("正文"), history).ShouldBeFalse();
        item.Reimport(Content("改正后的正文"), history).ShouldBeTrue();
        item.State.ShouldBe(ItemState.Withdrawn);
    }

    [Fact]
    public void A_draft_that_an_import_publishes_gets_a_number_and_one_that_has_a_number_keeps_it()
    {
        var history = new ImportedPublication(new DateOnly(2014, 5, 5), Validity.Effective, null, null, Guid.CreateVersion7(), "county-tools");
        var item = Draft();
        item.Reimport(Content("正文"), history, "990000101/2014-00003").ShouldBeTrue();
        (item.State, item.IndexNumber).ShouldBe((ItemState.Published, "990000101/2014-00003"));
        item.Reimport(Content("改正后的正文"), history, "990000101/2014-00004").ShouldBeTrue();
        item.IndexNumber.ShouldBe("990000101/2014-00003");
    }

    [Theory]
    [InlineData("990000101/2014-00007", 2014, 7L)]
    [InlineData("990000101/2014-1234567", 2014, 1234567L)]
    [InlineData("990000101/2014-7", null, null)]
    [InlineData("990000102/2014-00007", null, null)]
    [InlineData("990000101/2014-99999999999", null, null)]
    [InlineData("镇政发〔2014〕7号", null, null)]
    public void A_number_of_the_towns_own_shape_is_known_again(string number, int? year, long? serial)
    {
        var read = IndexNumber.Read("990000101", number);
        (read?.Year, read?.Serial).ShouldBe((year, serial));
    }

    [Theory]
    [InlineData("990000101", "990000101/2014-00007")]
    [InlineData("990000", "990000000/2014-00007")]
    [InlineData("990000101202", "990000101/2014-00007")]
    public void An_index_number_names_the_publisher_the_year_and_the_serial(string code, string number) => IndexNumber.Of(code, 2014, 7).ShouldBe(number);

    private static void Act(Item item, int action, string who) => _ = action switch
    {
        0 => item.Submit(),
        1 => item.PassReview(who),
        2 => item.PassSecrecyReview(who),
        3 => item.Approve(who, "990000101/2026-00001", Today),
        4 => item.Edit(Content("内容 " + who), who),
        5 => item.Return("不完整"),
        _ => item.Withdraw("过期"),
    };

    private static Item Draft() => Item.Write(TownId.New(), "k", Content("正文"), "writer");

    private static ItemContent Content(string body) => new("标题", null, "notice", null, new DateOnly(2014, 5, 4), ["website"], body, false, true);

    private static Error? Refusal(Result result)
    {
        result.Failed(out var error);
        return error;
    }
}
