using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovPortal.Platform.Hosting;

/// <summary>Saves where another may be faster with the same number, key or version.</summary>
public static class SavingNew
{
    /// <returns>Null when saved; else <see cref="IfMatch.Stale"/>, or the refusal that the caller names for what is taken.</returns>
    public static async Task<Error?> SaveNewAsync(this TownDbContext db, CancellationToken ct, Error? taken = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IfMatch.Stale;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return taken ?? IfMatch.Stale;
        }
    }
}
