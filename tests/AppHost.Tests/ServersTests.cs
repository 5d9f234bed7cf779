using GovPortal.AppHost.Local;
using GovPortal.AppHost.Local.Servers;
using GovPortal.AppHost.Local.Suite;
using Npgsql;

namespace GovPortal.AppHost.Tests;

/// <summary>With servers of its own: it makes roles under the suite's real names.</summary>
public sealed class ServersTests
{
    [Fact]
    public async Task Each_database_belongs_to_an_owner_who_is_no_superuser_and_only_the_owner_may_log_in_before_migrate()
    {
        using var scratch = new Scratch();
        var ct = TestContext.Current.CancellationToken;
        await using var servers = await TestServers.StartAsync(scratch.Path, GivenServers.None, _ => { }, ct);
        servers.Messaging.ShouldMatch("^amqp://govportal:[0-9a-f]{48}@127\\.0\\.0\\.1:[0-9]+$");
        var state = await LaunchState.OpenAsync(scratch.In("state.json"), ct);

        var logins = await Databases.EnsureAsync(servers.Postgres, state, ct);
        (await Databases.EnsureAsync(servers.Postgres, state, ct)).ShouldBe(logins);

        logins.Keys.ShouldBe(Topology.Databases);
        foreach (var (database, login) in logins)
        {
            await using var source = NpgsqlDataSource.Create(login.Owner);
            await using var command = source.CreateCommand(
                """
                SELECT current_database() || ' ' || pg_get_userbyid(datdba) || ' ' || rolsuper || ' ' || rolcreaterole || ' ' || rolbypassrls
                FROM pg_database, pg_roles WHERE datname = current_database() AND rolname = current_user
                """);
            (await command.ExecuteScalarAsync(ct)).ShouldBe($"{database} {database}_owner false true false");

            await using var app = new NpgsqlConnection(login.App);
            (await Should.ThrowAsync<PostgresException>(() => app.OpenAsync(ct))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        }
    }

    [Fact]
    public void The_pools_of_all_services_fit_into_the_server()
    {
        var used = Topology.Databases.Count() * ServerSizes.PoolOfAService;
        used.ShouldBeLessThan(ServerSizes.Suite.Connections - 10);
    }
}
