using System.Net;
using Npgsql;

namespace GovPortal.Publication.Tests.Jobs;

/// <summary>The job that lets approved items out, as the running service does it every ten seconds.</summary>
public sealed class DueItemsTests(PublicationHost host)
{
    private static readonly (string Step, string Role)[] Steps =
        [("submission", "informationOfficer"), ("review", "reviewer"), ("secrecy-review", "secrecyReviewer"), ("approval", "approver")];

    private readonly string _town = host.NewTown();

    private string Items => $"{PublicationHost.Path(_town)}/items";

    [Fact]
    public async Task An_item_whose_gate_has_closed_is_told_of_once_and_takes_neither_a_number_nor_the_turn_of_the_next()
    {
        var held = await ScheduledAsync("held");
        using var writer = host.Writer(_town);
        var asked = await writer.PostJsonAsync($"{Items}/{held}/coordinations", new { agency = "县水利局", about = "汛情", askedOn = "2024-03-04" }, HttpStatusCode.Created);
        await UntilAsync(() => Task.FromResult(ToldOf(held) > 0));
        // Whoever is let out later has a later id: when the next is out, the job has met the one before it again.
        var next = await ScheduledAsync("next");
        await UntilAsync(async () => (await writer.ReadJsonAsync($"{Items}/{next}")).Text("state") == "published");
        (ToldOf(held), await NumbersAsync()).ShouldBe((1, 1));
        (await writer.ReadJsonAsync($"{Items}/{held}")).Text("state").ShouldBe("draft");
        var answer = new { outcome = "confirmed", text = "意见", on = "2024-03-06", by = "办公室", evidence = "函〔2024〕1号" };
        await writer.PostJsonAsync($"{Items}/{held}/coordinations/{asked.Text("id")}/answer", answer, version: 1);
        await UntilAsync(async () => (await writer.ReadJsonAsync($"{Items}/{held}")).Text("state") == "published");
        (ToldOf(held), await NumbersAsync()).ShouldBe((1, 2));
    }

    /// <summary>An item that has been approved to go out in a moment.</summary>
    private async Task<string> ScheduledAsync(string key)
    {
        var item = await host.DraftAsync(_town, key);
        foreach (var (step, role) in Steps)
        {
            using var by = host.Staff(_town, role);
            object input = step == "approval" ? new { publishAt = TimeProvider.System.GetUtcNow().AddSeconds(3) } : new { };
            item = await by.PostJsonAsync($"{Items}/{item.Text("id")}/{step}", input, version: item.GetProperty("version").GetInt64());
        }

        item.Text("stage").ShouldBe("scheduled");
        return item.Text("id")!;
    }

    private int ToldOf(string item) => host.Log.Split('\n').Count(line => line.Contains(item, StringComparison.Ordinal) && line.Contains("was due", StringComparison.Ordinal));

    /// <summary>How many index numbers the town has given.</summary>
    private async Task<long> NumbersAsync()
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"select sum(last)::bigint from index_serials where town_id = '{host.IdOf(_town)}'");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var look = 0; look < 600; look++)
        {
            if (await holds()) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not come about within a minute.");
    }
}
