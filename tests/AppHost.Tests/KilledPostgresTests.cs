using System.Diagnostics;
using GovPortal.AppHost.Local;
using GovPortal.AppHost.Local.Processes;
using GovPortal.AppHost.Local.Servers;
using Npgsql;

namespace GovPortal.AppHost.Tests;

public sealed class KilledPostgresTests
{
    /// <summary>Its backends lead sessions of their own: some of them outlive it for a moment, with its output and its memory.</summary>
    [Fact]
    public async Task After_a_kill_of_its_first_process_stopping_is_quick_and_a_new_start_finds_the_data()
    {
        var ct = TestContext.Current.CancellationToken;
        using var scratch = new Scratch();
        var servers = await TestServers.StartAsync(scratch.Path, GivenServers.None, _ => { }, ct);
        await using (var source = NpgsqlDataSource.Create(servers.Postgres))
        {
            await using var make = source.CreateCommand("create table kept as select 1 as one");
            await make.ExecuteNonQueryAsync(ct);
            await using var busy = source.CreateCommand("select pg_sleep(600)");
            var running = busy.ExecuteScalarAsync(ct);
            await Task.Delay(500, ct);
            using var first = Process.GetProcessById(RunRecord.Living(scratch.In("run")).Single(r => r.Path.EndsWith("postgres.pgid", StringComparison.Ordinal)).Group);
            first.Kill();
            await first.WaitForExitAsync(ct);

            await servers.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), ct);
            await Should.ThrowAsync<NpgsqlException>(() => running);
        }

        RunRecord.Living(scratch.In("run")).ShouldBeEmpty();
        await using var again = await TestServers.StartAsync(scratch.Path, GivenServers.None, _ => { }, ct);
        await using var reopened = NpgsqlDataSource.Create(again.Postgres);
        await using var read = reopened.CreateCommand("select one from kept");
        (await read.ExecuteScalarAsync(ct)).ShouldBe(1);
    }
}
