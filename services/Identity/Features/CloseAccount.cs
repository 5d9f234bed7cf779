using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.Platform.Hosting;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace GovPortal.Identity.Features;

/// <summary>County IT closes an account the day its person leaves the post; no new token is given from then on.</summary>
internal static class CloseAccount
{
    public static async Task<Results<Ok<AccountView>, ProblemHttpResult>> HandleAsync(
        string town, string userName, IdentityDb db, UserManager<Account> accounts, IOpenIddictTokenManager tokens, CancellationToken ct)
    {
        var normalized = accounts.NormalizeName(userName);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Holds the row as a sign-in does: one between reading and saving would change the stamp by which the store knows its row.
        await db.Database.ExecuteSqlAsync($"select 1 from accounts where normalized_user_name = {normalized} and town_slug = {town} for update", ct);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedUserName == normalized && a.TownSlug == town, ct);
        if (account is null) return IdentityErrors.AccountNotFound.ToProblem();
        if (account.Active)
        {
            account.Active = false;
            db.Audit("account.closed", account.Id.ToString());
            // A new stamp ends the browser's session; what was issued for it is revoked with it.
            if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded) return IfMatch.Stale.ToProblem();
            await tokens.RevokeBySubjectAsync(account.Id.ToString(), ct);
            await transaction.CommitAsync(ct);
        }

        return TypedResults.Ok(AccountView.Of.Compile()(account));
    }
}
