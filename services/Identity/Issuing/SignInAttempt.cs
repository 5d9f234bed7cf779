using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Issuing;

/// <summary>Tries a user name and password, counts failures, and records each outcome; never what was typed.</summary>
internal sealed class SignInAttempt(IdentityDb db, UserManager<Account> accounts, TokenSubjects subjects, TimeProvider clock)
{
    private static readonly Account Nobody = new() { DisplayName = "", Roles = [] };
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.CreateVersion7().ToString());

    /// <returns>The account, or null: for an unknown name, a wrong password, a locked and a closed account alike.</returns>
    public async Task<Account?> TryAsync(string userName, string password, CancellationToken ct)
    {
        var known = await db.Accounts.AsNoTracking().Where(a => a.NormalizedUserName == accounts.NormalizeName(userName))
            .Select(a => new { a.Id, a.TownSlug }).SingleOrDefaultAsync(ct);
        db.Town.EnterTown(await subjects.TownAsync(known?.TownSlug, ct) ?? TownContext.County);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var signedIn = known is null ? RefuseUnknown(password) : await CheckAsync(known.Id, password, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return signedIn;
    }

    /// <summary>Hashes all the same: an unknown name must not answer faster.</summary>
    private Account? RefuseUnknown(string password)
    {
        accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        db.Audit("account.sign-in-refused", "unknown");
        return null;
    }

    /// <summary>Holds the account's row, so that guesses made at once are counted one by one.</summary>
    private async Task<Account?> CheckAsync(Guid id, string password, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from accounts where id = {id} for update", ct);
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        db.Town.Actor = account.Id.ToString();
        var locked = await accounts.IsLockedOutAsync(account);
        var right = await accounts.CheckPasswordAsync(account, password);
        if (right && !locked && account.IsOpenOn(LegalDay.Today(clock)))
        {
            db.Audit("account.signed-in", account.Id.ToString());
            await accounts.ResetAccessFailedCountAsync(account);
            return account;
        }

        db.Audit("account.sign-in-refused", account.Id.ToString(), new { locked });
        if (right || locked) return null;
        await accounts.AccessFailedAsync(account);
        if (await accounts.IsLockedOutAsync(account)) db.Audit("account.locked", account.Id.ToString());
        return null;
    }
}
