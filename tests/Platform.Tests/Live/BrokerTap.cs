using System.Collections.Concurrent;
using GovPortal.Contracts.Requests;
using GovPortal.Platform.Replaying;
using MassTransit;
using RabbitMQ.Client;

namespace GovPortal.Platform.Tests.Live;

/// <summary>Listens at the broker beside the service, and speaks to it as another service does.</summary>
public sealed class BrokerTap : IAsyncDisposable
{
    private readonly IBusControl _bus;
    private readonly ConcurrentQueue<Guid> _seen = new();

    private BrokerTap(Uri broker) => _bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
    {
        rabbit.Host(broker);
        rabbit.ReceiveEndpoint(new TemporaryEndpointDefinition(), endpoint => endpoint.Handler<WithheldFilingsChanged>(context =>
        {
            _seen.Enqueue(context.MessageId!.Value);
            return Task.CompletedTask;
        }));
    });

    /// <summary>Ids of the messages that came, in order, repetitions included.</summary>
    public IReadOnlyCollection<Guid> Seen => _seen;

    public static async Task<BrokerTap> StartAsync(Uri broker)
    {
        var tap = new BrokerTap(broker);
        await tap._bus.StartAsync(TestContext.Current.CancellationToken);
        return tap;
    }

    public Task PublishAsync(Guid messageId, Guid town, params WithheldFilingFact[] facts) =>
        _bus.Publish(new WithheldFilingsChanged(town, facts), context => context.MessageId = messageId, TestContext.Current.CancellationToken);

    /// <summary>As a replay's run sends it again.</summary>
    public Task ReplayAsync(Guid run, Guid messageId, Guid town, params WithheldFilingFact[] facts) => _bus.Publish(
        new WithheldFilingsChanged(town, facts),
        context =>
        {
            context.MessageId = messageId;
            new ReplayHeaders(Guid.CreateVersion7(), run).Write(context);
        },
        TestContext.Current.CancellationToken);

    public Task SayAsync(object message) => _bus.Publish(message, TestContext.Current.CancellationToken);

    public static async Task<uint> DepthAsync(Uri broker, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        return (await channel.QueueDeclarePassiveAsync(queue, TestContext.Current.CancellationToken)).MessageCount;
    }

    public async ValueTask DisposeAsync() => await _bus.StopAsync(CancellationToken.None);
}
