using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace GovPortal.ServiceDefaults;

/// <summary>Every HttpClient finds <c>https+http://{name}</c> by service discovery and rides over short failures.</summary>
internal static class HttpClients
{
    internal static void AddHttpClients(this IServiceCollection services)
    {
        services.AddServiceDiscovery();
        services.ConfigureHttpClientDefaults(http =>
        {
            // A second POST could do the work twice, so only safe methods are tried again.
            http.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
            http.AddServiceDiscovery();
        });
    }
}
