using Microsoft.AspNetCore.Authentication;

namespace GovPortal.Gateway.Traffic;

/// <summary>A token that is sent must be valid, even where none is needed: its sender believes to be somebody.</summary>
internal static class TokenGate
{
    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var presented = context.Request.Headers.Authorization.Any(value => value?.StartsWith("Bearer", StringComparison.OrdinalIgnoreCase) == true);
        if (presented && context.User.Identity?.IsAuthenticated != true) await context.ChallengeAsync();
        else await next(context);
    }
}
