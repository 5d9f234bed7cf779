using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovPortal.Publication.Data;

/// <summary>Saves where another may be faster with the same number, key or version.</summary>
internal static class SavingNew
{
    /// <returns>Null when saved; else <see cref="IfMatch.Stale"/>, or the refusal that the caller names for what is taken.</returns>
    public static async Task<Error?> SaveNewAsync(this PublicationDb db, CancellationToken ct, Error? taken = null)
    {
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
