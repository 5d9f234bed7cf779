using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GovPortal.Publication.Tests.Items;

/// <summary>The migrated database with units of work as the service opens them: by its own role, in a transaction, for one unit.</summary>
public sealed class CodeDatabase : IAsyncLifetime
{
    private MigratedService? _service;
    private NpgsqlDataSource? _owner;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _service = await MigratedService.StartAsync("publication", Path.Combine(AppContext.BaseDirectory, "GovPortal.Publication.dll"), Ct);
        _owner = NpgsqlDataSource.Create(_service.OwnerConnection);
    }

    public async ValueTask DisposeAsync()
    {
        if (_owner is not null) await _owner.DisposeAsync();
        if (_service is not null) await _service.DisposeAsync();
    }

    internal async Task<TownId> UnitAsync(string? adminCode)
    {
        var unit = new TownId(Guid.CreateVersion7());
        await using var command = _owner!.CreateCommand("insert into known_towns (id, slug, name, kind, admin_code, version) values ($1, $2, '单位', 'department', $3, 1)");
        command.Parameters.AddWithValue(unit.Value);
        command.Parameters.AddWithValue("u" + unit.Value.ToString("N"));
        command.Parameters.AddWithValue((object?)adminCode ?? DBNull.Value);
        (await command.ExecuteNonQueryAsync(Ct)).ShouldBe(1);
        return unit;
    }

    internal async Task RenameAsync(TownId unit, string adminCode)
    {
        await using var command = _owner!.CreateCommand("update known_towns set admin_code = $2 where id = $1");
        command.Parameters.AddWithValue(unit.Value);
        command.Parameters.AddWithValue(adminCode);
        (await command.ExecuteNonQueryAsync(Ct)).ShouldBe(1);
    }

    internal async Task<Work> WorkAsync(TownId unit)
    {
        var town = new TownContext();
        town.EnterTown(unit);
        var db = new PublicationDb(new DbContextOptionsBuilder<PublicationDb>().UseNpgsql(_service!.ServiceConnection).UseSnakeCaseNamingConvention().Options, town, TimeProvider.System);
        var transaction = await db.Database.BeginTransactionAsync(Ct);
        // Platform's interceptors do this in the service.
        await db.Database.ExecuteSqlAsync($"select set_config('govportal.town', {unit.Value.ToString()}, true), set_config('govportal.scope', 'town', true)", Ct);
        var process = await db.Database.SqlQuery<int>($"select pg_backend_pid() as \"Value\"").SingleAsync(Ct);
        return new Work(db, transaction, process);
    }

    /// <summary>Until it waits for the transaction of another.</summary>
    internal Task UntilWaitsAsync(Work work) => Until.Async(
        async () =>
        {
            await using var command = _owner!.CreateCommand("select cardinality(pg_blocking_pids($1)) > 0");
            command.Parameters.AddWithValue(work.Process);
            return await command.ExecuteScalarAsync(Ct) is true;
        }, "the later waits", Ct);

    /// <param name="Process">Of the server, by which it tells who waits for whom.</param>
    internal sealed record Work(PublicationDb Db, IDbContextTransaction Transaction, int Process) : IAsyncDisposable
    {
        public Task CommitAsync(CancellationToken ct) => Transaction.CommitAsync(ct);

        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Db.DisposeAsync();
        }
    }
}
