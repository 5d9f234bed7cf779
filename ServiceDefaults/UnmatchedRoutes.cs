using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GovPortal.ServiceDefaults;

/// <summary>Lets what is no route answer 404, 405 or 415 for everyone: the fallback policy would answer 401 for it.</summary>
internal sealed class UnmatchedRoutes : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _inner = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        context.GetEndpoint() is RouteEndpoint ? _inner.HandleAsync(next, context, policy, authorizeResult) : next(context);
}
