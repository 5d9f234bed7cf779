using System.Security.Claims;
using GovPortal.Identity.Model;
using Microsoft.AspNetCore.Authentication;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GovPortal.Identity.Issuing;

/// <summary>The browser's session at the issuer: who signed in, and the stamp that ends it when the password or account changes.</summary>
internal static class Session
{
    public const string StampClaim = "stamp";

    public static Task StartAsync(HttpContext http, Account account, TimeProvider clock)
    {
        var identity = new ClaimsIdentity(Issuer.SessionScheme);
        identity.AddClaim(new Claim(Claims.Subject, account.Id.ToString()));
        identity.AddClaim(new Claim(StampClaim, account.SecurityStamp ?? ""));
        return http.SignInAsync(Issuer.SessionScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IssuedUtc = clock.GetUtcNow() });
    }
}
