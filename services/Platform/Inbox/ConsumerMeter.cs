using System.Diagnostics.Metrics;
using GovPortal.Platform.Outbox;
using MassTransit;

namespace GovPortal.Platform.Inbox;

/// <summary>Counts what each consumer has handled, and what it gave up on after its retries and left in its error queue.</summary>
internal sealed class ConsumerMeter : IReceiveObserver
{
    private const string Done = "done";
    private const string Failed = "failed";
    private readonly Counter<long> _consumed;

    public ConsumerMeter(IMeterFactory meters, IEnumerable<string> consumers)
    {
        _consumed = meters.Create(OutboxMeter.Name).CreateCounter<long>("govportal.messages.consumed");
        // Known at zero: what begins at one cannot be seen to grow.
        foreach (var consumer in consumers)
        {
            Count(consumer, Done, 0);
            Count(consumer, Failed, 0);
        }
    }

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class
    {
        Count(consumerType, Done, 1);
        return Task.CompletedTask;
    }

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class
    {
        Count(consumerType, Failed, 1);
        return Task.CompletedTask;
    }

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;

    private void Count(string consumer, string outcome, int count) => _consumed.Add(count, new("consumer", NameOf(consumer)), new("outcome", outcome));

    /// <summary>Without its namespace and type arguments.</summary>
    private static string NameOf(string type)
    {
        var plain = type.Split('<', '`')[0];
        return plain[(plain.LastIndexOf('.') + 1)..];
    }
}
