using System.Data.Common;
using GovPortal.Platform.Outbox;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovPortal.Platform.Tenancy;

/// <summary>Sets the town once when a transaction starts, and wakes the outbox when it has committed.</summary>
internal sealed class TownTransactionInterceptor(OutboxSignal signal) : DbTransactionInterceptor
{
    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is TownDbContext db)
        {
            await using var command = TownSession.CommandOf(db.Town, result);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return result;
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        signal.Wake();
        return Task.CompletedTask;
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result) =>
        throw new NotSupportedException("Synchronous transactions are not used in this suite.");
}
