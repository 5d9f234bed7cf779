using System.Net;
using System.Text.Json.Nodes;

namespace GovPortal.AppHost.Local.Demo;

/// <summary>What stands beside the demonstration town's items: its key areas, with the items in each, and who came to read.</summary>
internal static class DemoRegisters
{
    private const string Town = $"api/publication/towns/{DemoTown.Slug}";

    /// <summary>Everything is set, not added: a load that was cut short starts again.</summary>
    public static async Task LoadAsync(GatewayClient client, JsonNode keyAreas, JsonNode visits, CancellationToken ct)
    {
        await KeyAreasAsync(client, keyAreas, ct);
        var points = await client.JsonAsync($"{Town}/reading-points", ct);
        foreach (var month in visits.AsArray())
        {
            var point = points.AsArray().First(p => (string?)p!["name"] == (string?)month!["point"]);
            await DemoTown.PutAsync(client, $"{Town}/reading-points/{point!["id"]}/visits", Only(month!, "year", "month", "count"), ct);
        }
    }

    private static async Task KeyAreasAsync(GatewayClient client, JsonNode keyAreas, CancellationToken ct)
    {
        var (year, areas) = ((int)keyAreas["year"]!, keyAreas["areas"]!.AsArray());
        var list = new JsonObject { ["basis"] = (string?)keyAreas["basis"], ["areas"] = new JsonArray([.. areas.Select(a => Only(a!, "code", "name"))]) };
        await SetListAsync(client, $"api/publication/county/key-areas/{year}", list, ct);
        var marks = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        foreach (var area in areas)
        {
            await DemoTown.PutAsync(client, $"{Town}/key-areas/{year}/{area!["code"]}/department", Only(area, "department"), ct);
            foreach (var key in area["items"]!.AsArray().Select(k => (string)k!))
            {
                if (!marks.TryGetValue(key, out var of)) marks[key] = of = [];
                of.Add(new JsonObject { ["year"] = year, ["code"] = (string?)area["code"] });
            }
        }

        foreach (var (key, of) in marks)
        {
            var found = (await client.JsonAsync($"{Town}/items?key={Uri.EscapeDataString(key)}", ct))["items"]!.AsArray();
            if (found is not [{ } item]) throw new LaunchException($"keyareas.json names {key}, which items.csv does not have.");
            await DemoTown.PutAsync(client, $"{Town}/items/{item["id"]}/key-areas", new JsonObject { ["areas"] = of }, ct);
        }
    }

    /// <summary>The county's list of a year is changed from the version that was looked at; the one of a load before stays.</summary>
    private static async Task SetListAsync(GatewayClient client, string path, JsonObject list, CancellationToken ct)
    {
        using var held = await client.GetAsync(path, ct);
        if (held.StatusCode == HttpStatusCode.NotFound) await DemoTown.PutAsync(client, path, list, ct);
        else await GatewayClient.ExpectAsync(held, $"GET /{path}", ct);
    }

    private static JsonObject Only(JsonNode from, params string[] names) => new([.. names.Select(n => KeyValuePair.Create(n, from[n]?.DeepClone()))]);
}
