using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovPortal.AppHost.Local.Suite;

namespace GovPortal.AppHost.Local.Demo;

/// <summary>
/// Loads the demonstration town (<c>demo/kanzhuang-2014</c>) through the gateway. It is done once per data folder; a load that was
/// cut short starts again, and what is there already stays as it is.
/// </summary>
internal static class DemoTown
{
    public const string Slug = "kanzhuang";
    public const int Year = 2014;
    private const string Folder = "kanzhuang-2014";

    private static readonly IReadOnlyList<(string Service, string Kind)> Imports =
    [
        ("training", "officers"), ("training", "sessions"), ("publication", "items"),
        ("requests", "cases"), ("requests", "appeals"), ("requests", "withheld"),
    ];

    public static string FileOf(RunningSuite suite, string name) => Path.Combine(suite.Root, "demo", Folder, name);

    /// <exception cref="LaunchException">A step was refused.</exception>
    public static async Task LoadAsync(RunningSuite suite, Action<string> say, CancellationToken ct)
    {
        var done = Path.Combine(suite.DataFolder, $"demo-{Folder}.done");
        if (File.Exists(done)) return;
        say($"the demonstration town {Slug} is loaded");
        using var client = await ToolsAsync(suite, ct);
        await CreateAsync(client, "api/identity/towns", await ReadAsync(suite, "town.json", ct), "town", ct);
        await OrganisationAsync(client, suite, ct);
        await EachAsync(client, suite, "guide.json", $"api/publication/towns/{Slug}/guide-versions", ct);
        await EachAsync(client, suite, "readingpoints.json", $"api/publication/towns/{Slug}/reading-points", ct);
        foreach (var (service, kind) in Imports)
        {
            var lines = await Import.RunAsync(client, service, Slug, kind, FileOf(suite, $"{kind}.csv"), ct);
            say($"{kind}: {lines} lines imported");
        }

        await DemoRegisters.LoadAsync(client, await ReadAsync(suite, "keyareas.json", ct), await ReadAsync(suite, "readingvisits.json", ct), ct);
        await PutAsync(client, $"api/reporting/towns/{Slug}/declarations/{Year}", await ReadAsync(suite, $"declaration-{Year}.json", ct), ct);
        await File.WriteAllTextAsync(done, "", ct);
        say($"report: {suite.Address}{Slug}/");
    }

    /// <summary>The county's own tools, which may onboard towns and import into any.</summary>
    public static async Task<GatewayClient> ToolsAsync(RunningSuite suite, CancellationToken ct) =>
        await ClientAsync(suite, Credentials.ToolsClient, ct);

    /// <exception cref="LaunchException">The credentials file does not know the client.</exception>
    public static async Task<GatewayClient> ClientAsync(RunningSuite suite, string id, CancellationToken ct)
    {
        var known = await Credentials.ReadAsync(suite.CredentialsPath, ct);
        var client = known.Clients.FirstOrDefault(c => c.Id == id)
            ?? throw new LaunchException($"{suite.CredentialsPath} has no client {id}: remove the file to have it made again.");
        return new GatewayClient(suite.Address, client.Id, client.Secret);
    }

    /// <summary>Creates one thing; one that exists already is left alone.</summary>
    public static async Task CreateAsync(GatewayClient client, string path, JsonNode body, string key, CancellationToken ct)
    {
        using var answer = await client.SendAsync(HttpMethod.Post, path, () => Json(body), $"demo-{Folder}-{key}", ct);
        await GatewayClient.ExpectAsync(answer, $"POST /{path}", ct, HttpStatusCode.Conflict);
    }

    private static async Task OrganisationAsync(GatewayClient client, RunningSuite suite, CancellationToken ct)
    {
        var organisation = await ReadAsync(suite, "organisation.json", ct);
        await PutAsync(client, $"api/identity/towns/{Slug}/leading-group", organisation["leadingGroup"]!, ct);
        foreach (var place in organisation["receptionPlaces"]!.AsArray())
        {
            await CreateAsync(client, $"api/requests/towns/{Slug}/reception-places", place!, "reception-place", ct);
        }
    }

    private static async Task EachAsync(GatewayClient client, RunningSuite suite, string file, string path, CancellationToken ct)
    {
        var entries = (await ReadAsync(suite, file, ct)).AsArray();
        for (var at = 0; at < entries.Count; at++)
        {
            await CreateAsync(client, path, entries[at]!, $"{Path.GetFileNameWithoutExtension(file)}-{at + 1}", ct);
        }
    }

    public static async Task PutAsync(GatewayClient client, string path, JsonNode body, CancellationToken ct)
    {
        using var answer = await client.SendAsync(HttpMethod.Put, path, () => Json(body), null, ct);
        await GatewayClient.ExpectAsync(answer, $"PUT /{path}", ct);
    }

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static async Task<JsonNode> ReadAsync(RunningSuite suite, string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(FileOf(suite, file));
        return await JsonNode.ParseAsync(stream, cancellationToken: ct) ?? throw new LaunchException($"{file} is empty.");
    }
}
