using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovPortal.AppHost.Local.Demo;
using GovPortal.AppHost.Local.Suite;

namespace GovPortal.AppHost.Local.Check;

/// <summary>A town's work went in; its annual report comes out of it, and of nothing else.</summary>
internal static class MainJob
{
    private const int Items = ReportOfTheYear.ItemsOf2014;

    /// <exception cref="LaunchException">A step failed.</exception>
    public static async Task ProveAsync(RunningSuite suite, CheckSteps steps, Action<string> say, CancellationToken ct)
    {
        using var tools = await DemoTown.ToolsAsync(suite, ct);
        using var stranger = await DemoTown.ClientAsync(suite, CheckVerb.Stranger, ct);
        using var anybody = new GatewayClient(suite.Address, null, null);
        var report = new ReportOfTheYear(tools) { Declaration = DemoTown.FileOf(suite, $"declaration-{DemoTown.Year}.json") };

        await steps.ProveAsync("the events have arrived", () => report.SaysAsync(Items, ct));
        await steps.ProveAsync("seven parts", () => report.HasItsPartsAsync(ct));
        await steps.ProveAsync("figures and signed nil statements", () => report.HasItsFiguresAsync(ct));
        await steps.ProveAsync("sources behind itemsPublished", () => ListedAsync(report, Items, ct));
        await steps.ProveAsync("the same file again", async () =>
        {
            await Import.RunAsync(tools, "publication", DemoTown.Slug, "items", DemoTown.FileOf(suite, "items.csv"), ct);
            return await report.StaysAsync(Items, ct);
        });
        await steps.ProveAsync("another town's staff", () => StrangersAsync(tools, stranger, ct));
        await steps.ProveAsync(".docx", () => report.DownloadsAsync(ct));
        await steps.ProveAsync("checks of any report", () => ChecksAsync(anybody, ct));
        await steps.ProveAsync("pages", () => PublicPages.ProveAsync(anybody, ct));
        await steps.ProveAsync("an item entered in error is deleted", async () =>
        {
            await DeleteOneAsync(tools, ct);
            await report.SaysAsync(Items - 1, ct);
            return await ListedAsync(report, Items - 1, ct);
        });
        say($"figures of {DemoTown.Slug}/{DemoTown.Year} after one deletion:");
        foreach (var (name, value) in (await report.ReadAsync(ct))["figures"]!.AsObject()) say($"  {name,-32} {value?.ToJsonString()}");
    }

    private static async Task<string> ListedAsync(ReportOfTheYear report, int expected, CancellationToken ct)
    {
        CheckSteps.Equal("entries listed behind itemsPublished", expected, await report.SourcesAsync("itemsPublished", ct));
        return $"{expected} entries";
    }

    /// <summary>What belongs to a town does not exist for another town's staff.</summary>
    private static async Task<string> StrangersAsync(GatewayClient tools, GatewayClient stranger, CancellationToken ct)
    {
        var town = new JsonObject { ["slug"] = CheckVerb.StrangersTown, ["name"] = "示例镇", ["adminCode"] = "990000102", ["kind"] = "town" };
        await DemoTown.CreateAsync(tools, "api/identity/towns", town, "other-town", ct);
        string[] theirs = [$"api/publication/towns/{CheckVerb.StrangersTown}/items", $"api/reporting/towns/{CheckVerb.StrangersTown}/reports/2014"];
        foreach (var path in theirs) CheckSteps.Equal($"own town, GET /{path}", HttpStatusCode.OK, await StatusAsync(stranger, path, ct));
        string[] foreign = [$"api/publication/towns/{DemoTown.Slug}/items", $"api/reporting/towns/{DemoTown.Slug}/reports/2014"];
        foreach (var path in foreign) CheckSteps.Equal($"another town, GET /{path}", HttpStatusCode.NotFound, await StatusAsync(stranger, path, ct));
        return "404";
    }

    private static async Task<HttpStatusCode> StatusAsync(GatewayClient client, string path, CancellationToken ct)
    {
        using var answer = await client.GetAsync(path, ct);
        return answer.StatusCode;
    }

    /// <summary>A table whose total is wrong by one breaks exactly the identity of its row.</summary>
    private static async Task<string> ChecksAsync(GatewayClient anybody, CancellationToken ct)
    {
        const string Reconsideration = """{"upheld":1,"corrected":0,"other":0,"pending":1,"total":TOTAL}""";
        const string Nothing = """{"upheld":0,"corrected":0,"other":0,"pending":0,"total":0}""";
        foreach (var (total, holds) in new[] { ("2", true), ("3", false) })
        {
            var body = $$$"""
                {"form":"2021","year":2024,"table4":{"reconsideration":{{{Reconsideration.Replace("TOTAL", total, StringComparison.Ordinal)}}},
                "litigationDirect":{{{Nothing}}},"litigationAfterReconsideration":{{{Nothing}}} } }
                """;
            using var answer = await anybody.SendAsync(
                HttpMethod.Post, "api/reporting/checks", () => new StringContent(body, Encoding.UTF8, "application/json"), null, ct);
            await GatewayClient.ExpectAsync(answer, "POST /api/reporting/checks", ct);
            var verdict = await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
            CheckSteps.Equal($"holds, with a total of {total}", holds, (bool?)verdict?["holds"]);
            if (!holds) CheckSteps.Equal("the broken identity", "T4-1", (string?)verdict?["checks"]?[0]?["rule"]);
        }

        return "T4-1 found";
    }

    private static async Task DeleteOneAsync(GatewayClient tools, CancellationToken ct)
    {
        var path = $"api/publication/towns/{DemoTown.Slug}/items";
        var item = ReportOfTheYear.Rows(await tools.JsonAsync($"{path}?limit=1", ct)).FirstOrDefault()
            ?? throw new LaunchException($"GET /{path}: expected an item, got none");
        using var answer = await tools.SendAsync(
            HttpMethod.Delete, $"{path}/{(string?)item["id"]}",
            () => new StringContent("""{"reason":"录入错误（检查用）"}""", Encoding.UTF8, "application/json"), null, ct);
        await GatewayClient.ExpectAsync(answer, $"DELETE /{path}/…", ct);
    }
}
