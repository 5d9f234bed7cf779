using GovPortal.Platform.Auditing;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class AuditTests(ScratchSuite suite)
{
    [Fact]
    public async Task What_is_written_is_sealed_within_seconds_and_holds()
    {
        var town = await suite.TownAsync();
        await SealedAsync(town, 3);
        await SealedAsync(town, 2);
        (await VerifyAsync(town)).ShouldEndWith(": 2 blocks, the chain holds");
    }

    [Theory]
    [InlineData("update audit_entries set actor = 'nobody' where ", "block 1: an entry was changed")]
    [InlineData("update audit_entries set detail = '{}' where ", "block 1: an entry was changed")]
    [InlineData("delete from audit_entries where ", "block 1 covers 3 entries, 2 are there")]
    public async Task A_changed_or_removed_row_is_found_and_its_block_named(string tampering, string found)
    {
        var town = await suite.TownAsync();
        await SealedAsync(town, 3);
        await suite.SqlAsync($"{tampering} id = (select min(id) from audit_entries where town_id = '{town.Id}')");
        (await VerifyAsync(town)).ShouldContain(found);
        await suite.SqlAsync($"delete from audit_blocks where town_id = '{town.Id}'");
    }

    [Fact]
    public async Task A_row_slipped_in_between_and_a_block_cut_out_are_found()
    {
        var town = await suite.TownAsync();
        await SealedAsync(town, 2);
        await SealedAsync(town, 2);
        await suite.SqlAsync(
            $"""
             insert into audit_entries (town_id, transaction, at, actor, action, subject)
             select town_id, transaction, at, actor, action, 'slipped in' from audit_entries where town_id = '{town.Id}' order by id limit 1
             """);
        (await VerifyAsync(town)).ShouldContain("block 2");
        await suite.SqlAsync($"delete from audit_blocks where town_id = '{town.Id}' and number = 1");
        (await VerifyAsync(town)).ShouldContain("block 1 is missing");
        await suite.SqlAsync($"delete from audit_blocks where town_id = '{town.Id}'");
    }

    [Theory]
    [InlineData("update audit_entries set actor = 'nobody'")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries")]
    [InlineData("delete from audit_blocks")]
    public async Task The_services_own_role_may_not_touch_what_is_written(string statement)
    {
        await using var connection = await suite.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new Npgsql.NpgsqlCommand($"set role scratch_app; {statement}", connection);
        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        refused.SqlState.ShouldBe(Npgsql.PostgresErrorCodes.InsufficientPrivilege);
    }

    /// <summary>A transaction that is still open may yet write: what came later waits for it, so that no late commit is jumped over.</summary>
    [Fact]
    public async Task A_late_commit_is_not_jumped_over()
    {
        var town = await suite.TownAsync();
        await using var connection = await suite.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var late = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var write = new Npgsql.NpgsqlCommand(
            $"insert into audit_entries (town_id, at, actor, action, subject) values ('{town.Id}', now(), 'anna', 'late', 'thing')", connection, late);
        await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await town.AuditAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);
        (await town.CountAsync("audit_blocks")).ShouldBe(0);
        await late.CommitAsync(TestContext.Current.CancellationToken);
        await Until.TrueAsync(async () => await CoveredAsync(town) == 2);
        (await VerifyAsync(town)).ShouldEndWith("the chain holds");
    }

    private async Task SealedAsync(ScratchTown town, int entries)
    {
        await town.AuditAsync(entries);
        await Until.TrueAsync(async () => await CoveredAsync(town) == await town.CountAsync("audit_entries"));
    }

    private Task<long> CoveredAsync(ScratchTown town) => suite.ValueAsync<long>($"select coalesce(sum(entries), 0) from audit_blocks where town_id = '{town.Id}'");

    /// <returns>The town's line; the verb's exit code must agree with all of them.</returns>
    private async Task<string> VerifyAsync(ScratchTown town)
    {
        await using var output = new StringWriter();
        var code = await new AuditVerb<ScratchDb>(suite.Service.Scopes, output).VerifyAsync(TestContext.Current.CancellationToken);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        code.ShouldBe(Array.TrueForAll(lines, l => l.EndsWith("the chain holds", StringComparison.Ordinal)) ? 0 : 1);
        return lines.Single(l => l.StartsWith($"t{town.Id.Value:N}", StringComparison.Ordinal));
    }
}
