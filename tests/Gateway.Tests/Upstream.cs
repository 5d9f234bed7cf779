using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace GovPortal.Gateway.Tests;

/// <summary>A process of the suite as the gateway sees it: a real server that answers with what it received.</summary>
internal sealed class Upstream : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Upstream(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public int DescriptionsServed { get; private set; }

    public static async Task<Upstream> StartAsync(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var upstream = new Upstream(app);
        app.Run(context => upstream.AnswerAsync(name, context));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return upstream;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(string name, HttpContext context)
    {
        if (context.Request.Path == $"/openapi/{name}.json")
        {
            DescriptionsServed++;
            await context.Response.WriteAsJsonAsync(Description(name), context.RequestAborted);
            return;
        }

        var buffer = new byte[81_920];
        long bytes = 0;
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;) bytes += read;
        context.Response.Headers["Server"] = "inner";
        context.Response.Headers["X-Powered-By"] = "inner";
        var headers = new JsonObject();
        foreach (var (key, value) in context.Request.Headers) headers[key.ToLowerInvariant()] = value.ToString();
        await context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["service"] = name,
            ["target"] = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            ["bytes"] = bytes,
            ["headers"] = headers,
        }, context.RequestAborted);
    }

    /// <summary>Every service has its own <c>View</c>, and all share one <c>Same</c>.</summary>
    private static JsonNode Description(string name) => JsonNode.Parse($$"""
        {
          "openapi": "3.1.1",
          "paths": { "/api/{{name}}/things": { "get": { "operationId": "List", "responses": { "200": { "$ref": "#/components/schemas/View" } } } } },
          "components": { "schemas": {
            "View": { "title": "{{name}}", "properties": { "same": { "$ref": "#/components/schemas/Same" } } },
            "Same": { "type": "string" } } }
        }
        """)!;
}
