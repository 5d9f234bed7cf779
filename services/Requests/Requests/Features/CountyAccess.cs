using System.Security.Claims;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;

namespace GovPortal.Requests.Features;

/// <summary>Endpoints by which county IT writes the county's own things; their audit stands in the county's chain.</summary>
internal static class CountyAccess
{
    public static RouteHandlerBuilder ForCountyIt(this RouteHandlerBuilder endpoint) => endpoint.Writing(Policies.CountyIt);

    /// <summary>County IT or the county's disclosure office writes what is the county's.</summary>
    public static RouteHandlerBuilder ForCountyOffice(this RouteHandlerBuilder endpoint) => endpoint.Writing(Policies.County);

    /// <summary>The county disclosure office alone writes what it is to see to itself.</summary>
    public static RouteHandlerBuilder ForCountySupervisor(this RouteHandlerBuilder endpoint) => endpoint.Writing(Policies.CountySupervisor);

    /// <summary>County roles read what all towns share.</summary>
    public static RouteHandlerBuilder ForCounty(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(Policies.County);

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
