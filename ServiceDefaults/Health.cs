using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovPortal.ServiceDefaults;

/// <summary>Probes, in every environment: alive (no checks) and ready (checks tagged <see cref="Ready"/>).</summary>
public static class Health
{
    /// <summary>The tag of a check that must hold before the process is sent work.</summary>
    public const string Ready = "ready";

    internal const string Prefix = "/health";

    internal static void AddHealth(this IServiceCollection services) => services.AddHealthChecks();

    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Map(routes, "live", _ => false);
        Map(routes, "ready", check => check.Tags.Contains(Ready));
    }

    private static void Map(IEndpointRouteBuilder routes, string probe, Func<HealthCheckRegistration, bool> checks) =>
        routes.MapHealthChecks($"{Prefix}/{probe}", new HealthCheckOptions { Predicate = checks, ResponseWriter = WriteAsync })
            .AllowAnonymous()
            .WithDisplayName($"health {probe}");

    /// <summary>Names the checks and their states, never their descriptions: those may quote exceptions.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new { status = report.Status.ToString(), checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString(), StringComparer.Ordinal) },
        JsonSerializerOptions.Web,
        context.RequestAborted);
}
