using Npgsql;
using Xunit;

namespace GovPortal.TestKit.RowSecurity;

/// <summary>A transaction of the service's role with the settings that the policies read; undone unless kept.</summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private UnitOfWork(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    /// <param name="town">Null: the settings are never made.</param>
    internal static async Task<UnitOfWork> OpenAsync(NpgsqlDataSource database, Guid? town, string scope)
    {
        var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var work = new UnitOfWork(connection, await connection.BeginTransactionAsync(TestContext.Current.CancellationToken));
        if (town is { } id) await work.RowsAsync($"select set_config('govportal.town', '{(id == Guid.Empty ? "" : id)}', true), set_config('govportal.scope', '{scope}', true)");
        return work;
    }

    public async Task<long> CountAsync(string table, string condition = "true")
    {
        await using var command = new NpgsqlCommand($"select count(*) from \"{table}\" where {condition}", _connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public async Task<int> RowsAsync(string statement)
    {
        await using var command = new NpgsqlCommand(statement, _connection);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <returns>How many rows it touched, or why PostgreSQL refused it; the work goes on as if it had not been tried.</returns>
    public async Task<string> TryAsync(string statement)
    {
        await RowsAsync("savepoint attempt");
        try
        {
            return (await RowsAsync(statement)).ToString();
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
        finally
        {
            await RowsAsync("rollback to savepoint attempt");
        }
    }

    public Task KeepAsync(CancellationToken ct) => _transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
