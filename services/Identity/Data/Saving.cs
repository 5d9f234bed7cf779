using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovPortal.Identity.Data;

internal static class Saving
{
    /// <returns>False when another unit of work took the same unique name first, or changed the same row.</returns>
    public static async Task<bool> TrySaveAsync(this IdentityDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return false;
        }
    }
}
