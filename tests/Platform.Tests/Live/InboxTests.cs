using GovPortal.Contracts.Requests;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class InboxTests(ScratchSuite suite)
{
    private const string Errors = "scratch.withheld-filings-changed_error";

    [Fact]
    public async Task A_message_that_comes_twice_is_applied_once()
    {
        var (town, message, note) = (await suite.TownAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        // The second says something newer under the old message id: only the inbox can keep it out.
        await tap.PublishAsync(message, town.Id.Value, Fact(note, 1, "first"));
        await Until.TrueAsync(async () => await town.CopiesAsync() == 1);
        await tap.PublishAsync(message, town.Id.Value, Fact(note, 2, "second"));
        await LetPassAsync(tap, town);
        (await TextOf(note)).ShouldBe("first");
        (await suite.CountAsync($"inbox where message_id = '{message}'")).ShouldBe(1);
    }

    [Fact]
    public async Task An_older_or_equal_version_changes_nothing()
    {
        var (town, note) = (await suite.TownAsync(), Guid.CreateVersion7());
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        await tap.PublishAsync(Guid.CreateVersion7(), town.Id.Value, Fact(note, 5, "fifth"));
        await Until.TrueAsync(async () => await town.CopiesAsync() == 1);
        await tap.PublishAsync(Guid.CreateVersion7(), town.Id.Value, Fact(note, 4, "fourth"));
        await tap.PublishAsync(Guid.CreateVersion7(), town.Id.Value, Fact(note, 5, "another fifth"));
        await LetPassAsync(tap, town);
        (await TextOf(note)).ShouldBe("fifth");
        await tap.PublishAsync(Guid.CreateVersion7(), town.Id.Value, Fact(note, 6, "sixth"));
        await Until.TrueAsync(async () => await TextOf(note) == "sixth");
    }

    [Fact]
    public async Task A_fault_rolls_everything_back_is_retried_a_few_times_and_ends_in_the_error_queue()
    {
        var (town, message, good, bad) = (await suite.TownAsync(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var tap = await BrokerTap.StartAsync(suite.Broker);
        // Other tests' faults may lie there already.
        var before = await ErrorsAsync();
        await tap.PublishAsync(message, town.Id.Value, Fact(good, 1, "good"), Fact(bad, 1, ScratchConsumer.Broken));
        await Until.TrueAsync(async () => ScratchConsumer.Tries.GetValueOrDefault(bad) == 5 && await ErrorsAsync() == before + 1);
        (await town.CopiesAsync()).ShouldBe(0);
        (await suite.CountAsync($"inbox where message_id = '{message}'")).ShouldBe(0);
        await LetPassAsync(tap, town);
        ScratchConsumer.Tries[bad].ShouldBe(5);
    }

    private async Task<uint> ErrorsAsync()
    {
        try
        {
            return await BrokerTap.DepthAsync(suite.Broker, Errors);
        }
        catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
        {
            // The queue comes with the first message.
            return 0;
        }
    }

    private Task<string> TextOf(Guid note) => suite.ValueAsync<string>($"select text from copies where id = '{note}'");

    /// <summary>What was sent before has been handled once these have: four at a time, in the order of the queue.</summary>
    private static async Task LetPassAsync(BrokerTap tap, ScratchTown town)
    {
        var before = await town.CopiesAsync();
        for (var i = 0; i < 20; i++) await tap.PublishAsync(Guid.CreateVersion7(), town.Id.Value, Fact(Guid.CreateVersion7(), 1, "later"));
        await Until.TrueAsync(async () => await town.CopiesAsync() == before + 20);
    }

    private static WithheldFilingFact Fact(Guid note, long version, string text) => new(note, version, "key", text, new DateOnly(2024, 1, 2), false, false);
}
