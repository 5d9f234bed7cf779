using System.Text.Json;

namespace GovPortal.AppHost.Local.Suite;

internal sealed record ClientCredentials(string Id, string Secret, IReadOnlyList<string> Roles, string? Town);

internal sealed record AccountCredentials(string UserName, string Password, IReadOnlyList<string> Roles, string? Town);

/// <summary>
/// <c>credentials.json</c> (mode 600): who may get in. Identity makes these clients and accounts exist. Secrets are generated per data
/// folder and written once; later runs only add what is missing.
/// </summary>
internal sealed record Credentials(IReadOnlyList<ClientCredentials> Clients, IReadOnlyList<AccountCredentials> Accounts)
{
    public const string ToolsClient = "county-tools";
    public const string DemoTown = "kanzhuang";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>One account per role of a town's staff, so that each step of the work can be tried as the person who does it.</summary>
    private static readonly IReadOnlyList<(string UserName, string Role)> Staff =
    [
        ("information-officer", "informationOfficer"),
        ("reviewer", "reviewer"),
        ("secrecy-reviewer", "secrecyReviewer"),
        ("approver", "approver"),
        ("case-officer", "caseOfficer"),
    ];

    private static readonly IReadOnlyList<(string UserName, string Role)> County =
    [
        ("county-supervisor", "countySupervisor"),
        ("county-it", "countyIt"),
    ];

    /// <returns>Path of the file.</returns>
    public static async Task<string> EnsureAsync(DataFolder folder, bool demo, CancellationToken ct)
    {
        var path = folder.File("credentials.json");
        var known = await ReadAsync(path, ct);
        var complete = known.Completed(demo);
        if (complete.Clients.Count != known.Clients.Count || complete.Accounts.Count != known.Accounts.Count)
        {
            await PrivateFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(complete, Json), ct);
        }

        return path;
    }

    public static async Task<Credentials> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) return new Credentials([], []);
        await using var stream = File.OpenRead(path);
        try
        {
            return await JsonSerializer.DeserializeAsync<Credentials>(stream, Json, ct) ?? new Credentials([], []);
        }
        catch (JsonException)
        {
            throw new LaunchException($"{path} is not valid JSON any more: mend it, or remove it to have new credentials made.");
        }
    }

    internal Credentials Completed(bool demo)
    {
        var clients = Clients.Any(c => c.Id == ToolsClient)
            ? Clients
            : [.. Clients, new ClientCredentials(ToolsClient, Secrets.New(), ["countyIt"], null)];
        if (!demo) return new Credentials(clients, Accounts);

        var wanted = Staff.Select(s => (UserName: $"{DemoTown}-{s.UserName}", s.Role, Town: (string?)DemoTown))
            .Concat(County.Select(c => (c.UserName, c.Role, Town: (string?)null)));
        var missing = wanted.Where(w => Accounts.All(a => a.UserName != w.UserName))
            .Select(w => new AccountCredentials(w.UserName, NewPassword(), [w.Role], w.Town));
        return new Credentials(clients, [.. Accounts, .. missing]);
    }

    /// <summary>With an upper-case letter and a sign, as password rules commonly ask.</summary>
    private static string NewPassword() => $"Gp-{Secrets.New()[..20]}";
}
