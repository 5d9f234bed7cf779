using GovPortal.Gateway.Docs;
using GovPortal.Gateway.Routing;
using GovPortal.Gateway.Traffic;
using GovPortal.ServiceDefaults;
using Yarp.ReverseProxy.Transforms;

namespace GovPortal.Gateway;

/// <summary>The one door: routes, tokens, limits and headers. No business rule lives here.</summary>
internal static class GatewayHost
{
    private static readonly string[] NotForwarded = ["api", "health", "openapi"];

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The routes or the services' addresses have faults.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // The process may be started from anywhere; its files lie beside it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddServiceDefaults("gateway");
        builder.Services.AddRateLimits();
        builder.Services.AddReference();
        var table = RouteTable.Load(builder.Configuration["Gateway:Routes"] ?? Path.Combine(AppContext.BaseDirectory, "routes.json"));
        builder.Services.AddReverseProxy()
            .LoadFromMemory(ProxyTable.Routes(table), ProxyTable.Clusters(table, builder.Configuration))
            .AddTransforms(transforms => transforms.AddRequestTransform(UnchangedTarget.Apply));
        adjust?.Invoke(builder);
        return Assemble(builder.Build());
    }

    private static WebApplication Assemble(WebApplication app)
    {
        app.UseTrustedProxies();
        app.Use(Headers.ApplyAsync);
        app.MapServiceDefaults();
        app.Use(TokenGate.CheckAsync);
        app.UseRateLimiter();
        app.MapReference();
        // The portal's catch-all must not see what belongs to no service.
        foreach (var prefix in NotForwarded)
            app.Map($"/{prefix}/{{**rest}}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(UpstreamFailures.AnswerAsync);
            proxy.UseLoadBalancing();
        });
        return app;
    }
}
