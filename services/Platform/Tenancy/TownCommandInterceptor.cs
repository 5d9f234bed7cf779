using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace GovPortal.Platform.Tenancy;

/// <summary>Sends each command outside a transaction in one batch with the town it works for (the batch is its own transaction).</summary>
internal sealed class TownCommandInterceptor : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (BatchOf(command, eventData) is not { } batch) return result;
        var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (BatchOf(command, eventData) is not { } batch) return result;
        await using (batch)
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
            return InterceptionResult<int>.SuppressWithResult((int)batch.BatchCommands[1].RecordsAffected);
        }
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        if (BatchOf(command, eventData) is not { } batch) return result;
        await using (batch)
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            var value = await reader.ReadAsync(cancellationToken) ? reader.GetValue(0) : null;
            return InterceptionResult<object>.SuppressWithResult(value!);
        }
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        throw Synchronous();

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        throw Synchronous();

    private static NotSupportedException Synchronous() => new("Synchronous database commands are not used in this suite.");

    private static NpgsqlBatch? BatchOf(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is not TownDbContext db || command.Transaction is not null) return null;
        var source = (NpgsqlCommand)command;
        var work = new NpgsqlBatchCommand(source.CommandText);
        foreach (NpgsqlParameter parameter in source.Parameters) work.Parameters.Add(parameter.Clone());
        return new NpgsqlBatch(source.Connection) { Timeout = source.CommandTimeout, BatchCommands = { TownSession.SettingOf(db.Town), work } };
    }
}
