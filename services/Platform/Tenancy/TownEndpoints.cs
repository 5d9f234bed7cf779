using System.Security.Claims;
using GovPortal.Kernel;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Tenancy;

/// <summary>Endpoints under a town: each says who may call it, and works for that town alone.</summary>
public static class TownEndpoints
{
    public static readonly Error TownNotFound = new("town-not-found", ErrorKind.NotFound, "No such town.");

    /// <param name="prefix">A route with the parameter <c>{town}</c>, the slug.</param>
    public static RouteGroupBuilder MapTownGroup(this IEndpointRouteBuilder app, string prefix)
    {
        var group = app.MapGroup(prefix).AddEndpointFilter(EnterAsync).WithTextCheck().ProducesProblem(StatusCodes.Status404NotFound);
        ((IEndpointConventionBuilder)group).Add(RouteSlashes.Decode);
        return group;
    }

    /// <summary>The town's own staff with one of the roles; everybody else's town does not exist for them.</summary>
    public static TBuilder ForStaff<TBuilder>(this TBuilder endpoint, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoint.Allow(new TownAccess(roles, County: false, Onboarding: false));

    /// <summary>The town's own staff, and county roles, who read all towns.</summary>
    public static TBuilder ForTownOrCounty<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.Allow(new TownAccess([.. Roles.Staff], County: true, Onboarding: false));

    /// <summary>The town's own staff with one of the roles, and county IT by its onboarding right; audited by the slice.</summary>
    public static TBuilder ForOnboarding<TBuilder>(this TBuilder endpoint, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoint.Allow(new TownAccess(roles, County: false, Onboarding: true));

    /// <summary>Everybody; a staff token is answered as if there were none.</summary>
    public static TBuilder ForPublic<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Allow(TownAccess.Public);
        return endpoint.AllowAnonymous();
    }

    private static TBuilder Allow<TBuilder>(this TBuilder endpoint, TownAccess access)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(access));
        return endpoint;
    }

    private static async ValueTask<object?> EnterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var access = http.GetEndpoint()?.Metadata.GetMetadata<TownAccess>()
            ?? throw new InvalidOperationException($"{http.GetEndpoint()?.DisplayName} does not say who may call it.");
        var slug = http.GetRouteValue("town") as string ?? "";
        if (access.Refuses(http.User, slug) is { } refusal) return refusal.ToProblem();
        if (await http.RequestServices.GetRequiredService<TownDirectory>().FindAsync(slug, http.RequestAborted) is not { } id) return TownNotFound.ToProblem();
        var town = http.RequestServices.GetRequiredService<TownContext>();
        town.EnterTown(id, slug);
        town.Actor = http.User.FindFirstValue("sub") ?? http.User.FindFirstValue("client_id") ?? "public";
        return await next(context);
    }
}

/// <param name="Roles">The staff roles that may call, in their own town.</param>
/// <param name="County">Whether county roles may read.</param>
/// <param name="Onboarding">Whether county IT may act in the named town.</param>
public sealed record TownAccess(string[] Roles, bool County, bool Onboarding)
{
    public static readonly TownAccess Public = new([], County: true, Onboarding: true);

    public static readonly Error NotYourPost = new("not-your-post", ErrorKind.Forbidden, "Your post does not do this.");

    /// <summary>404 for a town that is not the caller's; 403 for the own town without the post.</summary>
    internal Error? Refuses(ClaimsPrincipal user, string slug)
    {
        if (ReferenceEquals(this, Public)) return null;
        if (County && Array.Exists([.. ServiceDefaults.Roles.County], user.IsInRole)) return null;
        if (Onboarding && user.IsInRole(ServiceDefaults.Roles.CountyIt)) return null;
        var own = user.FindFirstValue("town");
        if (own is not null && own != slug) return TownEndpoints.TownNotFound;
        return own is not null && Array.Exists(Roles, user.IsInRole) ? null : NotYourPost;
    }
}
