using GovPortal.Platform.Migrating;

namespace GovPortal.Platform.Tests.Live;

/// <summary>A dump put into a new server: its rows are numbered far beyond what the server counts.</summary>
[Collection(ScratchSuiteTests.Name)]
public sealed class RestoredDumpTests(ScratchSuite suite) : IAsyncLifetime
{
    /// <summary>In the third epoch of the old server.</summary>
    private const ulong Stored = (2UL << 32) + 500_000;

    private readonly Guid _row = Guid.CreateVersion7();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await suite.SqlAsync($"delete from outbox where id = '{_row}'");
        await suite.SqlAsync($"delete from audit_entries where transaction = '{Stored}'::xid8");
    }

    [Fact]
    public async Task A_replay_of_its_log_sends_nothing_and_leaves_the_old_rows_in_use()
    {
        await RestoreLogAsync(await suite.TownAsync());
        var before = await suite.CountAsync("read_model_generations where building is not null");

        var (exit, said) = await suite.Service.ReplayAsync(TestContext.Current.CancellationToken);

        exit.ShouldBe(1);
        said.ShouldContain("nothing was sent");
        said.ShouldContain("pg_resetwal --epoch=3");
        (await suite.CountAsync("read_model_generations where building is not null")).ShouldBe(before);
    }

    [Fact]
    public async Task A_service_does_not_start_on_its_log()
    {
        await RestoreLogAsync(await suite.TownAsync());

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => suite.AnotherAsync(TestContext.Current.CancellationToken));

        refused.Message.ShouldContain("pg_resetwal --epoch=3");
    }

    [Fact]
    public async Task Nor_on_its_audit_entries()
    {
        var town = await suite.TownAsync();
        await suite.SqlAsync(
            $"insert into audit_entries (town_id, transaction, at, actor, action, subject) values ('{town.Id}', '{Stored}'::xid8, now(), 'anna', 'restored', 'thing')");

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => suite.AnotherAsync(TestContext.Current.CancellationToken));

        refused.Message.ShouldContain($"its log holds transaction {Stored}");
    }

    [Fact]
    public async Task A_server_that_counts_on_from_where_the_rows_ended_is_as_ever()
    {
        await (await suite.TownAsync()).AuditAsync(1);

        (await TransactionNumbers.FaultAsync(suite.Owner, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    /// <summary>By the next number alone: a server's own low digits stay, so that its files fit.</summary>
    [Theory]
    [InlineData(500_000UL, 1)]
    [InlineData(4_294_967_295UL, 1)]
    [InlineData(4_294_967_296UL, 2)]
    public void The_remedy_is_one_epoch_more_than_that_of_the_last_row(ulong stored, int epoch) =>
        TransactionNumbers.Sentence(stored, 2_000).ShouldContain($"--epoch={epoch}`");

    private Task<int> RestoreLogAsync(ScratchTown town) => suite.SqlAsync(
        $$"""
          insert into outbox (id, type, body, town_id, facts, occurred_at, transaction, attempts, next_attempt_at, sent_at)
          values ('{{_row}}', 'govportal:requests:withheld-filings-changed:v1', jsonb_build_object('townId', '{{town.Id}}', 'facts', '[]'::jsonb), '{{town.Id}}', 1, now(), '{{Stored}}'::xid8, 0, now(), now())
          """);
}
