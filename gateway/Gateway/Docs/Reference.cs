using Scalar.AspNetCore;

namespace GovPortal.Gateway.Docs;

/// <summary>The browsable reference at /docs and the merged document at /openapi/all.json. All its assets are served from here.</summary>
internal static class Reference
{
    public static void AddReference(this IServiceCollection services)
    {
        services.AddSingleton<DescriptionSource>();
        // A reader waits for this page; a service that is away is named in it rather than waited for.
        services.AddHttpClient(DescriptionSource.Client, client => client.Timeout = TimeSpan.FromSeconds(3));
    }

    public static void MapReference(this WebApplication app)
    {
        app.MapGet("/openapi/all.json", async (DescriptionSource source, CancellationToken ct) => TypedResults.Bytes(await source.GetAsync(ct), "application/json"))
            .AllowAnonymous().RequireRateLimiting("publicRead").ExcludeFromDescription();
        app.MapScalarApiReference("/docs", options =>
        {
            options.WithTitle("GovPortal API").DisableDefaultFonts().DisableTelemetry().DisableAgent();
            options.AddDocument("all", "All services", "/openapi/all.json", isDefault: true);
            foreach (var name in DescriptionSource.Services) options.AddDocument(name, name, $"/openapi/{name}.json");
        }).AllowAnonymous();
    }
}
