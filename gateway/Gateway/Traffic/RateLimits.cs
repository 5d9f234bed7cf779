using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace GovPortal.Gateway.Traffic;

/// <summary>A token bucket for each class of route and caller: the token's subject, else the address.</summary>
internal static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(limiter => limiter.OnRejected = RefuseAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, configured) =>
        {
            foreach (var name in RateLimitOptions.Classes) limiter.AddPolicy(name, context => Bucket(context, configured.Value.Of(name)));
        });
    }

    private static RateLimitPartition<string> Bucket(HttpContext context, RateLimit limit) => RateLimitPartition.GetTokenBucketLimiter(Caller(context), _ => new()
    {
        TokenLimit = limit.Burst,
        TokensPerPeriod = limit.PerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    });

    private static string Caller(HttpContext context) =>
        context.User.FindFirstValue(ClaimNames.Subject) is { } subject ? $"sub {subject}"
        : context.User.FindFirstValue(ClaimNames.ClientId) is { } client ? $"client {client}"
        : $"ip {Network(context.Connection.RemoteIpAddress)}";

    /// <summary>One household or office holds a whole /64 of IPv6, so that counts as one caller.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken ct)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
        context.HttpContext.Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
        await Problems.Of(StatusCodes.Status429TooManyRequests, "rate-limited", "Too many calls in a short time; wait as Retry-After says.").ExecuteAsync(context.HttpContext);
    }
}
