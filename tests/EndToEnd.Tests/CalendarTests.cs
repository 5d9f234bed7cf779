namespace GovPortal.EndToEnd.Tests;

/// <summary>What county IT loads in Requests is what Publication counts by.</summary>
[Collection(SharedSuite.Name)]
public sealed class CalendarTests(SharedSuite shared)
{

    [Fact]
    public async Task A_local_order_moves_the_duties_of_its_town_alone_and_its_withdrawal_moves_them_back()
    {
        var ct = TestContext.Current.CancellationToken;
        using var tools = await shared.Suite.SignInAsync(KnownClient.Tools, ct);
        using var east = await DraftAsync(SharedSuite.East, ct);
        using var west = await DraftAsync(SharedSuite.West, ct);
        var order = new { town = SharedSuite.East, jurisdiction = "示例镇", basisDocument = "通告", off = new[] { "2024-03-06" } };
        const string Path = "api/requests/county/calendars/overlays/end-to-end";
        using (var entered = await tools.SendAsync(HttpMethod.Put, Path, order, ct)) await entered.JsonAsync(ct);
        await UntilDueAsync(east, SharedSuite.East, "2024-04-02", ct);
        (await DueAsync(west, SharedSuite.West, ct)).ShouldBe("2024-04-01");
        using (var withdrawn = await tools.SendAsync(HttpMethod.Delete, Path, new { reason = "误录" }, ct)) await withdrawn.JsonAsync(ct);
        await UntilDueAsync(east, SharedSuite.East, "2024-04-01", ct);
    }

    /// <returns>The writer of a draft that was produced in March 2024.</returns>
    private async Task<HttpClient> DraftAsync(string town, CancellationToken ct)
    {
        var writer = await shared.Suite.SignInAsync($"{town}-informationOfficer", ct);
        await writer.CreateAsync(
            $"api/publication/towns/{town}/items",
            new
            {
                key = "duty-of-2024",
                title = "防汛通告",
                column = "notice",
                producedOn = "2024-03-04",
                channels = new[] { "website" },
                body = "正文",
                normative = false,
                governmentInformation = true,
            },
            ct);
        return writer;
    }

    private static async Task<string?> DueAsync(HttpClient writer, string town, CancellationToken ct) =>
        (await writer.ReadAsync($"api/publication/towns/{town}/duties?list=overdue&limit=200", ct)).GetProperty("duties").EnumerateArray()
            .Single(d => d.GetProperty("key").GetString() == "duty-of-2024").GetProperty("dueOn").GetString();

    private static Task UntilDueAsync(HttpClient writer, string town, string day, CancellationToken ct) =>
        Until.Async(async () => await DueAsync(writer, town, ct) == day, $"the duty of {town} is due on {day}", ct);
}
