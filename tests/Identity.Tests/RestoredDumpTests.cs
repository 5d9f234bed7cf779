using GovPortal.TestKit;
using Npgsql;

namespace GovPortal.Identity.Tests;

public sealed class RestoredDumpTests
{
    /// <summary>Before any service starts: the launcher and the chart stop here and show the sentence.</summary>
    [Fact]
    public async Task Migrate_refuses_a_dump_of_a_server_that_had_counted_further()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var service = await MigratedService.StartAsync("identity", IdentityProcess.Assembly, IdentityProcess.Prepare, ct);
        await using (var database = NpgsqlDataSource.Create(service.OwnerConnection))
        {
            await using var restored = database.CreateCommand(
                $"""
                 insert into outbox (id, type, body, town_id, facts, occurred_at, transaction, attempts, next_attempt_at, sent_at)
                 values ('{Guid.CreateVersion7()}', 'govportal:identity:towns-changed:v1', jsonb_build_object(), gen_random_uuid(), 1, now(), '{1UL << 40}'::xid8, 0, now(), now())
                 """);
            await restored.ExecuteNonQueryAsync(ct);
        }

        (await service.RunAsync("migrate", ct)).ShouldBe(1);

        service.Log.ShouldContain("identity: This database came from another PostgreSQL server");
        service.Log.ShouldContain("pg_resetwal --epoch=257");
    }
}
