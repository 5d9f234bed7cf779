using GovPortal.Contracts;
using GovPortal.Contracts.Requests;
using GovPortal.Platform.Outbox;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class ReplayTests(ScratchSuite suite)
{
    private const string Live = "(select live from read_model_generations where source = 'requests')";

    [Fact]
    public async Task A_replay_rebuilds_the_same_rows_swaps_and_removes_the_old_ones_and_so_does_the_next()
    {
        var town = await suite.TownAsync();
        await town.EndedAsync(await town.ImportAsync("key,text\na,one\nb,two\n"));
        await town.EndedAsync(await town.ImportAsync("key,text\na,eins\nc,three\n"));
        await Until.TrueAsync(async () => await LiveRowsAsync(town) == "eins:2 three:1 two:1");
        for (var replay = 0; replay < 2; replay++)
        {
            var before = await LiveAsync();
            var (exit, said) = await suite.Service.ReplayAsync(TestContext.Current.CancellationToken);
            exit.ShouldBe(0, said);
            (await LiveAsync()).ShouldBe(before + 1);
            (await LiveRowsAsync(town)).ShouldBe("eins:2 three:1 two:1");
            await OnlyLiveIsLeftAsync();
        }
    }

    [Fact]
    public async Task A_replay_that_broke_off_leaves_the_old_rows_in_use_and_another_may_be_started()
    {
        var town = await suite.TownAsync();
        await town.EndedAsync(await town.ImportAsync("key,text\na,one\nb,two\n"));
        await Until.TrueAsync(async () => await LiveRowsAsync(town) == "one:1 two:1");
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        var (before, run, stray) = (await LiveAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await tap.SayAsync(new ReplayStarted(run, ScratchConsumer.Source));
        await Until.TrueAsync(async () => await suite.CountAsync($"read_model_generations where source = 'requests' and building = {before + 1}") == 1);
        await tap.ReplayAsync(run, Guid.CreateVersion7(), town.Id.Value, Fact(stray, 1, "stray"));
        await Until.TrueAsync(async () => await suite.CountAsync($"copies where id = '{stray}' and generation = {before + 1}") == 1);

        var added = Guid.CreateVersion7();
        await town.PublishAsync(Fact(added, 1, "added"));
        await Until.TrueAsync(async () => await suite.CountAsync($"copies where id = '{added}'") == 2);
        (await LiveRowsAsync(town)).ShouldBe("added:1 one:1 two:1");

        var (exit, said) = await suite.Service.ReplayAsync(TestContext.Current.CancellationToken);
        exit.ShouldBe(0, said);
        // What the broken run still sends is late, and goes nowhere.
        await tap.ReplayAsync(run, Guid.CreateVersion7(), town.Id.Value, Fact(Guid.CreateVersion7(), 1, "late"));
        await tap.SayAsync(new ReplayStarted(run, ScratchConsumer.Source));
        (await LiveAsync()).ShouldBe(before + 2);
        (await LiveRowsAsync(town)).ShouldBe("added:1 one:1 two:1");
        await OnlyLiveIsLeftAsync();
        (await suite.CountAsync("read_model_generations where source = 'requests' and building is null")).ShouldBe(1);
    }

    [Fact]
    public async Task A_replayed_message_that_comes_twice_does_not_bring_the_swap_forward()
    {
        var town = await suite.TownAsync();
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        var (before, run, twice) = (await LiveAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await tap.SayAsync(new ReplayStarted(run, ScratchConsumer.Source));
        await Until.TrueAsync(async () => await suite.CountAsync($"read_model_generations where run = '{run}'") == 1);
        await tap.SayAsync(new ReplayFinished(run, ScratchConsumer.Source, new Dictionary<string, long> { [MessageNames.UrnOf(typeof(WithheldFilingsChanged))] = 2, ["govportal:requests:other:v1"] = 9 }));
        for (var time = 0; time < 3; time++) await tap.ReplayAsync(run, twice, town.Id.Value, Fact(Guid.CreateVersion7(), 1, "one"));
        await Until.TrueAsync(async () => await suite.CountAsync($"read_model_generations where run = '{run}' and expected = 2 and received = 1") == 1);
        await town.PublishAsync(Fact(Guid.CreateVersion7(), 1, "new"));
        await Until.TrueAsync(async () => await suite.CountAsync($"copies where town_id = '{town.Id}' and text = 'new'") == 2);
        (await LiveAsync()).ShouldBe(before);
        await tap.ReplayAsync(run, Guid.CreateVersion7(), town.Id.Value, Fact(Guid.CreateVersion7(), 1, "two"));
        await Until.TrueAsync(async () => await LiveAsync() == before + 1);
        (await LiveRowsAsync(town)).ShouldBe("new:1 one:1 two:1");
        // The log has not all of that: the tests that follow must find what they wrote.
        (await suite.Service.ReplayAsync(TestContext.Current.CancellationToken)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task What_happens_during_a_replay_is_in_the_old_rows_and_in_the_new_ones()
    {
        var town = await suite.TownAsync();
        Guid[] notes = [.. Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7())];
        foreach (var note in notes) await town.PublishAsync(Fact(note, 1, "text"));
        var replay = suite.Service.ReplayAsync(TestContext.Current.CancellationToken);
        var version = 1;
        while (!replay.IsCompleted)
        {
            version++;
            foreach (var note in notes) await town.PublishAsync(Fact(note, version, "text"));
        }

        var (exit, said) = await replay;
        exit.ShouldBe(0, said);
        await Until.TrueAsync(async () => await suite.CountAsync($"copies where town_id = '{town.Id}' and generation = {Live} and version = {version}") == 20);
    }

    /// <summary>A transaction that was open when the replay began: nothing but the log could bring what it wrote.</summary>
    [Fact]
    public async Task A_replay_waits_for_what_is_not_committed_yet()
    {
        var town = await suite.TownAsync();
        await using var connection = await suite.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var late = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var write = new Npgsql.NpgsqlCommand(
            $$"""
              insert into outbox (id, type, body, town_id, facts, occurred_at, attempts, next_attempt_at, sent_at)
              values (gen_random_uuid(), 'govportal:requests:withheld-filings-changed:v1', jsonb_build_object('townId', '{{town.Id}}', 'facts', jsonb_build_array(jsonb_build_object(
                'id', gen_random_uuid(), 'version', 1, 'key', 'k', 'ground', 'late', 'decidedOn', '2024-01-02', 'deleted', false, 'imported', false))),
                '{{town.Id}}', 1, now(), 0, now(), now())
              """, connection, late);
        await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var replay = suite.Service.ReplayAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
        replay.IsCompleted.ShouldBeFalse();
        await late.CommitAsync(TestContext.Current.CancellationToken);
        var (exit, said) = await replay;
        exit.ShouldBe(0, said);
        (await LiveRowsAsync(town)).ShouldBe("late:1");
    }

    /// <summary>A row that the log held when the replay began and that it cannot send: the new tables would lack it.</summary>
    [Fact]
    public async Task A_replay_that_sent_less_than_the_log_held_takes_nothing_over()
    {
        var ct = TestContext.Current.CancellationToken;
        var town = await suite.TownAsync();
        var before = await LiveAsync();
        await using var connection = await suite.Owner.OpenConnectionAsync(ct);
        await using var open = await connection.BeginTransactionAsync(ct);
        await using var number = new Npgsql.NpgsqlCommand("select pg_current_xact_id()::text", connection, open);
        await number.ExecuteScalarAsync(ct);
        // Written later than the open transaction began, so the replay counts it and does not read it yet.
        await town.PublishAsync(Fact(Guid.CreateVersion7(), 1, "lost"));
        var replay = suite.Service.ReplayAsync(ct);
        await Until.TrueAsync(async () => await suite.CountAsync("read_model_generations where source = 'requests' and building is not null") == 1);
        await suite.SqlAsync($"delete from outbox where {town.Envelopes}");
        // What comes meanwhile does not make up for it.
        await town.PublishAsync(Fact(Guid.CreateVersion7(), 1, "meanwhile"));
        await open.CommitAsync(ct);

        var (exit, said) = await replay;

        exit.ShouldBe(1);
        said.ShouldContain("the old tables stay in use");
        (await LiveAsync()).ShouldBe(before);
        // The tests that follow find tables that are not being built.
        (await suite.Service.ReplayAsync(ct)).Exit.ShouldBe(0);
    }

    private Task<int> LiveAsync() => suite.ValueAsync<int>($"select coalesce({Live}, 1)");

    private Task<string> LiveRowsAsync(ScratchTown town) => suite.ValueAsync<string>(
        $"select coalesce(string_agg(text || ':' || version, ' ' order by text), '') from copies where town_id = '{town.Id}' and generation = coalesce({Live}, 1)");

    private async Task OnlyLiveIsLeftAsync()
    {
        await Until.TrueAsync(async () => await suite.CountAsync($"copies where generation <> {Live}") == 0);
        await Until.TrueAsync(async () => await suite.CountAsync($"inbox where consumer = 'ScratchConsumer' and generation <> {Live}") == 0);
    }

    private static WithheldFilingFact Fact(Guid note, long version, string text) => new(note, version, "key", text, new DateOnly(2024, 1, 2), false, false);
}
