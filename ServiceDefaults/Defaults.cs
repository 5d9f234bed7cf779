using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GovPortal.ServiceDefaults;

/// <summary>What every process shares: two calls in its start.</summary>
public static partial class Defaults
{
    /// <summary>Traces already tell each request, and without its query. The weakest source, so that any setting wins over it.</summary>
    private static readonly Dictionary<string, string?> QuietFramework = new(StringComparer.Ordinal)
    {
        // One line for each thing said, with its moment: a log file without times is of no use the day after.
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
        ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-ddTHH:mm:ss.fffZ ",
        ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        // Whoever asks for health is told, and asks ten times a second while a process starts.
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
        // It tells every request and answer, whole descriptions and keys among them.
        ["Logging:LogLevel:OpenIddict"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
        ["Logging:LogLevel:MassTransit"] = "Warning",
        ["Logging:LogLevel:Polly"] = "Error",
        // Two lines and a stack for every call to a process that is restarting would bury its own log.
        ["Logging:LogLevel:Yarp.ReverseProxy"] = "Error",
        ["Logging:LogLevel:Yarp.ReverseProxy.Forwarder"] = "None",
    };

    /// <summary>Telemetry, health, problem details, JSON, tokens, HTTP clients and the API description.</summary>
    /// <param name="name">The process's name in <c>Topology</c>: also its name in traces and the name of its OpenAPI document.</param>
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietFramework });
        builder.AddTelemetry(name);
        builder.AddTokens();
        builder.Services.AddHealth();
        builder.Services.AddJson();
        builder.Services.AddProblems();
        builder.Services.AddHttpClients();
        builder.Services.AddApiDescription(name);
        return builder;
    }

    /// <summary>Puts errors and tokens first in the pipeline and maps /health/live, /health/ready and the API description. Call it before mapping anything else.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseGatewayAddresses();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapApiDescription();
        return app;
    }

    /// <summary>Runs until stopped. Settings that are missing or wrong end the process with one sentence and exit code 2, not a stack trace.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunToExitAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            // Asked before the host asks, which would log the refusal as a crash.
            app.Services.GetService<IStartupValidator>()?.Validate();
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Defaults).FullName!);
            Refused(logger, string.Join(' ', wrong.Failures));
            await app.DisposeAsync();
            return 2;
        }
    }

    /// <summary>The same refusal before there is a host to log through.</summary>
    /// <returns>The exit code.</returns>
    public static int RefuseToStart(IEnumerable<string> reasons)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddConsole());
        Refused(loggers.CreateLogger(typeof(Defaults).FullName!), string.Join(' ', reasons));
        return 2;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Critical, Message = "Refused to start: {Reason}")]
    private static partial void Refused(ILogger logger, string reason);
}
