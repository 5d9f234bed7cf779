using System.Diagnostics;
using GovPortal.Contracts;
using GovPortal.Platform.Auditing;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Migrating;
using GovPortal.Platform.Outbox;
using GovPortal.Platform.Protection;
using GovPortal.Platform.Replaying;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace GovPortal.Platform.Hosting;

/// <summary>A process with a database: it serves, or does one of the verbs <c>migrate</c>, <c>replay</c> and <c>audit verify</c>.</summary>
public static class DataService
{
    private const int UsageExit = 2;
    private static readonly TimeSpan BusStopLimit = TimeSpan.FromSeconds(5);

    /// <returns>The exit code: 0 when the verb is done or the service has stopped in good order.</returns>
    public static async Task<int> RunAsync<TDb>(string[] args, string name, Action<ServiceBuilder<TDb>> configure, Action<WebApplication> map)
        where TDb : TownDbContext
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(map);
        var verb = args is [var first, ..] && !first.StartsWith('-') ? string.Join(' ', args.TakeWhile(a => !a.StartsWith('-'))) : "serve";
        await using var app = Build(args, name, configure, verb);
        switch (verb)
        {
            case "serve":
                app.UseHeadRequests();
                app.MapServiceDefaults();
                app.UseReadableVersions();
                map(app);
                return await app.RunToExitAsync();
            case "migrate":
                return await MigrateAsync<TDb>(app, name);
            case "replay":
                return await WithBusAsync(app, ct => ReplayOf<TDb>(app, ConsoleOut, ReplayStarted.RebuildersOf(name)).RunAsync(name, ct));
            case "audit verify":
                return await new AuditVerb<TDb>(Scopes(app), ConsoleOut).VerifyAsync(CancellationToken.None);
            default:
                await ConsoleOut.WriteLineAsync($"{name}: unknown verb '{verb}'; there are migrate, replay and audit verify");
                return UsageExit;
        }
    }

#pragma warning disable RS0030 // A verb's answer goes to the person who typed it.
    private static TextWriter ConsoleOut => Console.Out;
#pragma warning restore RS0030

    internal static ReplayVerb<TDb> ReplayOf<TDb>(WebApplication app, TextWriter output, IReadOnlyCollection<string> rebuilders)
        where TDb : TownDbContext =>
        new(Scopes(app), app.Services.GetRequiredService<NpgsqlDataSource>(), app.Services.GetRequiredService<IBusControl>(), output, app.Services.GetRequiredService<TimeProvider>(), rebuilders);

    private static IServiceScopeFactory Scopes(WebApplication app) => app.Services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>The process before it starts, for <see cref="RunAsync{TDb}"/> and for tests that host one themselves.</summary>
    internal static WebApplication Build<TDb>(string[] args, string name, Action<ServiceBuilder<TDb>> configure, string verb)
        where TDb : TownDbContext
    {
        var web = WebApplication.CreateBuilder(args);
        web.AddServiceDefaults(name);
        var service = new ServiceBuilder<TDb>(web);
        AddDatabase<TDb>(web, name, owner: verb == "migrate");
        web.Services.TryAddSingleton(TimeProvider.System);
        web.Services.AddSingleton(new ServiceName(name)).AddSingleton(service.Consumed).AddSingleton<OutboxSignal>().AddSingleton<OutboxMeter>();
        web.Services.AddScoped<TownContext>().AddSingleton<TownDirectory>();
        web.Services.TryAddSingleton(new TownCopies(provider => provider.GetRequiredService<TDb>(), AsksIdentity: name != TownDirectory.ClientName));
        web.Services.AddHttpClient(TownDirectory.ClientName, client => client.BaseAddress = new Uri("https+http://identity"));
        web.Services.AddKeyRing<TDb>(web.Configuration, name);
        if (name != TownDirectory.ClientName) service.AddConsumer<KnownTownsConsumer<TDb>, Contracts.Identity.TownsChanged>();
        service.AddReplayConsumers();
        configure(service);
        service.AddBus(name, Required(web.Configuration, "messaging"), topologyOnly: verb == "migrate");
        web.Services.AddSingleton(new RememberedFor(web.Configuration.GetValue("Idempotency:Kept", TimeSpan.FromDays(30))));
        web.Services.AddSingleton(new RetiredRows(web.Configuration.GetValue("Replay:KeepRetired", TimeSpan.FromMinutes(1))));
        web.Services.AddSingleton<IExceptionToProblem, StaleVersions>();
        if (verb == "serve") AddWork<TDb>(web, name);
        return web.Build();
    }

    private static void AddDatabase<TDb>(WebApplicationBuilder web, string name, bool owner)
        where TDb : TownDbContext
    {
        web.Services.AddSingleton(_ => Source(Required(web.Configuration, owner ? name + "_owner" : name)));
        web.Services.AddSingleton<TownTransactionInterceptor>();
        web.Services.AddDbContext<TDb>((provider, options) =>
        {
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention();
            // Beside those of the tenancy a service may have its own.
            if (!owner) options.AddInterceptors([new TownCommandInterceptor(), provider.GetRequiredService<TownTransactionInterceptor>(), new TownWriteInterceptor(), .. provider.GetServices<IInterceptor>()]);
        });
    }

    /// <summary>Statements are traced as part of some work. Those that merely look every moment whether there is any would bury it.</summary>
    private static NpgsqlDataSource Source(string connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.ConfigureTracing(tracing => tracing
            .ConfigureCommandFilter(_ => Activity.Current is not null)
            .ConfigureBatchFilter(_ => Activity.Current is not null)
            .ConfigureCopyOperationFilter(_ => Activity.Current is not null)
            .EnablePhysicalOpenTracing(false));
        return builder.Build();
    }

    private static void AddWork<TDb>(WebApplicationBuilder web, string name)
        where TDb : TownDbContext
    {
        var services = web.Services;
        // First of all: nothing else may touch the database in a role that the policies do not bind.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, RoleCheck<TDb>>());
        services.Insert(1, ServiceDescriptor.Singleton<IHostedService, TransactionCheck>());
        services.AddHostedService<OutboxDispatcher<TDb>>().AddHostedService<OutboxWatch<TDb>>().AddHostedService<AuditSealer<TDb>>()
            .AddHostedService<RetiredGenerations<TDb>>().AddHostedService<RememberedAnswers<TDb>>();
        services.AddSingleton(_ => new DatabaseCheck(Required(web.Configuration, name))).AddHealthChecks().AddCheck<DatabaseCheck>(DatabaseCheck.Name, tags: [Health.Ready]);
    }

    private static async Task<int> MigrateAsync<TDb>(WebApplication app, string name)
        where TDb : TownDbContext
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await Migration.ApplyAsync(
                scope.ServiceProvider.GetRequiredService<TDb>(),
                Required(app.Configuration, name + "_owner"),
                Required(app.Configuration, name),
                CancellationToken.None);
        }

        if (await TransactionNumbers.FaultAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None) is { } fault)
        {
            await ConsoleOut.WriteLineAsync($"{name}: {fault}");
            return 1;
        }

        return await WithBusAsync(app, _ => Task.FromResult(0));
    }

    private static async Task<int> WithBusAsync(WebApplication app, Func<CancellationToken, Task<int>> work)
    {
        var bus = app.Services.GetRequiredService<IBusControl>();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await bus.StartAsync(limit.Token);
        var code = await work(CancellationToken.None);
        await StopAsync(bus);
        return code;
    }

    /// <summary>
    /// MassTransit says that a bus which only declares its queues is ready a moment before it can be stopped, and a stop within that moment never ends.
    /// What was to be done is done by then, and the connection goes with the process.
    /// </summary>
    private static async Task StopAsync(IBusControl bus)
    {
        try
        {
            await bus.StopAsync(CancellationToken.None).WaitAsync(BusStopLimit);
        }
        catch (TimeoutException)
        {
            // As said above: nothing waits for it.
        }
    }

    private static string Required(IConfiguration configuration, string name) => configuration.GetConnectionString(name)
        ?? throw new InvalidOperationException($"ConnectionStrings__{name} is not set.");
}
