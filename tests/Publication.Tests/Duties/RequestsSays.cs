using GovPortal.Contracts;
using GovPortal.Contracts.Requests;
using MassTransit;
using Npgsql;

namespace GovPortal.Publication.Tests.Duties;

/// <summary>Plays Requests at the real broker: says what the county has loaded, and waits until Publication has taken it.</summary>
internal sealed class RequestsSays(PublicationHost host) : IAsyncDisposable
{
    private readonly IBusControl _bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(new Uri(host.Messaging)));
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(host.OwnerConnection);
    private bool _started;

    public async ValueTask DisposeAsync()
    {
        if (_started) await _bus.StopAsync(CancellationToken.None);
        await _database.DisposeAsync();
    }

    /// <summary>An order of one town, or of the county, about days of March 2024.</summary>
    public static LocalOrderFact Order(string key, long version, Guid? forTown, params int[] off) => new(
        Guid.CreateVersion7(), version, key, forTown, "某镇", "通告", [.. off.Select(d => new DateOnly(2024, 3, d))], [], Withdrawn: false, DateTimeOffset.UnixEpoch);

    public Task OrderAsync(LocalOrderFact order) => TakenAsync(new LocalOrdersChanged(Guid.Empty, [order]), Guid.CreateVersion7());

    public Task YearAsync(CalendarYearFact year) => TakenAsync(new CalendarYearsChanged(Guid.Empty, [year]), Guid.CreateVersion7());

    /// <summary>The first column of the first row, as its owner sees the database.</summary>
    public async Task<object?> AskAsync(string question, params object[] values)
    {
        await using var command = _database.CreateCommand(question);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The inbox row is written with what the message changes.</summary>
    public async Task TakenAsync<T>(T message, Guid messageId)
        where T : class, IFacts
    {
        var ct = TestContext.Current.CancellationToken;
        if (!_started) await _bus.StartAsync(ct);
        _started = true;
        await _bus.Publish(message, context => context.MessageId = messageId, ct);
        await UntilAsync("select 1 from inbox where message_id = $1", messageId);
    }

    /// <summary>Waits until the question has an answer.</summary>
    public Task UntilAsync(string question, Guid value) =>
        Until.Async(async () => await AskAsync(question, value) is not null, $"an answer to {question} with {value}", TestContext.Current.CancellationToken);
}
