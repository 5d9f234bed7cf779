using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Jobs;
using GovPortal.Publication.Tests.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Publication.Tests.Items;

/// <summary>Items that an older release has left get their duties and links without being changed, once.</summary>
public sealed class FollowersTests(SearchDatabase database) : IClassFixture<SearchDatabase>
{
    private static readonly DateOnly Day = new(2024, 3, 5);
    private readonly TownId _town = new(Guid.CreateVersion7());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_item_gets_its_duty_and_its_links_and_then_the_town_is_left_alone()
    {
        await OnboardAsync();
        var items = await AddAsync(450);
        (await CountAsync()).ShouldBe((0, 0));
        (await UnfinishedAsync()).ShouldContain(_town);

        (await RunAsync()).ShouldBe(3, "two full steps and the rest");

        (await CountAsync()).ShouldBe((450, 450));
        (await UnfinishedAsync()).ShouldNotContain(_town);
        await database.InTownAsync(_town, async db =>
        {
            var duty = await db.Duties.SingleAsync(d => d.ItemId == items[7].Id, Ct);
            (duty.ArisenOn, duty.FulfilledOn, duty.Imported).ShouldBe((Day, Day, true));
            await db.Duties.ExecuteDeleteAsync(Ct);
        });
        await RunAsync();
        (await CountAsync()).ShouldBe((0, 450), "what is done is not done again");
    }

    [Fact]
    public async Task What_was_made_for_another_format_is_gone_through_again()
    {
        await OnboardAsync();
        await AddAsync(3);
        await RunAsync();
        await database.InTownAsync(_town, async db =>
        {
            await db.Duties.ExecuteDeleteAsync(Ct);
            await db.FollowedTowns.ExecuteUpdateAsync(set => set.SetProperty(f => f.Format, (short)0), Ct);
        });
        (await UnfinishedAsync()).ShouldContain(_town);
        await RunAsync();
        (await CountAsync()).ShouldBe((3, 3));
    }

    [Fact]
    public async Task An_item_that_somebody_holds_is_waited_for_and_not_left_out()
    {
        await OnboardAsync();
        var items = await AddAsync(5);
        await database.InTownAsync(_town, async holding =>
        {
            await holding.Database.ExecuteSqlAsync($"select from items where id = {items[2].Id} for update", Ct);
            await RunAsync();
            (await CountAsync()).ShouldBe((2, 2), "those before it");
            (await UnfinishedAsync()).ShouldContain(_town);
        });
        await RunAsync();
        (await CountAsync()).ShouldBe((5, 5));
        (await UnfinishedAsync()).ShouldNotContain(_town);
    }

    private async Task<List<Item>> AddAsync(int count)
    {
        List<Item> items = [.. Enumerable.Range(0, count).Select(n => SearchDatabase.Published(_town, $"i{n}", "通知", "见 [另一件](/kanzhuang/items/A/2024-1)", Day))];
        await database.AddAsync(_town, items, index: false);
        return [.. items.OrderBy(i => i.Id.ToString("N"), StringComparer.Ordinal)];
    }

    /// <returns>How many steps had something to do.</returns>
    private async Task<int> RunAsync()
    {
        for (var steps = 1; ; steps++)
        {
            await using var scope = database.Scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
            db.Town.EnterTown(_town);
            if (!await database.Followers.StepAsync(db, Ct)) return steps;
        }
    }

    private async Task<(int Duties, int Links)> CountAsync()
    {
        await using var scope = database.Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
        db.Town.EnterTown(_town);
        return (await db.Duties.CountAsync(Ct), await db.ItemLinks.CountAsync(Ct));
    }

    private async Task<List<TownId>> UnfinishedAsync()
    {
        await using var scope = database.Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
        db.Town.EnterCountyReading();
        return await FollowersJob.Unfinished(db).ToListAsync(Ct);
    }

    private Task OnboardAsync() => database.InTownAsync(_town, async db =>
    {
        db.KnownTowns.Add(new KnownTown { Id = _town, Slug = "t" + _town.Value.ToString("N"), Name = "测试镇", Kind = "town", AdminCode = "370404101", Version = 1 });
        await db.SaveChangesAsync(Ct);
    });
}
