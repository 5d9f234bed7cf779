using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>How many statements EF Core has sent.</summary>
internal sealed class StatementCount : DbCommandInterceptor
{
    private int _sent;

    public int Sent => Volatile.Read(ref _sent);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _sent);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _sent);
        return ValueTask.FromResult(result);
    }
}
