using GovPortal.Contracts;
using GovPortal.Platform.Inbox;
using GovPortal.Platform.Outbox;
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
    /// <param name="rebuilds">Whether a replay rebuilds the tables it fills.</param>
    public ServiceBuilder<TDb> AddConsumer<TConsumer, TMessage>(bool rebuilds = false)
        where TConsumer : FactsConsumer<TDb, TMessage>
        where TMessage : class, IFacts
    {
        var urn = MessageNames.UrnOf(typeof(TMessage));
        Consumed.Add(urn, rebuilds);
        _consumers.Add((urn.Split(':')[^2], typeof(TConsumer)));
        return this;
    }

    internal void AddReplayConsumer(Type consumer) => _consumers.Add(("replay-finished", consumer));

    internal void AddBus(string service, string broker, bool topologyOnly) => web.Services.AddMassTransit(bus =>
    {
        foreach (var (_, consumer) in _consumers) bus.AddConsumer(consumer);
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
