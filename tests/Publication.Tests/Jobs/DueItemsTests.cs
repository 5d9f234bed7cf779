using System.Net;
using GovPortal.Kernel;
using Npgsql;
using Gate = GovPortal.Publication.Tests.Items.GateOverHttpTests;

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

    [Fact]
    public async Task A_notice_comes_down_after_its_last_day_though_its_next_edition_is_due_and_may_not_go_out()
    {
        using var writer = host.Writer(_town);
        var last = LegalDay.Today(TimeProvider.System).AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var item = await writer.PostJsonAsync(Items, Gate.Input("shown", "公示", last), HttpStatusCode.Created);
        var path = $"{Items}/{item.Text("id")}";
        item = await Gate.StepsAsync(path, [.. Steps.Select(s => (s.Step, host.Staff(_town, s.Role)))]);
        await writer.PostJsonAsync(path + "/amendment", new { changeNote = "更正" }, version: item.GetProperty("version").GetInt64());
        await ScheduledAsync(item.Text("id"), TimeSpan.FromDays(1));
        await writer.PostJsonAsync(path + "/coordinations", new { agency = "县水利局", about = "汛情", askedOn = "2024-03-04" }, HttpStatusCode.Created);
        await PassDaysAsync(item.Text("id"));
        await UntilAsync(async () => (await writer.ReadJsonAsync(path)).Text("state") == "takenDown");
        item = await writer.ReadJsonAsync(path);
        (item.Text("stage"), item.Text("changeNote"), item.GetProperty("edition").GetInt32()).ShouldBe(("draft", "更正", 1), "the next edition is with its writer again");
    }

    /// <summary>An item that has been approved to go out in a moment.</summary>
    private async Task<string> ScheduledAsync(string key) =>
        await ScheduledAsync((await host.DraftAsync(_town, key)).Text("id"), TimeSpan.FromSeconds(3));

    private async Task<string> ScheduledAsync(string id, TimeSpan later)
    {
        using var reader = host.Staff(_town, "informationOfficer");
        var item = await reader.ReadJsonAsync($"{Items}/{id}");
        foreach (var (step, role) in Steps)
        {
            using var by = host.Staff(_town, role);
            object input = step == "approval" ? new { publishAt = TimeProvider.System.GetUtcNow() + later } : new { };
            item = await by.PostJsonAsync($"{Items}/{item.Text("id")}/{step}", input, version: item.GetProperty("version").GetInt64());
        }

        item.Text("stage").ShouldBe("scheduled");
        return item.Text("id")!;
    }

    /// <summary>Lets the last day of a notice, and the moment of its next edition, have passed.</summary>
    private async Task PassDaysAsync(string item)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"update items set shown_until = shown_until - 4, publish_at = now() where id = '{item}'");
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    private int ToldOf(string item) => host.Log.Split('\n').Count(line => line.Contains(item, StringComparison.Ordinal) && line.Contains("was due", StringComparison.Ordinal));

    /// <summary>How many index numbers the town has given.</summary>
    private async Task<long> NumbersAsync()
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"select sum(last)::bigint from index_serials where town_id = '{host.IdOf(_town)}'");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static Task UntilAsync(Func<Task<bool>> holds) => Until.Async(holds, "what the job does", TestContext.Current.CancellationToken);
}
