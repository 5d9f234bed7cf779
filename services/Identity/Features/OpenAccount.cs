using System.Security.Cryptography;
using System.Text.RegularExpressions;
using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <param name="Roles">Staff roles beside that of the post.</param>
/// <param name="Password">At least 12 characters with upper case, lower case and a digit; absent: one is generated and answered once.</param>
/// <param name="ValidTo">The last day on which it opens, such as that of a fixed-term contract.</param>
public sealed record AccountInput(
    string? UserName,
    string? DisplayName,
    IReadOnlyList<string?>? Roles = null,
    Guid? PostId = null,
    string? Password = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null);

/// <summary>County IT opens an account for one person of a town.</summary>
internal static partial class OpenAccount
{
    private const int GeneratedLength = 20;

    /// <summary>Without those that look alike on paper.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    public static async Task<Results<Created<NewAccountView>, ProblemHttpResult>> HandleAsync(
        AccountInput input, string town, IdentityDb db, UserManager<Account> accounts, CancellationToken ct)
    {
        var check = new InputCheck();
        var account = await ReadAsync(input, town, check, db, ct);
        var password = input.Password ?? Generate();
        foreach (var validator in accounts.PasswordValidators)
        {
            foreach (var fault in (await validator.ValidateAsync(accounts, account, password)).Errors)
                check.Add("password", "identity.password-weak", fault.Description);
        }

        if (check.Failed) return Problems.Invalid(check.Faults);
        if (await accounts.FindByNameAsync(account.UserName!) is not null) return IdentityErrors.UserNameTaken.ToProblem();
        db.Audit("account.opened", account.Id.ToString(), new { account.Roles, account.PostId });
        if (!(await CreateAsync(accounts, account, password)).Succeeded) return IdentityErrors.UserNameTaken.ToProblem();
        var view = new NewAccountView(AccountView.Of.Compile()(account), input.Password is null ? password : null);
        return TypedResults.Created($"/api/identity/towns/{town}/accounts", view);
    }

    private static async Task<IdentityResult> CreateAsync(UserManager<Account> accounts, Account account, string password)
    {
        try
        {
            return await accounts.CreateAsync(account, password);
        }
        catch (DbUpdateException failure) when (failure.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            return IdentityResult.Failed();
        }
    }

    private static async Task<Account> ReadAsync(AccountInput input, string town, InputCheck check, IdentityDb db, CancellationToken ct)
    {
        var roles = check.Texts("roles", input.Roles);
        for (var i = 0; i < roles.Length; i++) check.OneOf($"roles[{i}]", roles[i], Roles.Staff, "identity.role-unknown");
        if (roles.Length == 0 && input.PostId is null) check.Add("roles", "identity.missing", "Name a role or a post.");
        if (input.PostId is { } post && !await db.Posts.AnyAsync(p => p.Id == post, ct)) check.Add("postId", "identity.post-unknown", "The town has no such post.");
        if (input.ValidTo < input.ValidFrom) check.Add("validTo", "identity.dates-reversed", "The last day is before the first.");
        return new Account
        {
            UserName = check.Match("userName", input.UserName, UserNameShape, "identity.user-name-shape", "Letters, digits, dot, dash and underscore, 2 to 64 characters, a letter first."),
            DisplayName = check.Text("displayName", input.DisplayName),
            Roles = roles,
            PostId = input.PostId,
            TownSlug = town,
            ValidFrom = input.ValidFrom,
            ValidTo = input.ValidTo,
        };
    }

    private static string Generate()
    {
        while (true)
        {
            var password = RandomNumberGenerator.GetString(Letters, GeneratedLength);
            if (password.Any(char.IsAsciiDigit) && password.Any(char.IsAsciiLetterUpper) && password.Any(char.IsAsciiLetterLower)) return password;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9._-]{1,63}\z")]
    private static partial Regex UserNameShape { get; }
}
