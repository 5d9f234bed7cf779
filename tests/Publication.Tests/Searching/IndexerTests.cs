using GovPortal.Kernel;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Search;
using GovPortal.Publication.Tests.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>What is published is found soon, what is not is not found: whoever comes first.</summary>
public sealed class IndexerTests(SearchDatabase database) : IClassFixture<SearchDatabase>
{
    private static readonly DateOnly Day = new(2020, 5, 6);
    private readonly TownId _town = new(Guid.CreateVersion7());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_import_brought_is_found_after_the_indexer_went_by()
    {
        var items = Some(450);
        await database.AddAsync(_town, items, index: false);
        (await database.FindAsync("防汛预案", _town)).ShouldBeEmpty();

        await DrainAsync();

        (await database.FindAsync("防汛预案", _town)).Count.ShouldBe(450);
        await database.InTownAsync(_town, async db => (await db.SearchQueue.CountAsync(q => q.TownId == _town, Ct)).ShouldBe(0));
    }

    /// <summary>Comparing a thousand texts is most of a question of three characters; from beside the table each would cost twice as much (ADR 0025).</summary>
    [Fact]
    public Task The_text_lies_in_the_row_and_only_what_no_search_compares_beside_it() => database.InTownAsync(_town, async db =>
        (await db.Database.SqlQuery<string>(
            $"""
             select attname::text as "Value" from pg_attribute
             where attrelid = 'published_search'::regclass and attnum > 0 and not attisdropped and attstorage in ('x', 'e') order by attname
             """).ToListAsync(Ct)).ShouldBe(["files", "grams", "original"]));

    [Fact]
    public async Task What_is_withdrawn_is_gone_in_the_same_transaction()
    {
        var items = Some(3);
        await database.AddAsync(_town, items);
        await database.WithdrawAsync(_town, items[1].Id);
        (await database.FindAsync("防汛预案", _town)).ShouldBe([items[2].Id, items[0].Id], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_withdrawn_while_it_waits_never_comes()
    {
        var items = Some(2);
        await database.AddAsync(_town, items, index: false);
        await database.WithdrawAsync(_town, items[0].Id);
        await DrainAsync();
        (await database.FindAsync("防汛预案", _town)).ShouldBe([items[1].Id]);
    }

    [Fact]
    public async Task An_item_that_somebody_is_changing_is_left_for_the_next_round()
    {
        var items = Some(2);
        await database.AddAsync(_town, items, index: false);
        await database.InTownAsync(_town, async db =>
        {
            // A withdrawal on its way: the row is changed, the transaction still open.
            var item = await db.Items.SingleAsync(i => i.Id == items[0].Id, Ct);
            item.Withdraw(A.Person("approver"), A.Now, "误发").Failed(out _).ShouldBeFalse();
            await db.SaveChangesAsync(Ct);
            await DrainAsync();
            (await database.FindAsync("防汛预案", _town)).ShouldBe([items[1].Id]);
            await db.IndexAsync([item], Ct);
        });
        await DrainAsync();
        (await database.FindAsync("防汛预案", _town)).ShouldBe([items[1].Id]);
    }

    [Fact]
    public async Task Withdrawals_beside_the_indexer_leave_no_hit_behind()
    {
        var items = Some(300);
        await database.AddAsync(_town, items, index: false);
        var withdrawn = items.Where((_, n) => n % 3 == 0).Select(i => i.Id).ToList();
        using var limit = new SemaphoreSlim(4);
        var withdrawals = withdrawn.Select(async id =>
        {
            await limit.WaitAsync(Ct);
            await database.WithdrawAsync(_town, id);
            limit.Release();
        });
        await Task.WhenAll([DrainAsync(), .. withdrawals]);
        await DrainAsync();
        (await database.FindAsync("防汛预案", _town)).ShouldBe(items.Select(i => i.Id).Except(withdrawn), ignoreOrder: true);
    }

    [Fact]
    public async Task A_text_that_an_import_corrects_is_not_found_even_before_the_new_one_is()
    {
        var items = Some(1);
        await database.AddAsync(_town, items);
        await database.InTownAsync(_town, async db =>
        {
            var item = await db.Items.SingleAsync(i => i.Id == items[0].Id, Ct);
            item.Reimport(item.Content with { Body = "抗旱预案" }, new ImportedPublication(Day, Validity.Effective, "张", "李", Guid.CreateVersion7(), "tests"), A.Now).Value.ShouldBeTrue();
            await db.SaveChangesAsync(Ct);
            await db.QueueForIndexAsync([item], Ct);
        });
        (await database.FindAsync("防汛预案", _town)).ShouldBeEmpty();
        await DrainAsync();
        (await database.FindAsync("抗旱预案", _town)).ShouldBe([items[0].Id]);
        await database.InTownAsync(_town, async db =>
            (await db.PublishedSearch.Where(e => e.ItemId == items[0].Id).Select(e => e.UpdatedAt).SingleAsync(Ct)).ShouldBeGreaterThan(EntryOf.BeginningOf(Day), "it was changed after its day"));
    }

    [Fact]
    public async Task A_lost_or_older_entry_is_made_again_and_one_that_should_not_be_there_goes()
    {
        var items = Some(3);
        await database.AddAsync(_town, items);
        await database.InTownAsync(_town, async db =>
        {
            await db.PublishedSearch.Where(e => e.ItemId == items[0].Id).ExecuteDeleteAsync(Ct);
            await db.PublishedSearch.Where(e => e.ItemId == items[1].Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Format, (short)0), Ct);
            await db.Items.Where(i => i.Id == items[2].Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ItemState.Withdrawn), Ct);
        });
        (await SearchRefill.QueueMissingAsync(database.Scopes, _town, Ct)).ShouldBe(2);
        await DrainAsync();
        (await database.FindAsync("防汛预案", _town)).ShouldBe([items[0].Id, items[1].Id], ignoreOrder: true);
        (await SearchRefill.QueueMissingAsync(database.Scopes, _town, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task What_an_older_process_changed_gets_a_new_public_version_and_a_step_inside_the_house_none()
    {
        var items = Some(4);
        await database.AddAsync(_town, items);
        await database.InTownAsync(_town, async db =>
        {
            // As the release before wrote them: a single change with its entry, one whose entry was made anew since, an import.
            await AsBeforeAsync(db, items[0], i => i.BeginAmendment(A.Person("writer"), A.Now.ToUniversalTime(), "更正"));
            await db.PublishedSearch.Where(e => e.ItemId == items[0].Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Version, 2), Ct);
            await AsBeforeAsync(db, items[1], i => i.ChangeValidity(new Validity("repealed", Day), A.Person("approver"), A.Now.ToUniversalTime(), "镇政发〔2020〕1号"));
            await AsBeforeAsync(db, items[2], _ => Result.Done);
            await AsBeforeAsync(db, items[3], i => i.BeginAmendment(A.Person("writer"), A.Now.ToUniversalTime(), "更正"));
        });
        (await SearchRefill.QueueMissingAsync(database.Scopes, _town, Ct)).ShouldBe(2, "the first has an entry of its version");
        await database.InTownAsync(_town, async db =>
            (await db.Items.Where(i => i.TownId == _town).OrderBy(i => i.Key).Select(i => i.PublicVersion).ToListAsync(Ct)).ShouldBe([2, 2, 2, 1]));
        await DrainAsync();
        (await SearchRefill.QueueMissingAsync(database.Scopes, _town, Ct)).ShouldBe(0);
    }

    /// <summary>The step and the version, and not what the public sees.</summary>
    private static async Task AsBeforeAsync(PublicationDb db, Item item, Func<Item, Result> step)
    {
        step(item).Failed(out var error).ShouldBeFalse(error?.Code);
        db.ItemSteps.AddRange(item.TakeSteps());
        await db.SaveChangesAsync(Ct);
        await db.Items.Where(i => i.Id == item.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Version, 2), Ct);
    }

    private List<Item> Some(int count) =>
        [.. Enumerable.Range(0, count).Select(n => SearchDatabase.Published(_town, $"i{n}", $"关于防汛的通知（{n}）", "各村：现将防汛预案印发给你们。", Day))];

    /// <summary>As the service does it, until it finds nothing to do.</summary>
    private async Task DrainAsync()
    {
        while (await database.Indexer.StepAsync(Ct) > 0)
        {
            // There may be more.
        }
    }
}
