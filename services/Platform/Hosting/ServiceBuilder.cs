using System.Diagnostics.Metrics;
using GovPortal.Contracts;
using GovPortal.Kernel;
using GovPortal.Platform.Inbox;
using GovPortal.Platform.Outbox;
using GovPortal.Platform.Replaying;
using GovPortal.Platform.Tenancy;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GovPortal.Platform.Hosting;

/// <summary>What a service adds to what all have: its own registrations and the facts it consumes.</summary>
public sealed class ServiceBuilder<TDb>(WebApplicationBuilder web)
    where TDb : TownDbContext
{
    private readonly List<(string Queue, Type Consumer)> _consumers = [];

    public WebApplicationBuilder Web => web;

    public IServiceCollection Services => web.Services;

    internal ConsumedMessages Consumed { get; } = new();

    /// <summary>Consumes one kind of fact from a quorum queue of its own.</summary>
    public ServiceBuilder<TDb> AddConsumer<TConsumer, TMessage>()
        where TConsumer : FactsConsumer<TDb, TMessage>
        where TMessage : class, IFacts => Add(typeof(TConsumer), typeof(TMessage), rebuiltFrom: null);

    /// <summary>Consumes one kind of fact into a table that a replay of the facts' service rebuilds; its rows have a generation.</summary>
    public ServiceBuilder<TDb> AddRebuilt<TConsumer, TMessage, TRow>()
        where TConsumer : FactsConsumer<TDb, TMessage>
        where TMessage : class, IFacts
        where TRow : class, ITownOwned
    {
        var source = MessageNames.UrnOf(typeof(TMessage)).Split(':')[1];
        Services.AddSingleton(new RebuiltTable(typeof(TRow), source, typeof(TConsumer).Name));
        return Add(typeof(TConsumer), typeof(TMessage), source);
    }

    private ServiceBuilder<TDb> Add(Type consumer, Type message, string? rebuiltFrom)
    {
        var urn = MessageNames.UrnOf(message);
        Consumed.Add(urn, rebuiltFrom);
        _consumers.Add((urn.Split(':')[^2], consumer));
        return this;
    }

    internal void AddReplayConsumers()
    {
        _consumers.Add(("replay-started", typeof(ReplayStartedConsumer<TDb>)));
        _consumers.Add(("replay-finished", typeof(ReplayFinishedConsumer<TDb>)));
    }

    internal void AddBus(string service, string broker, bool topologyOnly) => web.Services.AddMassTransit(bus =>
    {
        // Else every service reports to the package's makers five minutes after its start: nothing leaves a county that it did not send.
        bus.DisableUsageTelemetry();
        foreach (var (_, consumer) in _consumers) bus.AddConsumer(consumer);
        bus.AddReceiveObserver(provider => new ConsumerMeter(provider.GetRequiredService<IMeterFactory>(), _consumers.Select(c => c.Consumer.Name)));
        bus.UsingRabbitMq((context, rabbit) =>
        {
            rabbit.Host(new Uri(broker));
            rabbit.DeployTopologyOnly = topologyOnly;
            foreach (var (queue, consumer) in _consumers) rabbit.ReceiveEndpoint($"{service}.{queue}", endpoint =>
            {
                endpoint.SetQuorumQueue();
                endpoint.PrefetchCount = 32;
                endpoint.ConcurrentMessageLimit = 4;
                Retry(endpoint);
                endpoint.ConfigureConsumer(context, consumer);
            });
        });
    });

    /// <summary>A fault of ours goes to the error queue soon; a database that is away is waited for, below the broker's delivery limit of 30 minutes.</summary>
    private static void Retry(IRabbitMqReceiveEndpointConfigurator endpoint)
    {
        endpoint.UseMessageRetry(retry =>
        {
            retry.Handle<Exception>(IsAway);
            retry.Interval(300, TimeSpan.FromSeconds(5));
        });
        endpoint.UseMessageRetry(retry =>
        {
            retry.Ignore<Exception>(IsAway);
            retry.Exponential(4, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(200));
        });
    }

    private static bool IsAway(Exception failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
        NpgsqlException => true,
        _ => failure.InnerException is { } inner && IsAway(inner),
    };
}
