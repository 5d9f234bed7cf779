using System.Security.Cryptography;
using System.Text.Json;

namespace GovPortal.EndToEnd.Tests;

/// <summary>A client that may get in: a line of <c>credentials.json</c>.</summary>
/// <param name="Town">Slug of the town that it works for; null = the county.</param>
public sealed record KnownClient(string Id, string Secret, IReadOnlyList<string> Roles, string? Town)
{
    /// <summary>The county's own tools: every suite has this client.</summary>
    public const string Tools = "county-tools";

    public static IReadOnlyList<string> StaffRoles { get; } = ["informationOfficer", "reviewer", "secrecyReviewer", "approver", "caseOfficer"];

    /// <summary>One client for each post of a town's staff, called <c>TOWN-ROLE</c>.</summary>
    public static IEnumerable<KnownClient> StaffOf(string town) => StaffRoles.Select(role => Of($"{town}-{role}", town, role));

    public static KnownClient Of(string id, string? town, params IReadOnlyList<string> roles) => new(id, RandomNumberGenerator.GetHexString(48), roles, town);

    /// <summary>Written before the first start, these clients exist from then on; the launcher adds its own.</summary>
    public static async Task WriteAsync(string folder, IEnumerable<KnownClient> clients, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(Path.Combine(folder, "credentials.json"), options);
        await JsonSerializer.SerializeAsync(file, new { clients, accounts = Array.Empty<object>() }, JsonSerializerOptions.Web, ct);
    }

    public static async Task<KnownClient> ReadAsync(string folder, string id, CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "credentials.json"));
        using var content = await JsonDocument.ParseAsync(file, cancellationToken: ct);
        return content.RootElement.GetProperty("clients").Deserialize<KnownClient[]>(JsonSerializerOptions.Web)!.Single(c => c.Id == id);
    }

    /// <summary>The secret of every client and the password of every account that the suite knows.</summary>
    public static async Task<IReadOnlyList<string>> SecretsAsync(string folder, CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "credentials.json"));
        using var content = await JsonDocument.ParseAsync(file, cancellationToken: ct);
        return
        [
            .. content.RootElement.GetProperty("clients").EnumerateArray().Select(c => c.GetProperty("secret").GetString()!),
            .. content.RootElement.GetProperty("accounts").EnumerateArray().Select(a => a.GetProperty("password").GetString()!),
        ];
    }
}
