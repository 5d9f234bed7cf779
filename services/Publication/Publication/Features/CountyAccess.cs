using System.Security.Claims;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;

namespace GovPortal.Publication.Features;

/// <summary>Endpoints about no single town: the county writes what is its own (its audit stands in the county's chain), and reads all towns.</summary>
internal static class CountyAccess
{
    /// <summary>The county disclosure office, or county IT for it, writes what the county sets for all towns.</summary>
    public static RouteHandlerBuilder ForCountyOffice(this RouteHandlerBuilder endpoint) => endpoint
        .RequireAuthorization(Policies.County)
        .AddEndpointFilter((context, next) =>
        {
            var user = context.HttpContext.User;
            var town = context.HttpContext.RequestServices.GetRequiredService<TownContext>();
            town.EnterTown(TownContext.County);
            town.Actor = user.FindFirstValue(ClaimNames.Subject) ?? user.FindFirstValue(ClaimNames.ClientId) ?? "";
            return next(context);
        });

    /// <summary>County roles read across all towns.</summary>
    public static RouteHandlerBuilder ForCounty(this RouteHandlerBuilder endpoint) => endpoint
        .RequireAuthorization(Policies.County)
        .AddEndpointFilter((context, next) =>
        {
            context.HttpContext.RequestServices.GetRequiredService<TownContext>().EnterCountyReading();
            return next(context);
        });
}
