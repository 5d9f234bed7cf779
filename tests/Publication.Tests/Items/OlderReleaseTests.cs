using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Tests.Items;

/// <summary>What a county had before the gate was there is all there after the upgrade: public items with who answered for them, everything else as a draft of its writer.</summary>
public sealed class OlderReleaseTests(OlderRelease older) : IClassFixture<OlderRelease>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Draft")]
    [InlineData("Review")]
    [InlineData("SecrecyReview")]
    [InlineData("Approval")]
    public async Task What_was_on_its_way_goes_back_to_its_writer_with_all_that_was_written(string state)
    {
        var item = await ReadAsync(state);
        (item.State, item.Stage, item.Edition, item.PublishedOn, item.IndexNumber).ShouldBe((ItemState.Draft, RevisionStage.Draft, 0, null, null));
        (item.ReviewedBy, item.SecrecyReviewedBy, item.ApprovedBy, item.ReviewedHash).ShouldBe((null, null, null, null), "a mark of which no record is kept holds for nothing");
        var open = item.Open.ShouldNotBeNull();
        (open.Number, open.Stage, open.Urgent, open.Marks).ShouldBe((1, RevisionStage.Draft, false, Marks.None));
        open.Writers.ShouldBe(["王建国"]);
        (open.Content.Title, open.Content.Body, open.Content.ProducedOn).ShouldBe(($"{state}的标题", $"{state}的正文", new DateOnly(2026, 3, 2)));
        open.Content.Hash().ShouldBe(item.Content.Hash());
        item.Submit(A.Person("王建国"), A.Now).Failed(out var error).ShouldBeFalse(error?.Code);
    }

    [Theory]
    [InlineData("Published", ItemState.Published)]
    [InlineData("Withdrawn", ItemState.Withdrawn)]
    public async Task What_was_public_keeps_its_number_its_day_and_who_answered_for_it(string key, ItemState state)
    {
        var item = await ReadAsync(key);
        (item.State, item.Edition, item.Open, item.Stage).ShouldBe((state, 1, null, null));
        (item.IndexNumber, item.PublishedOn).ShouldBe(($"370404101/2026-{key}", new DateOnly(2026, 3, 5)));
        (item.WrittenBy, item.ReviewedBy, item.SecrecyReviewedBy, item.ApprovedBy, item.ReviewedHash).ShouldBe(("王建国", "李秀英", "赵志强", "孙镇长", "abcdef"));
        (item.Version, item.PublicVersion, item.Reason).ShouldBe((3, 3, key == "Withdrawn" ? "误发" : null));
    }

    [Fact]
    public async Task What_was_deleted_stays_deleted()
    {
        var item = await ReadAsync("Deleted");
        (item.State, item.Open, item.Edition, item.Reason).ShouldBe((ItemState.Deleted, null, 0, "误发"));
    }

    [Fact]
    public async Task No_text_is_lost_and_the_policies_bind_the_owner_again()
    {
        await using var db = older.Open(InTown());
        var now = await db.Database.SqlQuery<Row>($"select key, content::text as content from items").ToDictionaryAsync(r => r.Key, r => r.Content, StringComparer.Ordinal, Ct);
        now.OrderBy(r => r.Key, StringComparer.Ordinal).ShouldBe(older.ContentsBefore.OrderBy(r => r.Key, StringComparer.Ordinal));
        (await db.Database.SqlQuery<string>($"select relname as \"Value\" from pg_class where relname = 'items' and relrowsecurity and relforcerowsecurity").ToListAsync(Ct)).ShouldBe(["items"]);
        (await db.PublishedSearch.Where(e => e.Format == 0).CountAsync(Ct)).ShouldBe(1, "found anew when the service starts");
        (await db.FollowedTowns.CountAsync(Ct)).ShouldBe(0, "duties and links are still to come");
    }

    [Fact]
    public async Task Who_gave_numbers_alone_keeps_the_code_and_who_gave_the_same_as_another_goes_on_under_one_of_its_own()
    {
        (await CodeAsync("alone")).ShouldBe("990000101");
        (await CodeAsync("nameless")).ShouldBe("000000000");
        string[] shared = [await CodeAsync("first"), await CodeAsync("second")];
        shared.ShouldBe(["990000000002", "990000000003"], ignoreOrder: true);
        (await CodeAsync("third")).ShouldBe("990000000004", "nobody gets again what two had");
        (await CodeAsync("village")).ShouldBe("990000101002");
        await using var db = older.Open(InTown());
        (await db.Database.SqlQuery<long>($"select count(*) as \"Value\" from index_serials where (year, last) in ((2013, 4), (2014, 7))").ToListAsync(Ct)).ShouldBe([8], "the serials go on");
    }

    private async Task<string> CodeAsync(string unit)
    {
        var town = new TownContext();
        town.EnterTown(new TownId(older.Units[unit]));
        await using var db = older.Open(town);
        return await db.IndexCodeAsync(Ct);
    }

    private TownContext InTown()
    {
        var town = new TownContext();
        town.EnterTown(new TownId(older.Town));
        return town;
    }

    private async Task<Item> ReadAsync(string key)
    {
        await using var db = older.Open(InTown());
        return await db.Items.AsNoTracking().SingleAsync(i => i.Key == key, Ct);
    }

    private sealed record Row(string Key, string Content);
}
