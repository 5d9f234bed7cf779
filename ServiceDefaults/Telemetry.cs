using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GovPortal.ServiceDefaults;

/// <summary>Traces, metrics and logs by OpenTelemetry; sent only where the environment names a collector.</summary>
public static class Telemetry
{
    /// <summary>Every activity source and meter of the suite is named below this.</summary>
    public const string OwnSources = "GovPortal.*";

    private static readonly string[] Sources = ["Npgsql", "MassTransit", OwnSources];

    internal static void AddTelemetry(this IHostApplicationBuilder builder, string name)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => Describe(resource, builder, name))
            .WithTracing(traces => traces
                .AddSource(Sources)
                .AddAspNetCoreInstrumentation(options => options.Filter = IsWork)
                .AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics
                .AddMeter(Sources)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation());

        var collector = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrWhiteSpace(collector)) return;
        // gRPC always: over http/protobuf the resilience handler wraps the exporter's own client and logs in a loop.
        telemetry.WithLogging(configureBuilder: null, logs => (logs.IncludeFormattedMessage, logs.IncludeScopes) = (true, true))
            .UseOtlpExporter(OtlpExportProtocol.Grpc, new Uri(collector));
    }

    /// <summary>What the environment says about the process wins over its own name.</summary>
    private static void Describe(ResourceBuilder resource, IHostApplicationBuilder builder, string name)
    {
        var chosen = builder.Configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } given ? given : name;
        var instanceGiven = builder.Configuration["OTEL_RESOURCE_ATTRIBUTES"]?.Contains("service.instance.id", StringComparison.Ordinal) == true;
        resource.AddService(chosen, serviceNamespace: "govportal", autoGenerateServiceInstanceId: !instanceGiven);
    }

    /// <summary>Probes come every few seconds and say nothing in a trace.</summary>
    private static bool IsWork(HttpContext context) => !context.Request.Path.StartsWithSegments(Health.Prefix, StringComparison.OrdinalIgnoreCase);
}
