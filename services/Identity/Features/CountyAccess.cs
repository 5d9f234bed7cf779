using System.Security.Claims;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;

namespace GovPortal.Identity.Features;

/// <summary>Endpoints by which county IT writes the county's own things; their audit stands in the county's chain.</summary>
internal static class CountyAccess
{
    /// <summary>Goes before <c>WithIdempotencyKey</c>: the transaction must know for whom it works when it begins.</summary>
    public static RouteHandlerBuilder ForCountyIt(this RouteHandlerBuilder endpoint) => endpoint
        .RequireAuthorization(Policies.CountyIt)
        .AddEndpointFilter((context, next) =>
        {
            var user = context.HttpContext.User;
            var town = context.HttpContext.RequestServices.GetRequiredService<TownContext>();
            town.EnterTown(TownContext.County);
            town.Actor = user.FindFirstValue(ClaimNames.Subject) ?? user.FindFirstValue(ClaimNames.ClientId) ?? "";
            return next(context);
        });
}
