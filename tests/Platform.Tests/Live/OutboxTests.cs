using GovPortal.Contracts.Auditing;
using GovPortal.Contracts.Requests;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class OutboxTests(ScratchSuite suite)
{
    [Fact]
    public async Task A_committed_row_is_sent_under_its_own_id_and_marked()
    {
        var town = await suite.TownAsync();
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        await town.PublishAsync(Fact("one"));
        await Until.TrueAsync(async () => await SentAsync(town) == 1);
        var id = await suite.ValueAsync<Guid>($"select id from outbox where {town.Envelopes}");
        await Until.TrueAsync(() => Task.FromResult(tap.Seen.Contains(id)));
    }

    [Fact]
    public async Task A_row_that_was_rolled_back_is_never_sent()
    {
        var town = await suite.TownAsync();
        using var refused = await town.WriteAsync("a", "refuse", "key");
        (await town.EnvelopesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task While_the_broker_is_away_rows_wait_and_are_sent_once_it_is_back()
    {
        var town = await suite.TownAsync();
        suite.Line.Cut();
        try
        {
            for (var i = 0; i < 5; i++) await town.PublishAsync(Fact("one"));
            await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
            (await SentAsync(town)).ShouldBe(0);
            (await town.EnvelopesAsync()).ShouldBe(5);
        }
        finally
        {
            suite.Line.Mend();
        }

        await Until.TrueAsync(async () => await SentAsync(town) == 5);
        await Until.TrueAsync(async () => await town.CopiesAsync() == 5);
    }

    /// <summary>No service of this broker has a queue for this fact: the broker returns it.</summary>
    [Fact]
    public async Task What_nobody_would_get_stays_unsent_and_holds_up_nothing_else()
    {
        var town = await suite.TownAsync();
        await suite.SqlAsync(
            $$"""
              insert into outbox (id, type, body, town_id, facts, occurred_at, attempts, next_attempt_at)
              values ('{{Guid.CreateVersion7()}}', '{{Outbox.MessageNames.UrnOf(typeof(AuditHeadsSealed))}}', '{"townId":"{{town.Id}}","facts":[]}', '{{town.Id}}', 1, now(), 0, now())
              """);
        // Rows of one type try for each other: which of them does is no matter.
        await Until.TrueAsync(async () => await suite.CountAsync($"outbox where type like '%audit-heads-sealed%' and attempts > 0 and last_error is not null") > 0);
        await town.PublishAsync(Fact("one"));
        await Until.TrueAsync(async () => await SentAsync(town) == 1);
        (await suite.CountAsync($"outbox where town_id = '{town.Id}' and sent_at is null")).ShouldBe(1);
    }

    /// <summary>A reader that was never installed costs next to nothing, however much waits for it.</summary>
    [Fact]
    public async Task Of_a_backlog_that_nobody_takes_one_row_tries_for_all()
    {
        var town = await suite.TownAsync();
        await suite.SqlAsync(
            $$"""
              insert into outbox (id, type, body, town_id, facts, occurred_at, attempts, next_attempt_at)
              select gen_random_uuid(), '{{Outbox.MessageNames.UrnOf(typeof(LimitsMissed))}}', '{"townId":"{{town.Id}}","facts":[]}', '{{town.Id}}', 1, now(), 0, now() from generate_series(1, 150)
              """);
        Task<long> TriedAsync() => suite.CountAsync($"outbox where town_id = '{town.Id}' and attempts > 0");
        // The first batch finds out; then one row, and later another.
        await Until.TrueAsync(async () => await TriedAsync() > 101);
        (await TriedAsync()).ShouldBeLessThan(110);
        await town.PublishAsync(Fact("one"));
        await Until.TrueAsync(async () => await SentAsync(town) == 1);
        await suite.SqlAsync($"delete from outbox where town_id = '{town.Id}'");
    }

    [Theory]
    [InlineData("govportal:nobody:knows-this:v1", "{}")]
    [InlineData("govportal:requests:withheld-filings-changed:v1", "null")]
    [InlineData("govportal:requests:withheld-filings-changed:v1", "{\"townId\": 7}")]
    public async Task A_row_that_cannot_be_read_is_tried_ever_more_seldom_and_holds_up_nothing_else(string type, string body)
    {
        var town = await suite.TownAsync();
        await suite.SqlAsync(
            $"""
             insert into outbox (id, type, body, town_id, facts, occurred_at, attempts, next_attempt_at)
             select gen_random_uuid(), '{type}', '{body}', '{town.Id}', 1, now(), 0, now() from generate_series(1, 150)
             """);
        await Until.TrueAsync(async () => await suite.CountAsync($"outbox where town_id = '{town.Id}' and attempts > 1") == 150);
        await town.PublishAsync(Fact("one"));
        await Until.TrueAsync(async () => await SentAsync(town) == 1);
        (await suite.CountAsync($"outbox where town_id = '{town.Id}' and attempts > 0 and next_attempt_at > occurred_at")).ShouldBe(150);
        await suite.SqlAsync($"delete from outbox where town_id = '{town.Id}'");
    }

    [Fact]
    public async Task Two_processes_send_each_row_once()
    {
        await using var second = await suite.AnotherAsync(TestContext.Current.CancellationToken);
        var town = await suite.TownAsync();
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => (i % 2 == 0 ? town : town.At(second)).PublishAsync(Fact("one"))));
        await Until.TrueAsync(async () => await SentAsync(town) == 300);
        await Until.TrueAsync(() => Task.FromResult(tap.Seen.Count >= 300));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        tap.Seen.Count.ShouldBe(300);
        tap.Seen.Distinct().Count().ShouldBe(300);
        await Until.TrueAsync(async () => await town.CopiesAsync() == 300);
    }

    [Fact]
    public async Task A_process_that_stops_while_it_sends_leaves_no_row_behind_and_sends_none_twice()
    {
        var town = await suite.TownAsync();
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        await using (var second = await suite.AnotherAsync(TestContext.Current.CancellationToken))
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => town.At(second).PublishAsync(Fact("one"))));
        }

        await Until.TrueAsync(async () => await SentAsync(town) == 200);
        await Until.TrueAsync(async () => await town.CopiesAsync() == 200);
        await Until.TrueAsync(() => Task.FromResult(tap.Seen.Count >= 200));
        tap.Seen.Count.ShouldBe(200);
    }

    private Task<long> SentAsync(ScratchTown town) => suite.CountAsync($"outbox where {town.Envelopes} and sent_at is not null");

    private static WithheldFilingFact Fact(string text) => new(Guid.CreateVersion7(), 1, "key", text, new DateOnly(2024, 1, 2), false, false);
}
