using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace GovPortal.Identity.Issuing;

/// <summary>Who the token in hand speaks for.</summary>
internal static class UserInfoEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext http)
    {
        var user = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        if (user is null) return Results.Challenge(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        var about = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [ClaimNames.Subject] = user.GetClaim(ClaimNames.Subject),
            [ClaimNames.Name] = user.GetClaim(ClaimNames.Name),
            [ClaimNames.Role] = user.GetClaims(ClaimNames.Role).ToArray(),
        };
        foreach (var claim in (string[])[ClaimNames.Town, ClaimNames.TownId])
        {
            if (user.GetClaim(claim) is { } value) about[claim] = value;
        }

        return Results.Json(about);
    }
}
