using System.Linq.Expressions;
using GovPortal.Identity.Model;
using GovPortal.Platform.Idempotency;

namespace GovPortal.Identity.Features;

/// <summary>An account as its town and the county see it.</summary>
/// <param name="ValidTo">The last day on which it opens.</param>
public sealed record AccountView(
    Guid Id, string UserName, string DisplayName, IReadOnlyList<string> Roles, Guid? PostId, bool Active, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    internal static Expression<Func<Account, AccountView>> Of { get; } =
        a => new AccountView(a.Id, a.UserName!, a.DisplayName, a.Roles, a.PostId, a.Active, a.ValidFrom, a.ValidTo);
}

/// <summary>A new account, with the generated password, which is shown this once and kept nowhere.</summary>
/// <param name="Password">Null where the input brought its own, and in the answer to a retry under the same Idempotency-Key.</param>
public sealed record NewAccountView(AccountView Account, string? Password) : IShownOnce
{
    object IShownOnce.WithoutSecret() => this with { Password = null };
}
