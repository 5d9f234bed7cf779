using System.Security.Claims;
using GovPortal.Identity.Model;
using GovPortal.Kernel;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GovPortal.Identity.Issuing;

/// <summary>Issues tokens to clients by their secret and to people by the code or refresh token that they hold.</summary>
internal static class TokenEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext http, TokenSubjects subjects, UserManager<Account> accounts, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The issuer did not see this request.");
        if (request.IsClientCredentialsGrantType())
            return Answer(await subjects.OfClientAsync(request.ClientId!, request.GetScopes(), ct), Errors.UnauthorizedClient);

        var held = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal
            ?? throw new InvalidOperationException("The issuer accepted a code without a subject.");
        // The account is read anew: a code or refresh token outlives neither the account nor its roles.
        var account = await accounts.FindByIdAsync(held.GetClaim(Claims.Subject)!);
        return Answer(account is null ? TokenSubjects.AccountClosed : await subjects.OfAccountAsync(account, held.GetScopes(), ct), Errors.InvalidGrant);
    }

    public static IResult Refuse(string error, string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);

    private static IResult Answer(Result<ClaimsPrincipal> subject, string error) => subject.Failed(out var refusal, out var principal)
        ? Refuse(error, refusal.Message)
        : Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
}
