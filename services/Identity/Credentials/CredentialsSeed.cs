using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Credentials;

/// <summary>Brings clients and accounts to what the credentials file says: secrets and passwords follow the file, and a second run changes nothing.</summary>
internal sealed class CredentialsSeed(IdentityDb db, ClientRegistration clients, UserManager<Account> accounts)
{
    /// <returns>How many clients and accounts were made or changed.</returns>
    public async Task<int> ApplyAsync(CredentialsFile file, CancellationToken ct)
    {
        db.Town.EnterTown(TownContext.County);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Replicas that start together take turns.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('identity credentials', 0))", ct);
        var changed = 0;
        if (await clients.KeepPortalAsync(ct)) changed++;
        foreach (var entry in file.Clients)
        {
            if (await clients.KeepAsync(entry, ct)) changed++;
        }

        foreach (var entry in file.Accounts)
        {
            if (await KeepAsync(entry)) changed++;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return changed;
    }

    private async Task<bool> KeepAsync(AccountEntry entry)
    {
        var account = await accounts.FindByNameAsync(entry.UserName);
        var isNew = account is null;
        account ??= new Account { UserName = entry.UserName, DisplayName = entry.UserName, Roles = [] };
        if (!Bring(account, entry) && !isNew && await accounts.CheckPasswordAsync(account, entry.Password)) return false;
        // The file's word counts, whatever the policy for typed passwords says.
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, entry.Password);
        db.Audit("account.seeded", account.Id.ToString());
        var outcome = isNew ? await accounts.CreateAsync(account) : await accounts.UpdateSecurityStampAsync(account);
        return outcome.Succeeded ? true : throw new InvalidOperationException(
            $"The account {entry.UserName} of the credentials file was refused: {string.Join(", ", outcome.Errors.Select(e => e.Code))}.");
    }

    private static bool Bring(Account account, AccountEntry entry)
    {
        var name = entry.DisplayName ?? account.DisplayName;
        var roles = entry.Roles ?? [];
        if (account.DisplayName == name && account.Roles.SequenceEqual(roles, StringComparer.Ordinal) && account.TownSlug == entry.Town) return false;
        (account.DisplayName, account.Roles, account.TownSlug) = (name, roles, entry.Town);
        return true;
    }
}
