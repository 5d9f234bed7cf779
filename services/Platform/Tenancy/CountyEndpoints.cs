using System.Security.Claims;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Tenancy;

/// <summary>Endpoints about no single town: the county writes what is its own (its audit stands in the county's chain), and reads what concerns all towns.</summary>
public static class CountyEndpoints
{
    /// <summary>County IT writes. Goes before <c>WithIdempotencyKey</c>, as all that write: the transaction must know for whom it works when it begins.</summary>
    public static RouteHandlerBuilder ForCountyIt(this RouteHandlerBuilder endpoint) => endpoint.Writing(Policies.CountyIt);

    /// <summary>County IT or the county's disclosure office writes what the county sets for all towns.</summary>
    public static RouteHandlerBuilder ForCountyOffice(this RouteHandlerBuilder endpoint) => endpoint.Writing(Policies.County);

    /// <summary>The county's disclosure office alone writes what it is to see to itself.</summary>
    public static RouteHandlerBuilder ForCountySupervisor(this RouteHandlerBuilder endpoint) => endpoint.Writing(Policies.CountySupervisor);

    /// <summary>County roles read what belongs to no town.</summary>
    public static RouteHandlerBuilder ForCounty(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(Policies.County);

    /// <summary>County roles read across all towns.</summary>
    public static RouteHandlerBuilder ForCountyReading(this RouteHandlerBuilder endpoint) => endpoint.ForCounty().AddEndpointFilter((context, next) =>
    {
        context.HttpContext.RequestServices.GetRequiredService<TownContext>().EnterCountyReading();
        return next(context);
    });

    private static RouteHandlerBuilder Writing(this RouteHandlerBuilder endpoint, string policy) => endpoint
        .RequireAuthorization(policy)
        .AddEndpointFilter((context, next) =>
        {
            var user = context.HttpContext.User;
            var town = context.HttpContext.RequestServices.GetRequiredService<TownContext>();
            town.EnterTown(TownContext.County);
            town.Actor = user.FindFirstValue(ClaimNames.Subject) ?? user.FindFirstValue(ClaimNames.ClientId) ?? "";
            return next(context);
        });
}
