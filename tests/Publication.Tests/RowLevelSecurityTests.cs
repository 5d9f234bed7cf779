using GovPortal.Publication.Data;
using GovPortal.TestKit;
using Npgsql;

namespace GovPortal.Publication.Tests;

/// <summary>The last lock, tried with the service's own role and no help of its code.</summary>
public sealed class RowLevelSecurityTests : IAsyncLifetime
{
    /// <summary>Tables with a town that have no policy, each by decision: DESIGN of outbox and jobs, and the public search.</summary>
    private static readonly string[] Exempt = ["jobs", "outbox", "published_search"];

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private MigratedService? _service;
    private NpgsqlDataSource? _source;

    public async ValueTask InitializeAsync()
    {
        _service = await MigratedService.StartAsync("publication", typeof(PublicationDb).Assembly.Location, _ct);
        _source = NpgsqlDataSource.Create(_service.ServiceConnection);
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null) await _source.DisposeAsync();
        if (_service is not null) await _service.DisposeAsync();
    }

    [Fact]
    public async Task Every_table_with_a_town_forces_a_policy_on_it()
    {
        await using var command = _source!.CreateCommand(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'town_id'
            where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity
              and exists (select 1 from pg_policy p where p.polrelid = c.oid)) order by 1
            """);
        var bare = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(_ct);
        while (await reader.ReadAsync(_ct)) bare.Add(reader.GetString(0));
        bare.ShouldBe(Exempt);
    }

    [Fact]
    public async Task The_services_role_owns_nothing_and_bypasses_nothing()
    {
        await using var command = _source!.CreateCommand(
            """
            select not rolsuper and not rolbypassrls and not exists (select 1 from pg_class where relowner = r.oid) from pg_roles r where rolname = current_user
            """);
        (await command.ExecuteScalarAsync(_ct)).ShouldBe(true);
    }

    [Fact]
    public async Task One_town_sees_and_writes_only_its_own_rows()
    {
        var (mine, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await OpenPointAsync(mine, mine);
        (await CountAsync(mine)).ShouldBe(1);
        (await CountAsync(theirs)).ShouldBe(0);
        (await CountAsync(null)).ShouldBe(0);
        var refused = await Should.ThrowAsync<PostgresException>(() => OpenPointAsync(theirs, mine));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await ExecuteAsync(theirs, "delete from reading_points")).ShouldBe(0);
        (await ExecuteAsync(theirs, "update reading_points set name = 'x'")).ShouldBe(0);
        (await CountAsync(mine)).ShouldBe(1);
    }

    [Fact]
    public async Task Audit_entries_can_be_written_and_never_changed()
    {
        var town = Guid.CreateVersion7();
        await ExecuteAsync(town, $"insert into audit_entries (town_id, at, actor, action, subject) values ('{town}', now(), 'a', 'b', 'c')");
        foreach (var change in new[] { "update audit_entries set actor = 'x'", "delete from audit_entries", "truncate audit_entries" })
            (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(town, change))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private Task<int> OpenPointAsync(Guid working, Guid town) => ExecuteAsync(
        working, $"insert into reading_points (id, town_id, name, address, opened_on, version) values (gen_random_uuid(), '{town}', 'n', 'a', '2014-01-01', 1)");

    private async Task<long> CountAsync(Guid? town)
    {
        await using var connection = await _source!.OpenConnectionAsync(_ct);
        await using var transaction = await connection.BeginTransactionAsync(_ct);
        if (town is { } id) await SetTownAsync(connection, id);
        await using var command = new NpgsqlCommand("select count(*) from reading_points", connection);
        return (long)(await command.ExecuteScalarAsync(_ct))!;
    }

    private async Task<int> ExecuteAsync(Guid town, string statement)
    {
        await using var connection = await _source!.OpenConnectionAsync(_ct);
        await using var transaction = await connection.BeginTransactionAsync(_ct);
        await SetTownAsync(connection, town);
        await using var command = new NpgsqlCommand(statement, connection);
        var rows = await command.ExecuteNonQueryAsync(_ct);
        await transaction.CommitAsync(_ct);
        return rows;
    }

    private async Task SetTownAsync(NpgsqlConnection connection, Guid town)
    {
        await using var command = new NpgsqlCommand("select set_config('govportal.town', $1, true)", connection) { Parameters = { new() { Value = town.ToString() } } };
        await command.ExecuteNonQueryAsync(_ct);
    }
}
