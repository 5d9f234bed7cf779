using GovPortal.Identity.Model;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GovPortal.Identity.Issuing;

/// <summary>Gives a code to the client whose user is signed in, else sends the user to the sign-in page first.</summary>
internal static class AuthorizeEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http, TokenSubjects subjects, UserManager<Account> accounts, TimeProvider clock, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The issuer did not see this request.");
        var session = await http.AuthenticateAsync(Issuer.SessionScheme);
        var account = await AccountOfAsync(session, accounts);
        if (account is null || request.HasPromptValue(PromptValues.Login) || IsOlderThanAsked(session, request, clock))
        {
            return request.HasPromptValue(PromptValues.None)
                ? TokenEndpoint.Refuse(Errors.LoginRequired, "The user is not signed in.")
                : Results.LocalRedirect($"{Paths.SignIn}{QueryString.Create("returnUrl", ReturnUrl(http, request))}");
        }

        return (await subjects.OfAccountAsync(account, request.GetScopes(), ct)).Failed(out var refusal, out var principal)
            ? TokenEndpoint.Refuse(Errors.AccessDenied, refusal.Message)
            : Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>Null also when the password or the account changed after the session began.</summary>
    private static async Task<Account?> AccountOfAsync(AuthenticateResult session, UserManager<Account> accounts)
    {
        if (session.Principal?.GetClaim(Claims.Subject) is not { } id || await accounts.FindByIdAsync(id) is not { } account) return null;
        return account.SecurityStamp == session.Principal.GetClaim(Session.StampClaim) ? account : null;
    }

    private static bool IsOlderThanAsked(AuthenticateResult session, OpenIddictRequest request, TimeProvider clock) =>
        request.MaxAge is { } seconds && session.Properties?.IssuedUtc is { } since && clock.GetUtcNow() - since > TimeSpan.FromSeconds(seconds);

    /// <summary>Without <c>prompt</c> and <c>max_age</c>: after signing in they are met, and would only ask again.</summary>
    private static string ReturnUrl(HttpContext http, OpenIddictRequest request)
    {
        var parameters = request.GetParameters()
            .Where(p => p.Key is not (Parameters.Prompt or Parameters.MaxAge))
            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value));
        return http.Request.Path + QueryString.Create(parameters);
    }
}
