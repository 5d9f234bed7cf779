using System.Data.Common;
using GovPortal.Publication.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovPortal.Publication.Search;

/// <summary>Lets the search count anew once entries are gone for good: what was taken down is in no total of this process any more.</summary>
internal sealed class RemovedEntries(CappedTotals totals) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PublicationDb { HasRemovedEntries: true } db)
        {
            db.HasRemovedEntries = false;
            totals.Forget();
        }

        return Task.CompletedTask;
    }
}
