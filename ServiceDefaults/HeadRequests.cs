using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GovPortal.ServiceDefaults;

/// <summary>HEAD is answered as GET is, without the body (RFC 9110 §9.3.2): so do those ask who look for dead links. Routes know GET alone.</summary>
public static class HeadRequests
{
    /// <summary>Call it before <see cref="Defaults.MapServiceDefaults"/>; not where requests are passed on.</summary>
    public static WebApplication UseHeadRequests(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use((context, next) =>
        {
            // The server remembers what came and sends no body.
            if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        // Else the route would be looked for before.
        app.UseRouting();
        return app;
    }
}
