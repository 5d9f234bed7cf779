using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovPortal.Platform.Imports;

/// <summary>What kind of failure stopped an import.</summary>
internal static class ImportFailures
{
    /// <summary>The database is away, restarting or overloaded: the job is kept and goes on later.</summary>
    public static bool IsDatabaseAway(Exception failure) => failure switch
    {
        NpgsqlException { IsTransient: true } or TimeoutException => true,
        PostgresException => false,
        NpgsqlException => true,
        _ => failure.InnerException is { } inner && IsDatabaseAway(inner),
    };

    /// <summary>Somebody wrote the same record at the same moment: the chunk is worth another try at once.</summary>
    public static bool IsRace(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => true,
        _ => failure.InnerException is { } inner && IsRace(inner),
    };

    /// <summary>Names the failure without its text, which may quote the data.</summary>
    public static string NameOf(Exception failure)
    {
        var root = failure.GetBaseException();
        return root is PostgresException postgres ? $"PostgreSQL {postgres.SqlState} {postgres.TableName} {postgres.ConstraintName}" : root.GetType().Name;
    }
}
